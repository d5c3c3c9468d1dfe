// The page against the stand-in: what a person sees, does, and never sees.
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

// One phone at a scene; cleared away after the test, and nothing forbidden may have happened.
async function at(t, scene, options = {}, path = "") {
  const fake = await startFake({ scene });
  t.after(() => fake.close());
  const phone = await openPhone(browser, fake.url + path, options);
  phone.page.setDefaultTimeout(60_000);
  t.after(async () => {
    await phone.close();
    assert.deepEqual(phone.faults, []);
  });
  return { fake, ...phone };
}

const option = (page, text) => page.locator("label.option", { hasText: text });

test("a full name is looked up, found and joined", async (t) => {
  const { fake, page } = await at(t, "join");
  await sees(page, "Willkommen zum Auftakt");
  await page.fill("#name", "Mai-Linh");
  await page.waitForTimeout(900);
  assert.equal(fake.state.received.some((each) => each.do === "lookUp"), false, "a first name alone is never looked up");
  await page.fill("#name", "Mai-Linh Nguyen");
  await sees(page, "Auf der Teilnehmerliste gefunden");
  await page.click("text=Dabei sein");
  await sees(page, "Ihre Themen");
  const join = fake.state.received.find((each) => each.do === "join");
  assert.equal(join.name, "Mai-Linh Nguyen");
  assert.match(join.id, /^[0-9a-f]{32}$/);
  assert.match(fake.state.received[0].token, /^[0-9a-f]{32}$/);
});

test("somebody who is not on the list has to say the role first", async (t) => {
  const { fake, page } = await at(t, "join_walk_in");
  await page.fill("#name", "Ana Ruiz");
  await sees(page, "Wie nehmen Sie teil?");
  assert.equal(await page.locator("button[type=submit]").isDisabled(), true);
  await option(page, "Senior").first().click();
  await page.click("text=Dabei sein");
  await sees(page, "Ihre Themen");
  assert.equal(fake.state.received.find((each) => each.do === "join").role, "senior");
});

test("a taken name leads to the facilitator, and can be tried again", async (t) => {
  const { fake, page } = await at(t, "join_taken");
  await page.fill("#name", "Ana Ruiz");
  await sees(page, "Unter diesem Namen ist schon jemand dabei.");
  fake.state.refuse = "seat_taken";
  await page.click("text=Weitermachen");
  await sees(page, "Dieser Platz ist schon besetzt");
  fake.state.refuse = undefined; // the facilitator has released it
  await page.click("text=Weitermachen");
  await sees(page, "Ihre Themen");
});

test("an answer is called saved only after its receipt", async (t) => {
  const { fake, page } = await at(t, "poll");
  await sees(page, "Bitte wählen Sie eine Antwort");
  fake.state.deaf = true;
  await option(page, "Führung auf Distanz").click();
  await sees(page, "Wird gesendet");
  assert.equal(await page.getByText("Gespeichert").count(), 0);
  const answer = fake.state.received.find((each) => each.do === "giveAnswer");
  assert.deepEqual(answer.answer, { kind: "choice", option: 1 });
  fake.state.deaf = false;
  fake.say({ kind: "done", id: answer.id });
  await sees(page, "Gespeichert");
});

test("an answer given without a line waits, and is sent again with the same id", async (t) => {
  const { fake, page } = await at(t, "poll");
  await sees(page, "Bitte wählen");
  fake.state.deaf = true;
  await option(page, "Neue Arbeitsformen").click();
  await sees(page, "Wird gesendet");
  fake.cut();
  await sees(page, "Verbindung unterbrochen", 60_000);
  await sees(page, "Wird nachgesendet");
  const first = fake.state.received.find((each) => each.do === "giveAnswer").id;
  await page.reload(); // the page itself goes too
  fake.state.deaf = false;
  await sees(page, "Gespeichert", 60_000);
  const sent = fake.state.received.filter((each) => each.do === "giveAnswer").map((each) => each.id);
  assert.deepEqual(new Set(sent), new Set([first]));
});

