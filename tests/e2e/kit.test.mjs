// The segments between the rounds: on the page against the stand-in, then one evening of them with the built program
// (skipped where nothing is built).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPhone, sees } from "./browser.mjs";
import { startFake } from "./fake-server.mjs";
import { binary, startProgramme } from "./programme.mjs";
import { scenes } from "./scenes.mjs";
import { joinAs } from "./two-people.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function at(t, scene, options = {}, path = "") {
  const fake = await startFake({ scene });
  t.after(() => fake.close());
  const phone = await openPhone(browser, fake.url + path, options);
  phone.page.setDefaultTimeout(30_000);
  t.after(async () => {
    await phone.close();
    assert.deepEqual(phone.faults, []);
  });
  const sent = (kind) => fake.state.received.filter((each) => each.do === kind);
  return { fake, sent, ...phone };
}

const option = (page, words) => page.locator("label.option", { hasText: words });
const gone = (page, words) => page.waitForFunction((each) => !document.body.innerText.includes(each), words);

test("goals of the programme are chosen and given up, and who will see them is said", async (t) => {
  const { page, sent } = await at(t, "goals");
  await sees(page, "Ihr Ziel zeigt kein anderer Bildschirm.");
  assert.equal(await option(page, "Hierarchien überbrücken").locator("input").isChecked(), true);
  await option(page, "Voneinander lernen").click();
  await sees(page, "Ihr Ziel ist gespeichert.");
  await option(page, "Hierarchien überbrücken").click();
  await page.waitForFunction(() => !document.querySelectorAll("label.goal input")[1].checked);
  await page.reload();
  await sees(page, "Voneinander lernen");
  assert.deepEqual(await page.locator("label.goal input").evaluateAll((all) => all.map((each) => each.checked)), [true, false, false]);
  assert.deepEqual(sent("chooseGoal").map((each) => [each.segment, each.goal, each.chosen]), [[3, 0, true], [3, 1, false]]);
});

test("goals that a wall has brought are tapped by their note, and say where they come from", async (t) => {
  const { page, sent } = await at(t, "goals_of_walls");
  await sees(page, "von der Wand gewählt");
  assert.equal(await page.getByText("von der Wand gewählt").count(), 2);
  assert.deepEqual(await page.locator("label.goal input").evaluateAll((all) => all.map((each) => each.checked)), [false, false, true]);
  await option(page, "Weniger Sitzungen").click();
  await sees(page, "Ihr Ziel ist gespeichert.");
  await option(page, "Jede Abteilung").click();
  await page.waitForFunction(() => !document.querySelectorAll("label.goal input")[2].checked);
  await page.reload();
  await sees(page, "Weniger Sitzungen");
  assert.deepEqual(await page.locator("label.goal input").evaluateAll((all) => all.map((each) => each.checked)), [false, true, false]);
  assert.deepEqual(sent("chooseGoal").map((each) => [each.goal, each.note, each.chosen]), [[0, 41, true], [0, 52, false]]);
});

test("before and after: a phone reads both means, and nothing where too few answered", async (t) => {
  const { page } = await at(t, "goals_results");
  await sees(page, "Was sich bewegt hat");
  const rows = await page.locator("ol.results li").evaluateAll((all) => all.map((each) => each.innerText.replace(/\s+/g, " ").trim()));
  assert.deepEqual(rows, ["Voneinander lernen 3,4 vorher 2,1 · heute 3,4", "Offen widersprechen 4,0 heute 4,0", "Kreativität – noch kein Ergebnis"]);
  await sees(page, "Verglichen werden Gruppen, nie Personen.");
  assert.equal(await page.locator("main input").count(), 0);
});

test("cards that came with the lobby are read one after the other, and closed; a question does not wait for that", async (t) => {
  const { fake, page } = await at(t, "lobby_cards");
  await sees(page, "Zwei Minuten Lesezeit, wann Sie mögen.");
  await page.getByRole("button", { name: "Karten lesen" }).click();
  await sees(page, "Für Sie als Junior");
  const first = await page.locator("h1").innerText();
  await page.getByRole("button", { name: "Nächste Karte" }).click();
  await page.waitForFunction((each) => document.querySelector("h1").innerText !== each, first);
  await page.getByRole("button", { name: "Schließen" }).click();
  await sees(page, "Zwei Minuten Lesezeit, wann Sie mögen.");
  await page.getByRole("button", { name: "Karten lesen" }).click();
  await page.getByRole("button", { name: "Schließen" }).waitFor();
  fake.play("poll");
  await sees(page, "Führung auf Distanz");
  assert.equal(await page.getByRole("button", { name: "Schließen" }).count(), 0);
});

