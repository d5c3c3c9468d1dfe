// One phone for two people who have none, with the program's own windows: the facilitator opens their seats by
// key, each says in private how the talk was, and nothing of the one is left for the other.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { openBrowser, phoneFor, sees } from "./browser.mjs";
import { hasScreen, openScreen, sitAtConsole } from "./console.mjs";
import { binary, startProgramme } from "./programme.mjs";
import { evening, joinAs } from "./two-people.mjs";

const show = `${evening()}
[[segment]]
type = "preferences"
title = "Wünsche"
minutes = 3

[[segment]]
type = "matching"
title = "Die Tandems"
minutes = 6
`;

const people = `id,name,role,department
j1,Mai-Linh Nguyen,junior,Vertrieb
j2,Emre Celik,junior,Technik
s1,Friederike Schulze,senior,Recht
s2,Paul Berger,senior,Einkauf
`;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const phoneOf = async (t, programme) => (await phoneFor(t, browser, programme.url)).page;
const button = (page, name) => page.getByRole("button", { name, exact: true });
const kept = (page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

async function handOn(page) {
  await button(page, "Dieses Handy weitergeben").first().click();
  await button(page, "Weitergeben").click();
  await sees(page, "Willkommen zum Auftakt");
}

async function rate(page, step) {
  await sees(page, "Wie war das Gespräch mit");
  assert.equal(await page.locator("label.step.on").count(), 0, "nothing is chosen for whoever comes next");
  await page.locator("label.step", { hasText: step }).click();
  await page.click("text=Speichern");
  await sees(page, "Mit wem möchten Sie ein Tandem bilden?");
}

test("two people without a phone rate their talks on one lent phone", { skip: !binary() || !hasScreen(), timeout: 240_000 }, async (t) => {
  const screen = await openScreen();
  t.after(() => screen.close());
  const programme = await startProgramme({ show, people, display: screen.display });
  t.after(() => programme.stop());
  const facilitator = await sitAtConsole(screen, programme);
  await facilitator.nextUntil("segmentEntered"); // the doors

  for (const name of ["Mai-Linh Nguyen", "Emre Celik"]) await joinAs(await phoneOf(t, programme), name);
  const lent = await phoneOf(t, programme);
  await joinAs(lent, "Friederike Schulze");
  await lent.click("text=Themen ändern");
  await handOn(lent);
  await joinAs(lent, "Paul Berger");
  await sees(lent, "Leihhandy, gerade für Paul Berger");
  await handOn(lent);

  await facilitator.nextUntil("roundsFinished");
  await facilitator.openSeat("Friederike Schulze");
  await joinAs(lent, "Friederike Schulze");
  await rate(lent, "4");
  const hers = await kept(lent);
  await handOn(lent);

  await facilitator.openSeat("Paul Berger");
  await joinAs(lent, "Paul Berger");
  for (const trace of ["Friederike", JSON.parse(hers)["auftakt.seat"]]) assert.ok(trace && !(await kept(lent)).includes(trace), trace);
  await rate(lent, "2");
  await handOn(lent);

  await facilitator.openSeat("Friederike Schulze");
  await joinAs(lent, "Friederike Schulze");
  await rate(lent, "5"); // whoever takes a seat over is not told what was said on it; what is said now counts, once
  const sealed = execFileSync("sqlite3", ["-readonly", programme.file, "SELECT count(*) FROM sealed"]);
  assert.equal(Number(String(sealed)), 2);
});