test("the banner appears only after three seconds, and goes by itself", async (t) => {
  const { fake, page } = await at(t, "lobby");
  await sees(page, "Schön, dass Sie da sind");
  fake.cut();
  await page.waitForTimeout(1000);
  assert.equal(await page.getByText("Verbindung unterbrochen").count(), 0);
  await sees(page, "Schön, dass Sie da sind");
});

test("a reload in mid-round shows the same table and the time goes on", async (t) => {
  const { page } = await at(t, "talk");
  await sees(page, "Dr. Friederike Schulze-Wiesenbrock");
  const before = await page.locator(".digits").textContent();
  await page.reload();
  await sees(page, "Dr. Friederike Schulze-Wiesenbrock");
  await page.waitForFunction((then) => {
    const now = document.querySelector(".digits")?.textContent ?? "–";
    return /^\d+:\d\d$/.test(now) && now <= then;
  }, before);
});

test("a missing partner is called once, and can be taken back", async (t) => {
  const { fake, page } = await at(t, "talk");
  await page.click("text=Mein Gegenüber fehlt");
  await sees(page, "Hilfe ist unterwegs");
  await page.click("text=Mein Gegenüber ist jetzt da");
  await sees(page, "Mein Gegenüber fehlt");
  const sent = fake.state.received.filter((each) => /missing/i.test(each.do));
  assert.deepEqual(sent.map((each) => [each.do, each.person]), [["callMissing", undefined], ["clearMissing", 7]]);
});

test("no button is shown that the server does not allow", async (t) => {
  const { fake, page } = await at(t, "talk");
  await sees(page, "Mein Gegenüber fehlt");
  const scene = scenes.talk(fake.now());
  scene.you.can = [];
  fake.play(scene);
  await page.waitForFunction(() => !document.body.textContent.includes("Mein Gegenüber fehlt"));
});

test("a half-typed note survives a reload and is posted once", async (t) => {
  const { fake, page } = await at(t, "wall");
  await page.fill("#note", "Jeden Freitag eine Frage");
  await page.locator("label.segment", { hasText: "Führung" }).click();
  await page.reload();
  assert.equal(await page.inputValue("#note"), "Jeden Freitag eine Frage");
  await page.click("text=Anheften");
  await sees(page, "Ihr Beitrag erscheint nach kurzer Durchsicht");
  const posts = fake.state.received.filter((each) => each.do === "postNote");
  assert.equal(posts.length, 1);
  assert.equal(posts[0].column, 1);
  assert.equal(await page.inputValue("#note"), "");
});

test("a note that is too long is kept, said, and not posted", async (t) => {
  const { page } = await at(t, "wall");
  await page.fill("#note", "x".repeat(281));
  await sees(page, "Noch 1 Zeichen zu lang");
  assert.equal(await page.getByRole("button", { name: "Anheften" }).isDisabled(), true);
});

test("votes run out, and one can be taken back", async (t) => {
  const { page } = await at(t, "wall");
  await sees(page, "noch 2 Stimmen");
  await page.locator(".vote").nth(1).click();
  await page.locator(".vote").nth(2).click();
  await sees(page, "noch 0 Stimmen");
  assert.equal(await page.locator(".vote").nth(3).isDisabled(), true);
  await page.locator(".vote").nth(1).click();
  await sees(page, "noch 1 Stimme");
});

test("cards are read one by one, by role, at one's own pace", async (t) => {
  const { fake, page } = await at(t, "training");
  await sees(page, "Für Sie als Junior");
  await sees(page, "Ich-Botschaften statt Urteile");
  await sees(page, "Karte 1 von 2");
  assert.equal(await page.getByText("Fragen, die öffnen").count(), 0);
  await page.click("text=Nächste Karte");
  await sees(page, "Vertrauliches bewahren");
  await sees(page, "Für alle");
  await page.reload();
  await sees(page, "Karte 2 von 2");
  await page.click("text=Zurück");
  await sees(page, "Lieber nicht");
  fake.play(scenes.training_senior(fake.now()));
  await sees(page, "Für Sie als Senior");
  await sees(page, "Zum Beispiel");
});

