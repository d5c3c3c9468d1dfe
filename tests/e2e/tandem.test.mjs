// From the last talk to the calendar: two phones rate privately, wish for each other, become a tandem, fix a
// date and save it. What they said in private is in no file afterwards. Skipped where nothing is built.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join as path } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser, phoneFor, sees } from "./browser.mjs";
import { binary, startProgramme } from "./programme.mjs";
import { evening, joinAs, people } from "./two-people.mjs";

const show = `${evening()}
[[segment]]
type = "preferences"
title = "Wünsche"
minutes = 3

[[segment]]
type = "matching"
title = "Die Tandems"
minutes = 6

[[segment]]
type = "commitment"
title = "Der erste Termin"
minutes = 6
series = [ { topic = "Kennenlernen", goal = "Erwartungen sind ausgesprochen." }, { topic = "Feedback" } ]
`;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function join(t, programme, name) {
  const { page } = await phoneFor(t, browser, programme.url);
  await joinAs(page, name);
  return page;
}

async function save(page, words) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`text=${words}`)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

// Every byte that is left on the disk of this programme.
async function everything(folder) {
  const parts = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) parts.push(await readFile(path(entry.parentPath ?? entry.path, entry.name)));
  return Buffer.concat(parts).toString("latin1");
}

// Each opens the answers to one question; without it they are noise.
async function keys(folder) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files.filter((entry) => entry.isFile() && entry.name.endsWith(".key")).map((entry) => entry.name);
}

test("two phones go from the last round to a saved calendar entry", { skip: !binary(), timeout: 240_000 }, async (t) => {
  const programme = await startProgramme({ show, people });
  t.after(() => programme.stop());
  const remote = await programme.remote();
  t.after(() => remote.close());
  await remote.next();
  const junior = await join(t, programme, "Mai-Linh Nguyen");
  const senior = await join(t, programme, "Friederike Schulze");
  await remote.nextUntil("start_round");
  await remote.next();
  await sees(junior, "Mein Gegenüber fehlt");
  await remote.nextUntil("match_tandems");

  // In five seconds, and on the own phone alone.
  await sees(junior, "Wie war das Gespräch mit Friederike Schulze?");
  await junior.locator("label.step", { hasText: "5" }).click();
  await sees(junior, "Kein Bildschirm zeigt Ihre Bewertung");
  await junior.click("text=Speichern");
  await sees(senior, "Wie war das Gespräch mit Mai-Linh Nguyen?");
  await senior.click("text=Überspringen");

  for (const [page, partner] of [[junior, "Friederike Schulze"], [senior, "Mai-Linh Nguyen"]]) {
    await sees(page, "Mit wem möchten Sie ein Tandem bilden?");
    await page.click(`[aria-label="${partner} wählen"]`);
    await page.click("text=Wünsche abgeben");
    await sees(page, "Gespeichert");
  }
  await junior.reload();
  await sees(junior, "Gespeichert"); // the own wish is still ours to see
  await junior.click("text=Bewertung ändern");
  assert.ok(await junior.locator("label.step.on", { hasText: "5" }).isVisible());
  await junior.click("text=Überspringen");
  await sees(junior, "Mit wem möchten Sie ein Tandem bilden?");

  await remote.next(); // the tandems are matched
  await remote.nextUntil("release_tandems");
  assert.equal((await remote.send({ do: "takeStep", from: { kind: "release_tandems", number: 0 } })).kind, "refused");
  await sees(junior, "Die Tandems werden gebildet");
  const sealing = await keys(programme.folder);
  assert.equal((await remote.send({ do: "releaseTandems" })).kind, "done");
  await sees(junior, "Die Tandems werden gebildet"); // nobody is told before the hall is
  await remote.until((view) => view.step.kind === "show_tandems");
  await remote.next();
  await sees(junior, "Friederike Schulze");
  await sees(junior, "Sie haben sich beide gewünscht");
  await sees(senior, "Mai-Linh Nguyen");
  // A first meeting is suggested in the same moment, and can be saved as tentative at once.
  await sees(junior, "Vorschlag für das erste Treffen");
  await sees(junior, "Café oder Kantine, 60 Minuten");
  const suggested = (await save(junior, "Vorschlag in den Kalender")).text;
  assert.match(suggested, /STATUS:TENTATIVE\r\n/);
  assert.match(suggested, /SUMMARY:Vorschlag: Tandem 1\/2/);
  await junior.getByText("Passt es nicht?").click();
  await junior.click("text=Das passt nicht für mich");
  await junior.click("text=Doch, es passt");
  await sees(junior, "Passt es nicht?");
  await junior.click("text=Wir halten uns an die Spielregeln");
  await sees(junior, "Ihr Gegenüber noch nicht");
  await senior.click("text=Wir halten uns an die Spielregeln");
  await sees(junior, "Sie haben beide den Spielregeln zugestimmt");
  const contact = await save(junior, "Kontakt speichern");
  assert.equal(contact.name, "tandem.vcf");
  assert.match(contact.text, /FN:Friederike Schulze\r\n/);

  await remote.next(); // first dates
  await sees(junior, "Wann treffen Sie sich zuerst?");
  await junior.click("text=alle zwei Wochen");
  await junior.click("text=Vorschlagen");
  await sees(junior, "Warten auf Friederike Schulze");
  await sees(senior, "Vorschlag von Mai-Linh Nguyen");
  await senior.click("text=Für uns beide passt das");
  await sees(junior, "Ihr erstes Treffen");
  const calendar = await save(junior, "Termin in den Kalender");
  assert.equal(calendar.name, "tandem.ics");
  assert.equal(calendar.text.match(/BEGIN:VEVENT/g).length, 2);
  assert.match(calendar.text, /SUMMARY:Tandem 1\/2 [^\r]*Friederike Schulze/);
  const uid = (text) => /UID:(\S+)/.exec(text)[1];
  const sequence = (text) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1] ?? 0);
  assert.equal(uid(calendar.text), uid(suggested), "the agreed date replaces the suggested one");
  assert.ok(sequence(calendar.text) > sequence(suggested));
  assert.match(calendar.text, /STATUS:CONFIRMED\r\n/);
  await junior.click("text=Zum Tandem"); // rules, goal and concern stay within reach
  await sees(junior, "Sie haben beide den Spielregeln zugestimmt");
  await junior.getByRole("button", { name: "Zurück", exact: true }).click();
  assert.match(calendar.text, /BEGIN:VTIMEZONE|DTSTART:\d{8}T\d{6}Z/);

  await programme.crash();
  await sees(junior, "Ihr erstes Treffen", 60_000);
  const left = await everything(programme.folder);
  assert.ok(left.includes("tandemsReleased"));
  // What is sealed lies there encrypted, so no search can find it: its keys are what has to be gone.
  const held = await keys(programme.folder);
  assert.ok(sealing.filter((key) => !held.includes(key)).length >= 2, "the keys of a rating and of the wishes");
});
