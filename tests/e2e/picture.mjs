// Takes the README's picture of a phone: node picture.mjs FILE.png
import { startFake } from "./fake-server.mjs";
import { openBrowser, openPhone } from "./browser.mjs";

const fake = await startFake({ scene: "talk" });
const browser = await openBrowser();
const phone = await openPhone(browser, fake.url, { theme: "dark", deviceScaleFactor: 2 });
await phone.page.waitForTimeout(2500);
await phone.page.screenshot({ path: process.argv[2] });
await browser.close();
await fake.close();