test("a coffee table says where, with whom and what about", async (t) => {
  const { fake, page } = await at(t, "coffee_mixing");
  await sees(page, "Die Tische werden gemischt");
  fake.play(scenes.coffee(fake.now()));
  await sees(page, "Sie treffen");
  assert.equal(await page.locator(".table b").textContent(), "12");
  await sees(page, "Ingrid");
  await sees(page, "Welche Kleinigkeit");
  fake.play(scenes.coffee_last_30(fake.now()));
  await page.locator(".last30").waitFor();
  fake.play(scenes.coffee_over(fake.now()));
  await sees(page, "Bitte kommen Sie zurück");
});

test("at a table of one role the question is the role's own", async (t) => {
  const { page } = await at(t, "coffee_own");
  await sees(page, "Nur Juniors");
  await sees(page, "zuletzt nicht getraut");
  assert.equal(await page.getByText("Welche Kleinigkeit").count(), 0);
});

test("a question is asked once, without a name unless the author says so", async (t) => {
  const { fake, page } = await at(t, "questions");
  await page.fill("#question", "Wer trägt die Reisekosten?");
  await page.reload();
  assert.equal(await page.inputValue("#question"), "Wer trägt die Reisekosten?");
  await page.getByRole("button", { name: "Fragen", exact: true }).click();
  await page.waitForFunction(() => document.querySelector("#question").value === "");
  await page.fill("#question", "Und die Zeit?");
  await page.locator(".toggle").click();
  await page.getByRole("button", { name: "Fragen", exact: true }).click();
  await page.waitForFunction(() => document.querySelector("#question").value === "");
  const put = fake.state.received.filter((each) => each.do === "putQuestion");
  assert.deepEqual(put.map((each) => [each.text, each.with_name]), [["Wer trägt die Reisekosten?", false], ["Und die Zeit?", true]]);
  await page.fill("#question", "x".repeat(281));
  assert.equal(await page.getByRole("button", { name: "Fragen", exact: true }).isDisabled(), true);
});

test("one vote a question, until they run out; the one on stage is marked", async (t) => {
  const { fake, page } = await at(t, "questions");
  await sees(page, "noch 2 Stimmen");
  await sees(page, "wird gerade beantwortet");
  await page.locator(".vote").nth(1).click();
  await page.locator(".vote").nth(2).click();
  await sees(page, "noch 0 Stimmen");
  assert.equal(await page.locator(".vote").nth(3).isDisabled(), true);
  await page.locator(".vote").nth(0).click();
  await sees(page, "noch 1 Stimme");
  assert.deepEqual(fake.state.received.filter((each) => each.question).map((each) => [each.do, each.question]),
    [["upvote", 2], ["upvote", 3], ["takeBackUpvote", 1]]);
});

test("one's own questions say what became of them, and can be taken back while they wait", async (t) => {
  const { fake, page } = await at(t, "questions_own");
  await sees(page, "wird gleich geprüft");
  await sees(page, "steht zur Abstimmung");
  await sees(page, "wird nicht gezeigt");
  assert.equal(await page.locator(".toggle").count(), 0);
  assert.equal(await page.getByText("Zurückziehen").count(), 2);
  await page.getByText("Zurückziehen").first().click();
  await page.waitForFunction(() => !document.body.textContent.includes("Reisekosten"));
  assert.equal(fake.state.received.at(-1).do, "takeBackQuestion");
  fake.play(scenes.questions_closed(fake.now()));
  await sees(page, "Neue Fragen nehmen wir nicht mehr an.");
  assert.equal(await page.locator("#question").count(), 0);
});

test("a wall that collects shows nothing of others, and says so", async (t) => {
  const { page } = await at(t, "wall_covered");
  await sees(page, "Wir sammeln verdeckt und decken gemeinsam auf.");
  await sees(page, "Ihr Beitrag liegt bereit, noch verdeckt.");
  assert.equal(await page.locator("li.note").count(), 0);
});

test("a hidden wall shows nothing of others", async (t) => {
  const { page } = await at(t, "wall_hidden");
  await sees(page, "Die Wand ist für einen Augenblick verborgen.");
  assert.equal(await page.locator("li.note").count(), 0);
});

