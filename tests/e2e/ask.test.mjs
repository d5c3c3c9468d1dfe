// A question of every kind against the stand-in: what is promised, what is sent, what survives, what is told.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPhone, sees } from "./browser.mjs";
import { startFake } from "./fake-server.mjs";
import { scenes } from "./scenes.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function at(t, scene, options = {}, address = "sie") {
  const fake = await startFake({ scene, address });
  t.after(() => fake.close());
  const phone = await openPhone(browser, fake.url, options);
  phone.page.setDefaultTimeout(30_000);
  t.after(async () => {
    await phone.close();
    assert.deepEqual(phone.faults, []);
  });
  const answers = () => fake.state.received.filter((each) => each.do === "giveAnswer").map((each) => each.answer);
  return { fake, answers, ...phone };
}

const text = (page) => page.evaluate(() => document.body.innerText);
const option = (page, words) => page.locator("label.option", { hasText: words });
const gone = (page, words) => page.waitForFunction((each) => !document.body.innerText.includes(each), words);
async function said(page, ...words) {
  for (const each of words) await sees(page, each);
}

const promises = { anonymous: "Anonym. Nach der Auswertung", no_name: "Ohne Namen. Kein Bildschirm zeigt", named: "Mit Namen. Moderation und Programmleitung" };
for (const kind of ["single", "multiple", "scale", "items", "ranking", "points", "words", "text", "guess", "quiz", "matrix", "pulse"]) {
  test(`who will see it is said before anybody answers: ${kind}`, async (t) => {
    const { fake, page, answers } = await at(t, `ask_${kind}`);
    for (const [secrecy, promise] of Object.entries(promises)) {
      const scene = scenes[`ask_${kind}`](fake.now());
      for (const live of [false, true]) {
        Object.assign(scene.show.face, { secrecy, live, moderated: false });
        fake.play(structuredClone(scene));
        await sees(page, promise);
        const grows = secrecy === "anonymous" ? "ab fünf Antworten in kleinen Schritten" : "zu sehen, während geantwortet wird";
        await (live ? sees(page, grows) : gone(page, grows));
      }
    }
    assert.deepEqual(answers(), []);
  });

  test(`nothing is answered once it is closed: ${kind}`, async (t) => {
    const { page } = await at(t, `ask_${kind}_closed`);
    await sees(page, "Die Frage ist geschlossen");
    const fields = page.locator("main input:not([disabled]), main textarea, main button.move, main button.stepper, footer button");
    assert.equal(await fields.count(), 0);
  });

  test(`a result shows once it is revealed: ${kind}`, async (t) => {
    const { page } = await at(t, `ask_${kind}_revealed`);
    await sees(page, "64 von 67 haben geantwortet");
  });
}

const ready = {
  single: (page) => option(page, "Scheu").click(),
  multiple: (page) => option(page, "Zu wenig Zeit").click(),
  scale: (page) => option(page, "eher ja").click(),
  items: (page) => option(page, "eher oft").click(),
  ranking: (page) => page.getByRole("button", { name: "Neues Wissen zu KI und Daten nach oben" }).click(),
  points: (page) => page.locator("input.points").nth(0).fill("100"),
  words: (page) => page.fill("#word", "Mut").then(() => page.press("#word", "Enter")),
  quiz: (page) => option(page, "Jüngere beraten Ältere").click(),
  matrix: (page) => page.locator(".two-axes").press("ArrowRight"),
  pulse: (page) => option(page, "Ja").click(),
};
for (const [kind, answer] of Object.entries(ready)) {
  test(`where the first answer stands that is said before, and a press hands it in: ${kind}`, async (t) => {
    const { page, answers } = await at(t, `ask_${kind}_fixed`);
    await sees(page, "Es gilt die erste Antwort, sie lässt sich nicht mehr ändern.");
    await answer(page);
    const button = page.getByRole("button", { name: "Antwort abgeben" });
    await button.waitFor();
    await page.waitForTimeout(400);
    assert.deepEqual(answers(), []);
    await page.reload(); // what is put together is not lost
    await button.click();
    await sees(page, "Ihre Antwort steht fest.");
    assert.equal(answers().length, 1);
    assert.ok(!(await text(page)).includes("bis zum Ende"));
  });
}