test("a goal in one's own words is kept while it is typed, bounded, sent once, and can be changed", async (t) => {
  const { page, sent } = await at(t, "goals");
  const take = page.getByRole("button", { name: "Ziel übernehmen" });
  await page.fill("#own-goal", "Einmal im Monat in die Fertigung");
  await page.reload();
  assert.equal(await page.inputValue("#own-goal"), "Einmal im Monat in die Fertigung");
  await take.click();
  await sees(page, "Ihr Ziel ist gespeichert.");
  assert.equal(await take.count(), 0);
  await page.fill("#own-goal", "x".repeat(280));
  assert.equal(await take.isDisabled(), false);
  await page.fill("#own-goal", "x".repeat(281));
  await sees(page, "Noch 1 Zeichen zu lang");
  assert.equal(await take.isDisabled(), true);
  assert.deepEqual(sent("writeGoal").map((each) => each.text), ["Einmal im Monat in die Fertigung"]);
});

test("a goal that the server refuses is not called saved", async (t) => {
  const { fake, page } = await at(t, "goals");
  await sees(page, "Was ist Ihr Ziel?");
  fake.state.refuse = "too_many_goals";
  await option(page, "Wirkung zeigen").click();
  await sees(page, "Höchstens fünf Ziele.");
  assert.equal(await option(page, "Wirkung zeigen").locator("input").isChecked(), false);
});

test("while all questions are hidden a phone shows only its own, and takes a new one", async (t) => {
  const { page, sent } = await at(t, "questions_hidden");
  await sees(page, "Die Fragen sind für einen Augenblick verborgen.");
  await sees(page, "Wer trägt die Reisekosten?");
  assert.equal(await page.getByText("Zählen die Treffen").count(), 0);
  assert.equal(await page.getByRole("button", { name: "Will ich auch wissen" }).count(), 0);
  await page.fill("#question", "Und im Urlaub?");
  await page.getByRole("button", { name: "Fragen", exact: true }).click();
  await page.waitForFunction(() => document.body.innerText.includes("Und im Urlaub?"));
  assert.deepEqual(sent("putQuestion").map((each) => each.text), ["Und im Urlaub?"]);
});

test("the remote hides what stands on stage and brings it back, with one press each", async (t) => {
  for (const [scene, label, expected] of [
    ["remote_hides", "Sofort verbergen", { do: "hideQuestions", segment: 9, hidden: true }],
    ["remote_hidden", "Wieder zeigen", { do: "showAgain", ask: 6 }],
  ]) {
    const { page, sent } = await at(t, scene, {}, "remote#secret");
    await page.getByRole("button", { name: label }).click();
    await page.waitForTimeout(300);
    const [{ id, ...command }] = sent(expected.do);
    assert.match(id, /^[0-9a-f]{32}$/);
    assert.deepEqual(command, expected);
  }
});

test("a break says until when, counts down, and calls back when it is over", async (t) => {
  const { fake, page } = await at(t, "break");
  await sees(page, "Pause bis 10:45 Uhr");
  await sees(page, "Kaffee steht im Foyer.");
  await page.waitForFunction(() => /^7:(1|2)\d$/.test(document.querySelector(".in-ring b").textContent));
  assert.equal(await page.getByText("Bitte nehmen Sie Platz").count(), 0);
  const late = scenes.break(fake.now());
  late.show.face.countdown = { ends: fake.now() - 65_000, length_ms: 900_000 };
  fake.play(late);
  await sees(page, "Weiter geht es. Bitte nehmen Sie Platz.");
  await page.waitForFunction(() => document.querySelector(".in-ring b").textContent.startsWith("+1:0"));
});