test("while votes are secret no figure is told, and nothing says that notes are read first", async (t) => {
  const { page } = await at(t, "wall_secret");
  await page.locator(".vote").first().waitFor();
  assert.equal((await page.locator(".vote").first().textContent()).trim(), "");
  assert.equal(await page.getByText("Beiträge erscheinen nach kurzer Durchsicht.").count(), 0);
});

test("where everybody signs there is no switch", async (t) => {
  const { fake, page } = await at(t, "wall_signed");
  await sees(page, "Ihr Name steht dabei.");
  assert.equal(await page.getByRole("switch").count(), 0);
  await page.fill("#note", "Mit Namen");
  await page.click("text=Anheften");
  await page.waitForTimeout(200);
  assert.equal(fake.state.received.find((each) => each.do === "postNote").with_name, false);
});

test("a note becomes one's own goal, and a goal that stands is replaced only on purpose", async (t) => {
  const { fake, page } = await at(t, "wall_secret");
  await page.getByRole("button", { name: "Als eigenes Ziel übernehmen" }).first().click();
  await sees(page, "Ihr eigenes Ziel");
  assert.equal(fake.state.received.filter((each) => each.do === "writeGoal").length, 1);
  fake.play(scenes.wall_goals(fake.now()));
  await page.getByRole("button", { name: "Statt meines Ziels übernehmen" }).first().waitFor();
});

test("four hundred notes come page by page", async (t) => {
  const { page } = await at(t, "wall_400");
  await page.locator("li.note").nth(39).waitFor();
  assert.equal(await page.locator("li.note").count(), 40);
  await page.click("text=Mehr anzeigen");
  await page.locator("li.note").nth(79).waitFor();
});

test("two taps reach offered and wanted", async (t) => {
  const { fake, page } = await at(t, "lobby");
  await page.click("text=Themen ändern");
  await page.locator(".chip", { hasText: "Strategie" }).click();
  await page.locator(".chip", { hasText: "Verhandeln" }).click();
  await page.locator(".chip", { hasText: "Verhandeln" }).click();
  await page.click("text=Fertig");
  await sees(page, "Gespeichert");
  const topics = fake.state.received.find((each) => each.do === "setTopics");
  assert.equal(topics.offers.includes("Strategie"), true);
  assert.equal(topics.wants.includes("Verhandeln"), true);
});

test("a second window of the same phone takes over, the first rests", async (t) => {
  const { fake, page, context } = await at(t, "lobby");
  await sees(page, "Schön, dass Sie da sind");
  const second = await context.newPage();
  await second.goto(fake.url);
  await sees(second, "Schön, dass Sie da sind");
  await sees(page, "woanders offen");
  await page.click("text=Hier weitermachen");
  await sees(page, "Schön, dass Sie da sind");
  await sees(second, "woanders offen");
});

test("a seat that another phone took says so, and leads back to the name", async (t) => {
  const { fake, page } = await at(t, "lobby");
  await sees(page, "Schön, dass Sie da sind");
  fake.play(scenes.join_taken(fake.now()));
  await sees(page, "woanders offen");
  await page.click("text=Hier weitermachen");
  await sees(page, "Unter diesem Namen ist schon jemand dabei.");
});

test("the seat travels in the fragment and leaves no trace in the address", async (t) => {
  const token = "0123456789abcdef0123456789abcdef";
  const { fake, page } = await at(t, "lobby", {}, `#seat=${token}`);
  await sees(page, "Schön, dass Sie da sind");
  assert.equal(fake.state.received[0].token, token);
  assert.equal(new URL(page.url()).hash, "");
});