test("whose answer stands finds it on every page, and nothing to change it with", async (t) => {
  for (const kind of [...Object.keys(ready), "text", "guess"]) {
    const { page } = await at(t, `ask_${kind}_fixed_saved`);
    await sees(page, "Ihre Antwort steht fest.");
    assert.equal(await page.locator("main input:not([disabled]), main textarea, main button.stepper, footer button").count(), 0, kind);
    assert.ok(!(await text(page)).includes("bis zum Ende"), kind);
  }
});

test("a text that stands and a guess that stands are sent by their own buttons", async (t) => {
  for (const [kind, field, written, label] of [["text", "#answer", "Mehr Pausen", "Senden"], ["guess", "#guess", "1200", "Schätzung abgeben"]]) {
    const { page, answers } = await at(t, `ask_${kind}_fixed`);
    await page.fill(field, written);
    await sees(page, "Es gilt die erste Antwort");
    await page.getByRole("button", { name: label }).click();
    await sees(page, "Ihre Antwort steht fest.");
    assert.equal(answers().length, 1);
  }
});

test("that a result is shown of each role is said before, and then shown", async (t) => {
  const { fake, page } = await at(t, "ask_multiple");
  await gone(page, "getrennt");
  const scene = scenes.ask_multiple(fake.now());
  scene.show.face.by_role = true;
  fake.play(structuredClone(scene));
  await sees(page, "getrennt für Juniors und Seniors da, wenn jede Gruppe fünf Antworten hat.");
  scene.show.face.secrecy = "no_name";
  fake.play(scene);
  await gone(page, "wenn jede Gruppe");
  for (const [name, words] of [["multiple", "Juniors 12 · Seniors 3"], ["scale", "Juniors 12 · Seniors 3"], ["items", "Juniors 2,3 · Seniors 1,9"], ["ranking", "Juniors 2,6 · Seniors 2,2"]]) {
    fake.play(`ask_${name}_by_role`);
    await sees(page, words);
  }
  fake.play("ask_multiple_revealed");
  await gone(page, "Juniors");
});

test("a cloud is told in the words and sizes of the stage, and one's own words stay below", async (t) => {
  const { fake, page } = await at(t, "ask_words_closed");
  assert.equal(await page.locator(".cloud").count(), 0);
  fake.play("ask_words_revealed");
  await sees(page, "21×");
  assert.deepEqual(await page.locator(".cloud li").evaluateAll((all) => all.map((each) => [each.className, each.textContent.trim()])), [
    ["size0", "Vertrauen 21×"], ["size1", "Zeit 14×"], ["size1", "Humor 14×"], ["size2", "Wertschätzungskulturentwicklung 3×"], ["size3", "Mut"],
  ]);
  await said(page, "Ihre Begriffe", "auf der Leinwand");
  const none = scenes.ask_words_revealed(fake.now());
  none.content.cloud2 = { words: [], texts: [] };
  none.show.face.result = "cloud2";
  fake.play(none);
  await sees(page, "Noch kein Begriff zu zeigen");
  fake.play("ask_words_closed");
  await gone(page, "21×");
});

test("a live cloud grows on the phone of somebody who has answered, and on no other", async (t) => {
  const { fake, page } = await at(t, "ask_words");
  const scene = scenes.ask_words(fake.now());
  scene.show.face.result = "cloud";
  fake.play(structuredClone(scene));
  await sees(page, "Begriff 1 von 3");
  assert.equal(await page.locator(".cloud").count(), 0);
  await page.fill("#word", "Mut");
  await page.press("#word", "Enter");
  await said(page, "Bisher", "21×");
});

