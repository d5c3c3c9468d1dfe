// The pages of ratings, wishes, tandems and first dates against the stand-in, and a phone that goes from hand to hand.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPhone, sees } from "./browser.mjs";
import { startFake } from "./fake-server.mjs";
import { scenes } from "./scenes.mjs";
import { ownTandem } from "./tandem-scenes.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function at(t, scene, options = {}) {
  const fake = await startFake({ scene });
  t.after(() => fake.close());
  const phone = await openPhone(browser, fake.url, options);
  phone.page.setDefaultTimeout(60_000);
  t.after(async () => {
    await phone.close();
    assert.deepEqual(phone.faults, []);
  });
  return { fake, ...phone };
}

const sent = (fake, kind) => fake.state.received.filter((each) => each.do === kind);
const body = (page) => page.evaluate(() => document.body.innerText);
const button = (page, name) => page.getByRole("button", { name, exact: true });
const kept = (page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

test("a talk is rated with words for those who hear the page, topics and a quiet veto", async (t) => {
  const { fake, page } = await at(t, "rating");
  const steps = page.getByRole("group", { name: "Wie war das Gespräch mit Dr. Friederike Schulze-Wiesenbrock?" });
  await steps.waitFor();
  assert.deepEqual(await steps.getByRole("radio").evaluateAll((all) => all.map((each) => each.labels[0].querySelector(".sr:not(input)").textContent)), ["zäh", "eher zäh", "teils, teils", "anregend", "sehr anregend"]);
  assert.equal(await button(page, "Speichern").isDisabled(), true);
  await steps.getByRole("radio", { name: "anregend", exact: true }).check({ force: true });
  await button(page, "Fehlerkultur").click();
  assert.equal(await button(page, "Fehlerkultur").getAttribute("aria-pressed"), "true");
  await page.getByRole("checkbox", { name: "Lieber nicht im Tandem" }).check({ force: true });
  await sees(page, "Kein Bildschirm zeigt es.");
  await button(page, "Speichern").click();
  await page.waitForFunction(() => !document.body.innerText.includes("Wie war das Gespräch"));
  assert.deepEqual(sent(fake, "giveAnswer").map((each) => each.answer), [{ kind: "talkRatings", partners: [{ partner: 21, topics: [2], veto: true, rating: 4 }] }]);
});

test("three at a table are rated each, and nobody of the own side can be refused", async (t) => {
  const { fake, page } = await at(t, "rating_trio");
  await sees(page, "Wie war das Gespräch mit Jonas Öztürk?");
  await sees(page, "Wie war das Gespräch mit Ben Schäfer?");
  assert.equal(await page.getByRole("checkbox", { name: "Lieber nicht im Tandem" }).count(), 1);
  for (const topic of ["Verhandeln", "Strategie"]) await button(page, topic).click();
  await button(page, "Podcasts").first().click();
  assert.equal(await page.locator(".chip", { hasText: "Wertschätzung" }).isDisabled(), true, "a fourth topic");
  await button(page, "Speichern").click();
  const [{ answer }] = sent(fake, "giveAnswer");
  assert.deepEqual(answer.partners, [{ partner: 22, topics: [1, 4, 3], veto: false }, { partner: 23, topics: [], veto: false }]);
});

test("a talk that was not rated before the next one ended is asked for again, until it is passed over", async (t) => {
  const { fake, page } = await at(t, "rating_two_talks");
  await sees(page, "Wie war das Gespräch mit Jonas Öztürk?");
  await button(page, "Überspringen").click();
  await sees(page, "Wie war das Gespräch mit Dr. Friederike Schulze-Wiesenbrock?");
  await button(page, "Fehlerkultur").click();
  await page.reload();
  assert.equal(await button(page, "Fehlerkultur").getAttribute("aria-pressed"), "true");
  await button(page, "Überspringen").click();
  await page.waitForFunction(() => !document.body.innerText.includes("Wie war das Gespräch"));
  assert.equal(sent(fake, "giveAnswer").length, 0);
});

test("wishes are ranked with buttons that say whom they move", async (t) => {
  const { fake, page } = await at(t, "wishes");
  await button(page, "Jonas Öztürk wählen").click();
  await button(page, "Elif Yıldırım wählen").click();
  assert.equal(await button(page, "Ben Schäfer wählen").count(), 0, "somebody of the own side");
  await button(page, "Elif Yıldırım nach oben").click();
  await button(page, "Wünsche abgeben").click();
  await sees(page, "Gespeichert.");
  assert.deepEqual(sent(fake, "giveAnswer").map((each) => each.answer), [{ kind: "wishes", ranked: [25, 22], open_to_all: false }]);
});

test("the reveal suggests a first meeting, to save at once with the contact", async (t) => {
  const { page } = await at(t, "tandem");
  await sees(page, "Vorschlag für das erste Treffen");
  await sees(page, "Di., 27. Oktober, 12:30 Uhr");
  await sees(page, "Café oder Kantine, 60 Minuten");
  await sees(page, "Kennenlernen");
  await sees(page, "Dann ein kurzer Anruf bis Di., 3. November.");
  assert.equal(await page.getByRole("link", { name: "Vorschlag in den Kalender" }).getAttribute("href"), "/save/c1");
  assert.equal(await page.getByRole("link", { name: "Kontakt speichern" }).getAttribute("href"), "/save/v1");
});

test("a date that both agreed to is no suggestion any more", async (t) => {
  const { page } = await at(t, "tandem_agreed");
  await sees(page, "Ihr erstes Treffen");
  assert.ok(!(await body(page)).includes("Vorschlag"));
  assert.equal(await page.getByRole("link", { name: "Termin in den Kalender" }).count(), 1);
});

test("rules, goal and a concern: said, and taken back", async (t) => {
  const { fake, page } = await at(t, "tandem");
  await button(page, "Wir halten uns an die Spielregeln").click();
  await sees(page, "Sie haben zugestimmt. Ihr Gegenüber noch nicht.");
  await button(page, "Zustimmung zurücknehmen").click();
  await button(page, "Wir halten uns an die Spielregeln").waitFor();
  await page.fill("#tandem-goal", "Einmal im Monat in die Fertigung");
  await page.reload();
  assert.equal(await page.inputValue("#tandem-goal"), "Einmal im Monat in die Fertigung");
  await button(page, "Ziel speichern").click();
  await page.getByText("Passt es nicht?").click();
  await button(page, "Das passt nicht für mich").click();
  await sees(page, "Die Moderation weiß Bescheid");
  await button(page, "Doch, es passt").click();
  await sees(page, "Passt es nicht?");
  const told = fake.state.received.filter((each) => each.tandem === 3).map((each) => each.do);
  assert.deepEqual(told, ["agreeOnRules", "takeBackTandemRules", "writeTandemGoal", "sayNotRight", "takeBackNotRight"]);
});

test("what both have agreed to cannot be taken back", async (t) => {
  const { page } = await at(t, "tandem_agreed");
  await sees(page, "Sie haben beide den Spielregeln zugestimmt.");
  assert.equal(await button(page, "Zustimmung zurücknehmen").count(), 0);
});

test("the tandem is one tap away from every later page, and closes when the hall goes on", async (t) => {
  const { fake, page } = await at(t, "break_with_tandem");
  await button(page, "Zum Tandem").click();
  await sees(page, "Das verbindet Sie");
  await sees(page, "Passt es nicht?");
  await button(page, "Zurück").click();
  await button(page, "Zum Tandem").waitFor();
  await button(page, "Zum Tandem").click();
  await sees(page, "Das verbindet Sie");
  fake.play(scenes.dates(fake.now()));
  await sees(page, "Wann treffen Sie sich zuerst?");
  for (const scene of ["closing_tandem", "ended_tandem"]) {
    fake.play(scenes[scene](fake.now()));
    await button(page, "Zum Tandem").click();
    await sees(page, "Das verbindet Sie");
    await button(page, "Zurück").click();
  }
});

test("a date is suggested with what belongs to it, and an own one stays", async (t) => {
  const { fake, page } = await at(t, "dates");
  await page.locator("label.option.on", { hasText: "Di., 27. Oktober, 12:30 Uhr" }).waitFor();
  await page.getByText("alle zwei Wochen").click();
  await page.getByText("Weiteres vereinbaren").click();
  await button(page, "Fehlerkultur").click();
  await button(page, "Senior lädt ein").click();
  await button(page, "neuer Termin binnen sieben Tagen").click();
  await button(page, "neuer Termin binnen sieben Tagen").click(); // open again
  await button(page, "Vorschlagen").click();
  await sees(page, "Warten auf Dr. Friederike Schulze-Wiesenbrock");
  const [{ date, tandem }] = sent(fake, "suggestDate");
  assert.deepEqual([tandem, date], [3, { ...ownTandem.suggestion, every_weeks: 2, topic: "Fehlerkultur", invites: 2 }]);
});

test("the partner's suggestion is agreed to as it was seen", async (t) => {
  const { fake, page } = await at(t, "dates_theirs");
  await sees(page, "Vorschlag von Dr. Friederike Schulze-Wiesenbrock");
  await sees(page, "Abwechselnd einladen");
  await button(page, "Für uns beide passt das").click();
  assert.deepEqual(sent(fake, "agreeToDate").map((each) => [each.tandem, each.date.day, each.date.invites]), [[3, 27, 3]]);
});

test("whoever has two tandems sees both, and fixes a date for each", async (t) => {
  const { fake, page } = await at(t, "tandems_two");
  await sees(page, "2 Tandems");
  await button(page, "Tandem mit Jonas Öztürk öffnen").click();
  await sees(page, "Verschiedene Bereiche, viel zu erzählen");
  assert.equal(await page.getByRole("link", { name: "Kontakt speichern" }).getAttribute("href"), "/save/v2");
  await button(page, "Wir halten uns an die Spielregeln").click();
  await button(page, "Zurück").click();
  await sees(page, "2 Tandems");
  fake.play(scenes.dates_two(fake.now()));
  await page.locator("button.option", { hasText: "Jonas Öztürk" }).click();
  await page.locator("label.option.on", { hasText: "Mi., 28. Oktober, 12:30 Uhr" }).waitFor();
  await button(page, "Vorschlagen").click();
  await button(page, "Alle Tandems").click();
  await sees(page, "Di., 27. Oktober, 12:30 Uhr");
  assert.deepEqual([...sent(fake, "agreeOnRules"), ...sent(fake, "suggestDate")].map((each) => each.tandem), [9, 9]);
});

test("a phone that is handed on forgets whose it was", async (t) => {
  const { fake, page } = await at(t, "rating_two_talks");
  await page.locator("label.step", { hasText: "2" }).first().click();
  const { token } = fake.state.received[0];
  const before = await kept(page);
  assert.ok(before.includes(token) && before.includes("Mai-Linh Nguyen") && before.includes("rating.32"), before);
  await button(page, "Überspringen").click();
  await sees(page, "Wie war das Gespräch mit Dr. Friederike");
  fake.play(scenes.lobby(fake.now()));
  await page.click("text=Themen ändern");
  await button(page, "Dieses Handy weitergeben").click();
  await button(page, "Behalten").click();
  assert.equal(sent(fake, "handOver").length, 0, "one tap alone ends no seat");
  await button(page, "Dieses Handy weitergeben").click();
  await button(page, "Weitergeben").click();
  await sees(page, "Willkommen zum Auftakt");
  assert.equal(await page.inputValue("#name"), "");
  const after = await kept(page);
  for (const trace of [token, "Mai-Linh", "rating", "skipped", "draft"]) assert.ok(!after.includes(trace), `${trace} in ${after}`);
  assert.notEqual(fake.state.received.filter((each) => each.do === "hello").at(-1).token, token);
  // Somebody else sits here: asked for the talk that the first one passed over, with nothing chosen.
  const next = scenes.rating_two_talks(fake.now());
  fake.play({ ...next, you: { ...next.you, person: 8, name: "Ben Schäfer" } });
  await sees(page, "Wie war das Gespräch mit Jonas Öztürk?");
  assert.equal(await page.locator("label.step.on").count(), 0);
  await sees(page, "Leihhandy, gerade für Ben Schäfer");
});

test("a phone is handed on only after what was said on it has arrived", async (t) => {
  const { fake, page } = await at(t, "poll");
  await sees(page, "Bitte wählen Sie eine Antwort");
  fake.state.scene.you.can = ["give_answer", "hand_over"];
  await page.evaluate(() => localStorage.setItem("auftakt.lent", "1"));
  await page.reload();
  await sees(page, "Leihhandy");
  fake.state.deaf = true;
  await page.locator("label.option", { hasText: "Führung auf Distanz" }).click();
  await sees(page, "Wird gesendet");
  await button(page, "Dieses Handy weitergeben").click();
  await button(page, "Weitergeben").click();
  await sees(page, "Wird weitergegeben, sobald alles gesendet ist");
  assert.equal(sent(fake, "handOver").length, 0);
  fake.state.deaf = false;
  fake.say({ kind: "done", id: sent(fake, "giveAnswer").at(-1).id });
  await sees(page, "Willkommen zum Auftakt");
  assert.equal(sent(fake, "handOver").length, 1);
});

test("where the receipt of handing on got lost, the seat is gone all the same", async (t) => {
  const { fake, page } = await at(t, "lobby");
  await page.evaluate(() => localStorage.setItem("auftakt.lent", "1"));
  await page.reload();
  await button(page, "Dieses Handy weitergeben").click();
  fake.state.deaf = true;
  await button(page, "Weitergeben").click();
  await sees(page, "Wird weitergegeben");
  fake.state.scene.you = undefined;
  fake.state.deaf = false;
  fake.cut();
  await sees(page, "Willkommen zum Auftakt");
  assert.ok(!(await kept(page)).includes("handOver"));
});

for (const locale of ["de-DE", "en-GB"])
  for (const width of [390, 320, 195])
    test(`no page of tandems is wider than ${width} px or without a name for what can be pressed, ${locale}`, async (t) => {
      const { fake, page } = await at(t, "rating", { width, locale });
      for (const name of ["rating", "rating_trio", "wishes", "wishes_saved", "tandem", "tandem_mine", "tandem_agreed", "tandem_trio", "tandems_two", "tandems_later", "dates", "dates_theirs", "dates_fixed", "dates_two"]) {
        fake.play(name);
        await page.waitForTimeout(120);
        const found = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth - innerWidth,
          keys: document.body.innerText.match(/\bphone\.[a-z_.0-9]+/g) ?? [],
          nameless: [...document.querySelectorAll("button, a, input, textarea")].filter((each) => !(each.textContent.trim() || each.ariaLabel || each.labels?.length)).map((each) => each.outerHTML),
        }));
        assert.deepEqual(found, { wide: Math.min(found.wide, 0), keys: [], nameless: [] }, name);
      }
    });
