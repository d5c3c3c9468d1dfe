import assert from "node:assert/strict";
import { chromium } from "playwright-core";

// Debian's Chromium with everything off that would talk to the outside.
const switches = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: switches });
}

// A phone of its own: nothing shared with the others. Collects what must never happen.
export async function openPhone(browser, url, { width = 390, height = 844, theme = "light", locale = "de-DE", ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale, ...more });
  const page = await context.newPage();
  const faults = [];
  const origin = new URL(url).origin;
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (line) => {
    if (/Content.Security.Policy/i.test(line.text())) faults.push(line.text());
  });
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol !== "data:" && to.origin.replace(/^ws/, "http") !== origin) faults.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  return { page, context, faults, close: () => context.close() };
}

// The same for as long as a test takes, which fails where something happened that must not.
export async function phoneFor(t, browser, url, ms = 30_000) {
  const phone = await openPhone(browser, url);
  phone.page.setDefaultTimeout(ms);
  t.after(async () => {
    await phone.close();
    assert.deepEqual(phone.faults, []);
  });
  return phone;
}

// Stands on the page within `ms`: tests wait for what people see.
export function sees(page, text, ms = 60_000) {
  return page.getByText(text).first().waitFor({ state: "visible", timeout: ms });
}