test("texts are told by the page that is on stage, with names where everybody may see them", async (t) => {
  const { fake, page } = await at(t, "ask_text_revealed");
  await said(page, "Seite 2 von 4, wie auf der Leinwand", "Acht Minuten statt sechs.", "Klaus Höfer");
  const next = scenes.ask_text_revealed(fake.now());
  next.content.quotes3 = { words: [], texts: [{ text: "Gern wieder", author: "" }] };
  Object.assign(next.show.face, { result: "quotes3", page: 3 });
  fake.play(next);
  await said(page, "Seite 3 von 4", "Gern wieder");
  await gone(page, "Klaus Höfer");
});

test("what is approved is on the screen only once it is shown there", async (t) => {
  const { fake, page } = await at(t, "ask_words_saved");
  await sees(page, "auf der Leinwand");
  const scene = scenes.ask_words_saved(fake.now());
  scene.you.texts[0].state = "approved";
  fake.play(scene);
  await sees(page, "darf gezeigt werden");
  await gone(page, "auf der Leinwand");
});

test("several options: the least is asked for, the most holds, and a half choice survives a reload", async (t) => {
  const { fake, page, answers } = await at(t, "ask_multiple");
  const scene = scenes.ask_multiple(fake.now());
  scene.show.face.form.least = 2;
  fake.play(scene);
  await said(page, "2 bis 3 Antworten", "0 von 3");
  await option(page, "Scheu vor der Hierarchie").click();
  await sees(page, "Bitte noch 1 wählen.");
  assert.deepEqual(answers(), []);
  await page.reload();
  await sees(page, "1 von 3");
  await option(page, "Zu wenig Zeit").click();
  await sees(page, "Gespeichert");
  await option(page, "Kein Anlass").click();
  await option(page, "Sorge").click();
  await said(page, "Erst eine abwählen", "3 von 3");
  assert.deepEqual(answers(), [{ kind: "choices", options: [0, 1] }, { kind: "choices", options: [0, 1, 5] }]);
  await option(page, "Kein Anlass").click();
  await option(page, "Zu wenig Zeit").click();
  await said(page, "Bis dahin zählt die gespeicherte Antwort.");
  assert.deepEqual(answers().at(-1), { kind: "choices", options: [0, 1] });
});

test("a scale has its words, and the highest step stands on top", async (t) => {
  const { page, answers } = await at(t, "ask_scale");
  await sees(page, "völlig");
  assert.deepEqual(await page.locator("label.option").allInnerTexts().then((all) => all.map((each) => each.split("\n")[0])), ["5", "4", "3", "2", "1", "kann ich nicht sagen"]);
  await option(page, "eher ja").click();
  await sees(page, "Gespeichert");
  assert.deepEqual(answers(), [{ kind: "steps", steps: [4] }]);
});

test("ten steps with two words are ten numbers with named ends", async (t) => {
  const { page, answers } = await at(t, "ask_scale_ten");
  await page.locator("label.step", { hasText: "10" }).click();
  await sees(page, "Gespeichert");
  assert.deepEqual(answers(), [{ kind: "steps", steps: [10] }]);
  await said(page, "gar nicht", "ganz sicher");
});

test("eight things on one scale: one tap each, at one's own pace, and any can be changed", async (t) => {
  const { page, answers } = await at(t, "ask_items");
  await said(page, "Frage 1 von 8", "0 von 8 beantwortet");
  await option(page, "eher oft").click();
  await said(page, "Frage 2 von 8", "1 von 8 beantwortet");
  await option(page, "manchmal").click();
  await sees(page, "Frage 3 von 8");
  await page.locator(".progress button").nth(6).click();
  await sees(page, "Frage 7 von 8");
  await page.reload();
  await sees(page, "Frage 7 von 8");
  await option(page, "sehr selten").click();
  await sees(page, "Frage 8 von 8");
  await page.locator(".progress button").nth(0).click();
  await option(page, "sehr oft").click();
  await sees(page, "3 von 8 beantwortet");
  assert.deepEqual(answers().at(-1), { kind: "steps", steps: [5, 3, 0, 0, 0, 0, 1, 0] });
});

