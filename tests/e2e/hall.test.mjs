// The whole way, with the built program: two people join, vote, meet, reload in mid-round, lose the network
// and come back. Skipped where nothing is built.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, phoneFor, sees } from "./browser.mjs";
import { binary, startProgramme } from "./programme.mjs";
import { evening, joinAs, people } from "./two-people.mjs";

const show = evening(`
[[segment]]
type = "poll"
title = "Frage"
minutes = 3
question = "Womit fangen wir an?"
options = ["Mit Zuhören", "Mit Fragen"]
secrecy = "anonymous"
`);

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function join(t, programme, name) {
  const phone = await phoneFor(t, browser, programme.url, 60_000);
  await joinAs(phone.page, name);
  await sees(phone.page, `Schön, dass Sie da sind, ${name}`);
  return phone;
}

test("two people join, vote, meet, reload in mid-round, lose the network and come back", { skip: !binary(), timeout: 240_000 }, async (t) => {
  const programme = await startProgramme({ show, people });
  t.after(() => programme.stop());
  const remote = await programme.remote();
  t.after(() => remote.close());
  await remote.next(); // the doors

  const junior = await join(t, programme, "Mai-Linh Nguyen");
  const senior = await join(t, programme, "Friederike Schulze");

  await remote.next(); // the question
  await junior.page.locator("label.option", { hasText: "Mit Fragen" }).click();
  await sees(junior.page, "Gespeichert");
  await junior.page.reload();
  await sees(junior.page, "Gespeichert"); // the seat and the answer are still ours

  await senior.context.setOffline(true);
  await senior.page.locator("label.option", { hasText: "Mit Zuhören" }).click();
  await senior.page.waitForTimeout(500);
  await senior.context.setOffline(false);
  await sees(senior.page, "Gespeichert", 60_000);

  await remote.nextUntil("start_round");
  await sees(junior.page, "Friederike Schulze");
  await sees(senior.page, "Mai-Linh Nguyen");
  await remote.next();
  await sees(junior.page, "Mein Gegenüber fehlt");
  await junior.page.reload();
  await sees(junior.page, "Friederike Schulze");

  await programme.crash(); // one millisecond later nothing is lost
  await sees(junior.page, "Friederike Schulze", 60_000);
  await sees(senior.page, "Mai-Linh Nguyen", 60_000);
});