test("a rule is proposed and voted for; nobody agrees before the text is fixed", async (t) => {
  const { fake, page } = await at(t, "rules_proposals");
  await sees(page, "Handys bleiben im Gespräch in der Tasche.");
  await sees(page, "noch 2 Stimmen");
  assert.equal(await page.locator("text=Ich stimme zu").count(), 0);
  await page.click("label:has-text('Grenze')");
  await page.fill("#proposal", "Keine Gehälter");
  await page.click("button:has-text('Vorschlagen')");
  await sees(page, "Danke. Ihr Vorschlag erscheint nach kurzer Durchsicht.");
  const sent = fake.state.received.find((each) => each.do === "postNote");
  assert.deepEqual([sent.column, sent.text, sent.with_name], [1, "Keine Gehälter", false]);
  await page.click("button[aria-label*='Bewerbungen']");
  await sees(page, "noch 1 Stimme");
});

test("a proposal longer than a line is not sent", async (t) => {
  const { page } = await at(t, "rules_proposals");
  await page.fill("#proposal", "x".repeat(110));
  assert.equal(await page.isDisabled("button:has-text('Vorschlagen')"), false);
  await page.fill("#proposal", "x".repeat(111));
  assert.equal(await page.isDisabled("button:has-text('Vorschlagen')"), true);
});

test("an agreement that stands says so without a number", async (t) => {
  const { page } = await at(t, "rules_stand");
  await sees(page, "Die Vereinbarung gilt ab jetzt.");
  assert.equal(await page.locator("text=/von \\d+/").count(), 0);
});

test("a message keeps its headings, emphasis and list", async (t) => {
  const { page } = await at(t, "message_marked");
  await sees(page, "Warum");
  assert.equal(await page.textContent("main h2"), "Warum");
  assert.equal(await page.textContent(".lead b"), "Das stimmt nicht.");
  assert.equal(await page.locator("ul.plain li").count(), 2);
});

test("at the end tandem, rules and goal can be saved", async (t) => {
  const { page } = await at(t, "closing_tandem");
  await sees(page, "Dr. Friederike Schulze-Wiesenbrock");
  const rules = await page.getAttribute("a[download='regeln.txt']", "href");
  assert.match(decodeURIComponent(rules), /Vertraulich: Was wir sagen, bleibt unter uns\./);
  assert.equal(await page.locator("a[download='tandem.ics']").count(), 1);
});

test("a refusal is said in words", async (t) => {
  const { fake, page } = await at(t, "rules");
  fake.state.refuse = "show_ended";
  await page.click("text=Ich stimme zu");
  await sees(page, "Die Veranstaltung ist beendet.");
});

test("the language of the device can be changed and stays", async (t) => {
  const { page } = await at(t, "lobby");
  await page.click("button[lang=en]");
  await sees(page, "Good to have you here");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.reload();
  await sees(page, "Good to have you here");
});

test("another build reloads the page, once", async (t) => {
  const { fake, page } = await at(t, "lobby");
  await sees(page, "Schön, dass Sie da sind");
  const hellos = () => fake.state.received.filter((each) => each.do === "hello").length;
  fake.say({ kind: "reload", v: "next" });
  await page.waitForTimeout(1500);
  assert.equal(hellos(), 2);
  fake.say({ kind: "reload", v: "next" });
  await page.waitForTimeout(1000);
  assert.equal(hellos(), 2);
});

test("what people typed is text, never markup", async (t) => {
  const { fake, page } = await at(t, "wall");
  const scene = scenes.wall_own(fake.now());
  scene.you.mine.notes[0].text = "<img src=x onerror=alert(1)><b>fett</b>";
  fake.play(scene);
  await sees(page, "<img src=x onerror=alert(1)><b>fett</b>");
});

test("black needs a second of holding; next is one tap", async (t) => {
  const { fake, page } = await at(t, "remote", {}, "remote#secret");
  await sees(page, "Runde 3 beenden");
  const sent = (kind) => fake.state.received.filter((each) => each.do === kind);
  assert.equal(sent("hello")[0].remote, "secret");
  assert.equal(new URL(page.url()).hash, "");
  const black = page.locator(".hold");
  await black.click();
  await page.waitForTimeout(1200);
  assert.equal(sent("setBlackout").length, 0);
  await black.dispatchEvent("pointerdown");
  await page.waitForTimeout(1200);
  await black.dispatchEvent("pointerup");
  assert.deepEqual(sent("setBlackout").map((each) => each.on), [true]);
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.waitForTimeout(200);
  assert.deepEqual(sent("takeStep")[0].from, { kind: "end_round", number: 3 });
});