test("whoever cannot say an item goes on with the next, and it is no step; a step replaces it", async (t) => {
  const { page, answers } = await at(t, "ask_items");
  await said(page, "Frage 1 von 8", "0 von 8 beantwortet");
  await option(page, "kann ich nicht sagen").click();
  await said(page, "Frage 2 von 8", "1 von 8 beantwortet");
  await option(page, "manchmal").click();
  await said(page, "Frage 3 von 8", "2 von 8 beantwortet");
  assert.deepEqual(answers().at(-1), { kind: "steps", steps: [0, 3, 0, 0, 0, 0, 0, 0] });
  await page.reload();
  await said(page, "Frage 3 von 8", "2 von 8 beantwortet");
  await page.locator(".progress button").nth(0).click();
  assert.equal(await option(page, "kann ich nicht sagen").locator("input").isChecked(), true);
  await option(page, "sehr oft").click();
  await sees(page, "Frage 3 von 8");
  assert.deepEqual(answers().at(-1), { kind: "steps", steps: [5, 3, 0, 0, 0, 0, 0, 0] });
});

test("one thing on a scale can be left unsaid, too, and that is an answer", async (t) => {
  const { page, answers } = await at(t, "ask_scale");
  await option(page, "kann ich nicht sagen").click();
  await sees(page, "Gespeichert");
  assert.deepEqual(answers(), [{ kind: "steps", steps: [0] }]);
  await page.reload();
  await page.waitForFunction(() => document.querySelector(".none input")?.checked);
});

test("keys pass over the steps of an item without leaving it, and the next one is a button away", async (t) => {
  const { page, answers } = await at(t, "ask_items");
  await sees(page, "Frage 1 von 8");
  await page.locator(".item-now input").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await sees(page, "Nächste offene Frage");
  await sees(page, "Frage 1 von 8");
  await page.waitForTimeout(300);
  assert.deepEqual(answers().at(-1), { kind: "steps", steps: [3, 0, 0, 0, 0, 0, 0, 0] });
  await page.getByRole("button", { name: "Nächste offene Frage" }).press("Enter");
  await sees(page, "Frage 2 von 8");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2");
});

test("an order is made by buttons, each step is announced, and several moves are one answer", async (t) => {
  const { page, answers } = await at(t, "ask_ranking");
  const down = page.getByRole("button", { name: "Mut, offen zu sprechen nach unten" });
  await down.evaluate((button) => button.click() ?? setTimeout(() => button.click(), 50));
  await sees(page, "„Mut, offen zu sprechen“ steht jetzt auf Platz 3");
  assert.equal(await page.locator("[role=status]", { hasText: "Platz 3" }).count(), 1);
  await said(page, "Gespeichert", "Sie können bis zum Ende umstellen. Anonym.");
  assert.deepEqual(answers(), [{ kind: "ranked", options: [1, 2, 0, 3, 4] }]);
  const top = page.getByRole("button", { name: "Neues Wissen zu KI und Daten nach oben" });
  assert.equal(await top.getAttribute("aria-disabled"), "true");
  await top.dispatchEvent("click");
  await page.waitForTimeout(500);
  assert.equal(answers().length, 1);
});