test("a message has its words, its list and who speaks, and nothing to tap", async (t) => {
  const { fake, page } = await at(t, "message");
  await sees(page, "Warum wir das tun");
  await sees(page, "Zwei Stunden im Monat");
  await sees(page, "Dr. Helene Brandt, Vorstand");
  assert.equal(await page.locator("main b", { hasText: "voneinander" }).count(), 1);
  assert.equal(await page.locator("main input, main textarea, footer button").count(), 0);
  fake.play("stage"); // the facilitator's banner
  await sees(page, "Bitte jetzt Platz nehmen");
});

test("three taps end the evening, each thing with words of its own", async (t) => {
  const { page, sent } = await at(t, "closing_taps");
  await sees(page, "Dreimal tippen, anonym, dann sind Sie fertig.");
  await sees(page, "Anonym. Nach der Auswertung");
  for (const [thing, tap] of [["Wie wertlos", "eher wertvoll"], ["Wie unklar", "sehr klar"], ["Wie skeptisch", "teils, teils"]]) {
    await page.locator(".item-now h2", { hasText: thing }).waitFor();
    assert.equal(await page.locator(".options:not(.none) label.option").count(), 5);
    await option(page, tap).click();
  }
  await sees(page, "3 von 3 beantwortet");
  await sees(page, "Gespeichert");
  assert.deepEqual(sent("giveAnswer").at(-1).answer, { kind: "steps", steps: [4, 5, 3] });
  for (const said of ["4 · eher wertvoll", "5 · sehr klar", "3 · teils, teils"]) await sees(page, said);
});

test("who will see a note is said also where the author chooses, and follows the choice", async (t) => {
  const { page, sent } = await at(t, "wall_choice");
  await sees(page, "Ohne Namen. Kein Bildschirm zeigt, von wem es ist.");
  await page.getByRole("switch").click();
  await sees(page, "Ihr Name steht dabei.");
  await gone(page, "Ohne Namen.");
  await page.fill("#note", "Offen gesagt");
  await page.click("text=Anheften");
  await page.getByRole("switch").click();
  await page.fill("#note", "Leise gesagt");
  await page.click("text=Anheften");
  await page.waitForFunction(() => document.querySelector("#note").value === "");
  assert.deepEqual(sent("postNote").map((each) => each.with_name), [true, false]);
});

test("that questions are read first is said before one is asked, and only then", async (t) => {
  const { fake, page } = await at(t, "questions");
  await sees(page, "Ohne Namen. Kein Bildschirm zeigt");
  assert.equal(await page.getByText("Gezeigt wird es erst nach kurzer Durchsicht.").count(), 0);
  fake.play("questions_secret");
  await sees(page, "Gezeigt wird es erst nach kurzer Durchsicht.");
});

test("where votes are secret a phone tells no figure, and votes all the same", async (t) => {
  const { page, sent } = await at(t, "questions_secret");
  await page.locator(".vote").nth(1).waitFor();
  assert.deepEqual(await page.locator(".vote").allInnerTexts(), ["", "", "", "", ""]);
  assert.equal(await page.locator("[aria-label*='Stimmen:']").count(), 0);
  await page.locator(".vote").nth(1).click();
  await sees(page, "noch 1 Stimme");
  assert.deepEqual(sent("upvote").map((each) => each.question), [2]);
});

test("a spontaneous question takes three touches and a sentence", async (t) => {
  const { fake, page, sent } = await at(t, "remote_poll", {}, "remote#secret");
  await page.getByRole("button", { name: "Spontane Frage" }).click();
  assert.equal(await page.getByRole("button", { name: "Weiter" }).count(), 0);
  const now = page.getByRole("button", { name: "Sofort fragen" });
  assert.equal(await now.isDisabled(), true);
  await sees(page, "Anonym. Nach der Auswertung");
  await page.fill("#ask-text", "Sind Sie bereit?");
  await now.click();
  await page.getByRole("button", { name: "Weiter" }).waitFor();
  const { id, ...command } = sent("insertQuestion")[0];
  assert.match(id, /^[0-9a-f]{32}$/);
  assert.deepEqual(command, { do: "insertQuestion", kind: "yes_no", text: "Sind Sie bereit?", options: [], secrecy: "anonymous", live: false, practice: false, at_once: true, later: false, drawing: "bars" });
  await page.getByRole("button", { name: "Spontane Frage" }).click();
  assert.equal(await page.inputValue("#ask-text"), "");
  fake.state.refuse = "show_full";
  await page.fill("#ask-text", "Noch eine?");
  await page.getByRole("button", { name: "Als Nächstes" }).click();
  await sees(page, "Der Ablauf hat keinen Platz");
  assert.equal(await page.inputValue("#ask-text"), "Noch eine?");
});