for (const [width, theme, locale] of [[320, "light", "en-GB"], [195, "dark", "de-DE"]]) {
  test(`every page fits ${width} px, ${theme}, ${locale}, with targets of 48 px`, async (t) => {
    const fake = await startFake({ scene: "lobby" });
    t.after(() => fake.close());
    const { page, faults, close } = await openPhone(browser, fake.url, { width, theme, locale });
    await page.locator("main").waitFor();
    for (const name of Object.keys(scenes).filter((each) => !each.startsWith("remote"))) {
      fake.play(name);
      await page.waitForTimeout(120);
      const found = await page.evaluate(() => {
        const small = [...document.querySelectorAll("button, label.option, label.segment, label.toggle, .field")]
          .map((each) => [each.getBoundingClientRect(), each.className])
          .filter(([box]) => box.width > 0 && (box.height < 47.5 || box.width < 47.5))
          .map(([box, name]) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`);
        return { wide: document.documentElement.scrollWidth - innerWidth, small };
      });
      assert.ok(found.wide <= 0, `${name} is ${found.wide} px too wide`);
      assert.deepEqual(found.small, [], name);
      await page.evaluate(() => [...document.querySelectorAll("button")].find((each) => each.textContent.match(/weitermachen|Continue here/))?.click());
    }
    assert.deepEqual(faults, []);
      await fake.close();
  });
}

const text = (page) => page.evaluate(() => document.body.innerText);

test("three at a table read both names, why they are three, and can miss somebody", async (t) => {
  const { fake, page } = await at(t, "talk_trio");
  await sees(page, "Sie sprechen zu dritt mit");
  await sees(page, "Ben Schäfer");
  await sees(page, "Elif Yıldırım");
  await sees(page, "Zu dritt, weil es heute nicht aufgeht.");
  await page.click("text=Jemand fehlt am Tisch");
  await sees(page, "Jetzt sind alle da");
  assert.ok(fake.state.received.some((each) => each.do === "callMissing"));
});

test("a small map shows the own table where the show says how they stand, and nothing else", async (t) => {
  const { page } = await at(t, "find_table_map");
  const map = page.getByRole("img", { name: "Tisch 14: Reihe 3 von der Bühne aus, Platz 3 von links" });
  await map.waitFor();
  assert.equal(await map.locator("text.map-own").textContent(), "14");
  const box = await map.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390 && box.height < 200, JSON.stringify(box));
  for (const scene of ["find_table", "find_table_off_map"]) {
    const other = await at(t, scene);
    await sees(other.page, "Bitte gehen Sie jetzt zu Tisch");
    assert.equal(await other.page.locator("svg.map").count(), 0);
  }
});

test("a table that changed after it was announced is marked on every phone, also after a reload", async (t) => {
  const { page } = await at(t, "find_table_changed");
  await sees(page, "Ihr Tisch hat sich geändert.");
  await page.reload();
  await sees(page, "Ihr Tisch hat sich geändert.");
});

test("whoever sits alone reads who takes care, and has nobody to miss", async (t) => {
  for (const [scene, said] of [["find_table_alone", "Ihr Gegenüber ist gegangen."], ["find_table_stand_in", "Jemand aus dem Team setzt sich gleich zu Ihnen."]]) {
    const { page } = await at(t, scene);
    await sees(page, said);
    assert.ok(!(await text(page)).includes("Mein Gegenüber fehlt"));
  }
});

test("half-time is said where the show has one", async (t) => {
  const { page } = await at(t, "half_time");
  await sees(page, "Halbzeit. Haben beide schon erzählt?");
  const { page: other } = await at(t, "no_half_time");
  await sees(other, "Ihre Frage");
  assert.ok(!(await text(other)).includes("Halbzeit"));
});

test("a rest is a coffee, by name", async (t) => {
  const { page } = await at(t, "rest");
  await sees(page, "Ein Kaffee für Mai-Linh Nguyen");
  await sees(page, "Diese Runde ist Ihre Pause.");
});