test("a row can be dragged by its number, over others of any height", async (t) => {
  const { page, answers } = await at(t, "ask_ranking_long");
  await sees(page, "Das Wichtigste nach oben");
  const place = (index) => page.locator(".order .place").nth(index).boundingBox();
  const from = await place(0);
  const to = await place(2);
  await page.mouse.move(from.x + 5, from.y + 20);
  await page.mouse.down();
  for (let y = from.y + 20; y <= to.y + to.height - 5; y += 10) await page.mouse.move(from.x + 5, y);
  await page.mouse.up();
  await page.mouse.move(from.x + 5, from.y);
  await sees(page, "Gespeichert");
  assert.deepEqual(answers().at(-1), { kind: "ranked", options: [1, 2, 0, 3, 4, 5, 6, 7] });
});

test("whoever likes the order as it stands hands it in", async (t) => {
  const { page, answers } = await at(t, "ask_ranking");
  await page.getByRole("button", { name: "Diese Reihenfolge abgeben" }).click();
  await sees(page, "Gespeichert");
  assert.deepEqual(answers(), [{ kind: "ranked", options: [0, 1, 2, 3, 4] }]);
});

test("points: a tap is five, holding is ten, no more than there are, and only a whole hundred is sent", async (t) => {
  const { page, answers } = await at(t, "ask_points");
  const more = page.getByRole("button", { name: "Mehr für „Zeit für Tandems“" });
  await sees(page, "von 100 Punkten übrig");
  await more.click();
  assert.equal(await page.locator("input.points").nth(0).inputValue(), "5");
  await more.dispatchEvent("pointerdown");
  await page.waitForTimeout(650);
  await more.dispatchEvent("pointerup");
  assert.equal(await page.locator("input.points").nth(0).inputValue(), "15");
  await page.locator("input.points").nth(1).fill("999");
  assert.equal(await page.locator("input.points").nth(1).inputValue(), "85");
  await sees(page, "Gespeichert");
  assert.equal(await more.getAttribute("aria-disabled"), "true");
  await more.dispatchEvent("click");
  assert.equal(await page.locator("input.points").nth(0).inputValue(), "15");
  assert.deepEqual(answers(), [{ kind: "spent", points: [15, 85, 0, 0, 0] }]);
  await page.getByRole("button", { name: "Weniger für „Lernwerkstätten“" }).click();
  await said(page, "Bis dahin zählt die gespeicherte Antwort.", "Noch 5 Punkte gleich verteilen");
  await page.reload();
  await page.click("text=Noch 5 Punkte gleich verteilen");
  await sees(page, "Gespeichert");
  assert.deepEqual(answers().at(-1), { kind: "spent", points: [18, 82, 0, 0, 0] });
});

test("words: up to three, no double one, each can go again, and the half-typed one survives a reload", async (t) => {
  const { page, answers } = await at(t, "ask_words");
  await sees(page, "Begriff 1 von 3");
  await page.fill("#word", "Vertrauen");
  await page.click("text=Senden");
  await said(page, "Begriff 2 von 3", "wird gleich geprüft");
  await page.fill("#word", " VERTRAUEN ");
  await page.click("text=Senden");
  await sees(page, "Diesen Begriff haben Sie schon gesendet.");
  await page.fill("#word", "Humor");
  await page.reload();
  assert.equal(await page.inputValue("#word"), "Humor");
  await page.press("#word", "Enter");
  await sees(page, "Begriff 3 von 3");
  await page.fill("#word", "x".repeat(31));
  await sees(page, "Noch 1 Zeichen zu lang");
  assert.equal(await page.getByRole("button", { name: "Senden" }).isDisabled(), true);
  await page.fill("#word", "Zeit");
  await page.click("text=Senden");
  await sees(page, "Alle Begriffe sind gesendet.");
  await page.click("[aria-label='„Humor“ löschen']");
  await page.click("[aria-label='„Zeit“ löschen']");
  await page.click("[aria-label='„Vertrauen“ ändern']");
  await page.fill("#word", "Zutrauen");
  await page.click("text=Senden");
  await sees(page, "Zutrauen");
  assert.deepEqual(answers().map((each) => each.texts), [
    ["Vertrauen"], ["Vertrauen", "Humor"], ["Vertrauen", "Humor", "Zeit"], ["Vertrauen", "Zeit"], ["Vertrauen"], ["Zutrauen"],
  ]);
});