test("a choice wants two answers and offers eight, a cloud is never anonymous", async (t) => {
  const { page, sent } = await at(t, "remote_poll", {}, "remote#secret");
  await page.getByRole("button", { name: "Spontane Frage" }).click();
  const next = page.getByRole("button", { name: "Als Nächstes" });
  const template = (words) => page.locator("label.segment", { hasText: words }).click();
  await page.fill("#ask-text", "Was zuerst?");
  await template("Auswahl");
  await page.fill("#option-0", "Zuhören");
  assert.equal(await next.isDisabled(), true);
  await page.fill("#option-1", "Fragen");
  assert.equal(await next.isDisabled(), false);
  await page.fill("#option-2", "x".repeat(61));
  await sees(page, "Noch 1 Zeichen zu lang");
  assert.equal(await next.isDisabled(), true);
  for (let at = 2; at < 8; ++at) await page.fill(`#option-${at}`, `Antwort ${at}`);
  assert.equal(await page.locator("#option-8").count(), 0);
  await page.fill("#ask-text", "x".repeat(151));
  assert.equal(await next.isDisabled(), true);
  await page.fill("#ask-text", "x".repeat(150));
  await next.click();
  await page.getByRole("button", { name: "Spontane Frage" }).click();
  await page.fill("#ask-text", "Ein Wort?");
  await template("Wortwolke");
  await sees(page, "Ohne Namen. Kein Bildschirm zeigt");
  await next.click();
  await page.getByRole("button", { name: "Spontane Frage" }).waitFor();
  assert.deepEqual(sent("insertQuestion").map((each) => [each.kind, each.options.length, each.secrecy, each.at_once]), [
    ["choice", 8, "anonymous", false], ["words", 0, "no_name", false],
  ]);
});

test("during talks nobody is called away, and a full show takes no question", async (t) => {
  const { fake, page } = await at(t, "remote", {}, "remote#secret");
  await page.getByRole("button", { name: "Spontane Frage" }).click();
  await page.fill("#ask-text", "Wie läuft es?");
  await sees(page, "Während der Gespräche wird niemand gerufen.");
  assert.equal(await page.getByRole("button", { name: "Sofort fragen" }).isDisabled(), true);
  assert.equal(await page.getByRole("button", { name: "Als Nächstes" }).isDisabled(), false);
  await page.getByRole("button", { name: "Abbrechen" }).click();
  await page.getByRole("button", { name: "Weiter" }).waitFor();
  fake.play("remote_full");
  await page.waitForFunction(() => !document.body.innerText.includes("Spontane Frage"));
});

for (const [width, locale] of [[390, "de-DE"], [320, "en-GB"], [195, "de-DE"]]) {
  test(`the form for a question fits ${width} px, ${locale}`, async (t) => {
    const { page } = await at(t, "remote_poll", { width, locale }, "remote#secret");
    await page.getByRole("button", { name: /Spontane Frage|Spontaneous/ }).click();
    await page.locator("label.segment").nth(2).click();
    await page.locator("#option-1").waitFor();
    const found = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll("button, label.segment, .field")]
        .map((each) => each.getBoundingClientRect())
        .filter((box) => box.width > 0 && (box.height < 47.5 || box.width < 47.5)).length,
    }));
    assert.ok(found.wide <= 0, `${found.wide} px too wide`);
    assert.equal(found.small, 0);
  });
}

const people = "id,name,role,department\np1,Mai-Linh Nguyen,junior,Recht\np2,Friederike Schulze,senior,Einkauf\n";
const evening = `
[show]
title = "Abend"
language = "de"

[[segment]]
type = "lobby"
title = "Ankommen"
minutes = 5

[[segment]]
type = "message"
title = "Begrüßung"
minutes = 2
text = "# Warum wir das tun\\n\\nWir lernen **voneinander**.\\n\\n- Zwei Stunden im Monat"

[[segment]]
type = "goals"
title = "Ziele"
minutes = 3
goals = [ { title = "Voneinander lernen", text = "Ich kann danach mehr." }, { title = "Brücken bauen", text = "Ich kenne andere." } ]

[[segment]]
type = "poll"
title = "Wort"
minutes = 3
question = "Ein Wort zum Abend?"
kind = "words"
words = 2
moderation = "off"

[[segment]]
type = "poll"
title = "Fest"
minutes = 3
question = "Gilt das?"
kind = "pulse"
fixed = true
secrecy = "no_name"

[[segment]]
type = "break"
title = "Pause"
minutes = 15
now = "Kaffee steht im Foyer."

[[segment]]
type = "closing"
title = "Abschluss"
minutes = 5
feedback = true
`;

test("an evening of the quiet segments: what is tapped on a phone is what stays", { skip: !binary(), timeout: 240_000 }, async (t) => {
  const programme = await startProgramme({ show: evening, people });
  t.after(() => programme.stop());
  const remote = await programme.remote();
  t.after(() => remote.close());
  await remote.next();
  const phone = await openPhone(browser, programme.url);
  const { page } = phone;
  page.setDefaultTimeout(20_000);
  t.after(async () => {
    await phone.close();
    assert.deepEqual(phone.faults, []);
  });
  await joinAs(page, "Mai-Linh Nguyen");
  const press = async () => assert.equal((await remote.next()).kind, "done");

  await press();
  await sees(page, "Warum wir das tun");
  await sees(page, "Zwei Stunden im Monat");

  await press();
  await option(page, "Brücken bauen").click();
  await sees(page, "Ihr Ziel ist gespeichert.");
  await page.fill("#own-goal", "Jede Woche eine Frage");
  await page.click("text=Ziel übernehmen");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#own-goal")?.value === "Jede Woche eine Frage");
  await option(page, "Brücken bauen").waitFor(); // the words come after what is ours
  assert.deepEqual(await page.locator("label.goal input").evaluateAll((all) => all.map((each) => each.checked)), [false, true]);

  // A question that nobody has prepared, from the remote's own page.
  const control = await openPhone(browser, programme.remoteUrl);
  t.after(() => control.close());
  await control.page.getByRole("button", { name: "Spontane Frage" }).click();
  await control.page.fill("#ask-text", "Alle gut angekommen?");
  await control.page.getByRole("button", { name: "Sofort fragen" }).click();
  await sees(page, "Alle gut angekommen?");
  await sees(page, "Anonym. Nach der Auswertung");
  await option(page, "Ja").click();
  await sees(page, "Gespeichert");
  await remote.nextUntil("enter_segment");
  await press();

  for (let presses = 0; presses < 4 && (await remote.until(() => true)).title !== "Wort"; ++presses) await press();
  await sees(page, "Ein Wort zum Abend?");
  await page.fill("#word", "Mut");
  await page.press("#word", "Enter");
  await sees(page, "darf gezeigt werden");
  await gone(page, "auf der Leinwand");
  await press(); // closes
  await press(); // tells
  await page.locator(".cloud li.size0", { hasText: "Mut" }).waitFor();
  await sees(page, "auf der Leinwand");

  await press();
  await sees(page, "Es gilt die erste Antwort");
  await option(page, "Nein").click();
  await option(page, "Ja").click(); // not handed in yet
  await page.click("text=Antwort abgeben");
  await sees(page, "Ihre Antwort steht fest.");
  assert.equal(await page.locator("main input:not([disabled])").count(), 0);
  await page.reload();
  await sees(page, "Ihre Antwort steht fest.");

  await remote.nextUntil("enter_segment");
  await press();
  await sees(page, "Pause bis");
  await sees(page, "Kaffee steht im Foyer.");

  await press();
  await sees(page, "Dreimal tippen, anonym, dann sind Sie fertig.");
  for (const tap of ["eher wertvoll", "sehr klar", "eher zuversichtlich"]) await option(page, tap).click();
  await sees(page, "3 von 3 beantwortet");
  await sees(page, "Gespeichert");
});