test("a text is sent once it is whole, kept while it is typed, and can be changed", async (t) => {
  const { page, answers } = await at(t, "ask_text");
  await page.fill("#answer", "Mehr Pausen");
  await page.reload();
  assert.equal(await page.inputValue("#answer"), "Mehr Pausen");
  await page.click("text=Senden");
  await said(page, "Gespeichert", "wird gleich geprüft");
  await page.fill("#answer", "x".repeat(281));
  await sees(page, "Noch 1 Zeichen zu lang");
  assert.equal(await page.getByRole("button", { name: "Neu senden" }).isDisabled(), true);
  await page.fill("#answer", "Mehr Pausen, weniger Programm");
  await page.click("text=Neu senden");
  await sees(page, "Gespeichert");
  assert.deepEqual(answers().map((each) => each.texts), [["Mehr Pausen"], ["Mehr Pausen, weniger Programm"]]);
});

test("a guess is read as people write numbers, and what is none is said", async (t) => {
  const { page, answers } = await at(t, "ask_guess");
  await sees(page, "Zwischen 0 und 1.000.000");
  const send = page.getByRole("button", { name: "Schätzung abgeben" });
  await page.fill("#guess", "1,5");
  await sees(page, "Bitte eine ganze Zahl");
  assert.equal(await send.isDisabled(), true);
  await page.fill("#guess", "1.000.001");
  assert.equal(await send.isDisabled(), true);
  await page.fill("#guess", "1.200");
  await sees(page, "1.200 Personen");
  await page.reload();
  assert.equal(await page.inputValue("#guess"), "1.200");
  await send.click();
  await sees(page, "Gespeichert");
  await page.fill("#guess", "1300");
  await page.getByRole("button", { name: "Schätzung ändern" }).click();
  await sees(page, "Gespeichert");
  assert.deepEqual(answers().map((each) => each.value), [1200, 1300]);
});

test("an English phone writes and reads numbers the English way", async (t) => {
  const { page, answers } = await at(t, "ask_guess", { locale: "en-GB" });
  await sees(page, "Between 0 and 1,000,000");
  await page.fill("#guess", "1,200");
  await page.getByRole("button", { name: "Hand in this guess" }).click();
  await sees(page, "Saved");
  assert.deepEqual(answers(), [{ kind: "guessed", value: 1200 }]);
});

test("a guess is told with the middle, the truth and the own one, the truth only when it is told", async (t) => {
  const { fake, page } = await at(t, "ask_guess_revealed");
  await said(page, "Wirklich", "1.347", "910", "1.200");
  const before = scenes.ask_guess_revealed(fake.now());
  delete before.show.face.truth;
  fake.play(before);
  await gone(page, "Wirklich");
  await sees(page, "910");
});

test("a quiz: the name only on one's own wish, points and time once the answer is told", async (t) => {
  const { fake, page, answers } = await at(t, "ask_quiz");
  await sees(page, "Ohne Namen. Kein Bildschirm zeigt");
  await option(page, "Jüngere beraten Ältere").click();
  await sees(page, "Gespeichert");
  assert.ok(!(await text(page)).includes("Richtig,"));
  await page.click("text=Mit Namen unter den ersten fünf zeigen");
  await sees(page, "Mit Namen unter den ersten fünf.");
  assert.deepEqual(answers(), [
    { kind: "quizAnswer", option: 1, with_name: false },
    { kind: "quizAnswer", option: 1, with_name: true },
  ]);
  fake.play("ask_quiz_revealed");
  await said(page, "Richtig, und Ihre Antwort", "1.840", "+ 920", "in 4,1 Sekunden");
  fake.play("ask_quiz_wrong");
  await said(page, "Ihre Antwort", "+ 0");
  assert.ok(!(await text(page)).includes("Sekunden"), "whoever was wrong is not told how fast");
});

test("a field: a tap, the arrow keys and the sliders set the same point", async (t) => {
  const { page, answers } = await at(t, "ask_matrix");
  await said(page, "Bitte setzen Sie einen Punkt", "noch offen");
  const box = await page.locator(".two-axes").boundingBox();
  await page.mouse.click(box.x + box.width * 0.98, box.y + box.height * 0.02);
  await sees(page, "Gespeichert");
  assert.deepEqual(answers(), [{ kind: "spot", across: 20, up: 20 }]);
  await said(page, "kann ich gut", "will ich mehr");
  await page.locator(".two-axes").focus();
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await page.waitForTimeout(700);
  assert.deepEqual(answers().at(-1), { kind: "spot", across: 19, up: 18 });
  assert.equal(answers().length, 2, "keys in a row are one answer");
  await page.locator("input[type=range]").nth(0).fill("0");
  await page.getByRole("button", { name: "Richtung „will ich weniger“" }).click();
  await page.waitForTimeout(700);
  assert.deepEqual(answers().at(-1), { kind: "spot", across: 0, up: 17 });
  assert.equal(await page.locator("input[type=range]").nth(0).getAttribute("aria-valuetext"), "kann ich kaum");
});

test("yes or no is one tap, and the other one is another", async (t) => {
  const { page, answers } = await at(t, "ask_pulse");
  await option(page, "Nein").click();
  await sees(page, "Gespeichert");
  await option(page, "Ja").click();
  await page.waitForFunction(() => document.querySelector("label.option.on")?.textContent.includes("Ja"));
  assert.deepEqual(answers().map((each) => each.option), [1, 0]);
});

test("a corrected question leaves the answer and the half-typed text, and the line stays where it is", async (t) => {
  const { fake, page } = await at(t, "ask_text");
  await page.fill("#answer", "Mehr Pau");
  const scene = scenes.ask_text(fake.now());
  const hash = scene.show.texts;
  const corrected = scene.content[hash];
  corrected.de.headline = "Was sollen wir nächstes Mal anders machen?";
  delete scene.content[hash]; // on its way
  fake.play(scene);
  await page.keyboard.type("sen");
  await page.waitForTimeout(300);
  assert.equal(await page.inputValue("#answer"), "Mehr Pausen");
  scene.content[hash] = corrected;
  await sees(page, "Was sollen wir nächstes Mal anders machen?");
  assert.equal(await page.inputValue("#answer"), "Mehr Pausen");
  assert.equal(await page.evaluate(() => document.activeElement.id), "answer");
});

test("a live result grows below the own answer, never before it", async (t) => {
  const { fake, page } = await at(t, "ask_pulse");
  const live = (name) => {
    const scene = scenes[name](fake.now());
    Object.assign(scene.show.face, { live: true, secrecy: "no_name", results: [{ votes: 3, percent: 75 }, { votes: 1, percent: 25 }] });
    return scene;
  };
  fake.play(live("ask_pulse"));
  await sees(page, "Das Ergebnis ist zu sehen");
  assert.ok(!(await text(page)).includes("3 Stimmen"));
  fake.play(live("ask_pulse_saved"));
  await said(page, "Bisher", "3 Stimmen");
});

test("a refusal of an answer is said in words", async (t) => {
  const { fake, page } = await at(t, "ask_text");
  fake.state.refuse = "text_too_long";
  await page.fill("#answer", "Zu lang");
  await page.click("text=Senden");
  await sees(page, "Der Text ist zu lang.");
});

test("whoever says du is asked with du", async (t) => {
  const { fake, page } = await at(t, "ask_quiz_revealed", {}, "du");
  await sees(page, "Richtig, und deine Antwort");
  fake.play("ask_matrix");
  await sees(page, "Bitte setz einen Punkt");
});
