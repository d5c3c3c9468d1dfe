// One evening of polls with the built program: two people answer every kind of question in their browsers, one of
// them reloads, changes her mind and opens a second tab; simulated phones answer too, and what is told afterwards
// is what was given. Skipped where nothing is built.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import WebSocket from "ws";
import { openBrowser, openPhone, sees } from "./browser.mjs";
import { binary, startProgramme } from "./programme.mjs";
import { joinAs } from "./two-people.mjs";

const names = ["Mai-Linh Nguyen", "Friederike Schulze", "Ben Schäfer", "Elif Yıldırım", "Jonas Öztürk", "Ana Ruiz"];
const people = `id,name,role,department\n${names.map((name, index) => `p${index},${name},${index % 2 ? "senior" : "junior"},Recht\n`).join("")}`;

const poll = (kind, question, fields) => `
[[segment]]
type = "poll"
title = "${question}"
minutes = 3
question = "${question}"
kind = "${kind}"
${fields}
`;
const show = `
[show]
title = "Abend"
language = "de"

[[segment]]
type = "lobby"
title = "Ankommen"
minutes = 5
${poll("multiple", "Was fehlt?", 'options = ["Zeit", "Mut", "Geld"]\nleast = 1\nmost = 2')}
${poll("ranking", "Was zuerst?", 'options = ["Zuhören", "Fragen", "Handeln"]\nsecrecy = "no_name"')}
${poll("points", "Wofür?", 'options = ["Tandems", "Werkstätten"]\nsecrecy = "named"')}
${poll("scale", "Wie geht es?", 'labels = ["schlecht", "gut"]\nsteps = 5\n[[segment.items]]\ntext = "Im Team"\n[[segment.items]]\ntext = "Im Haus"')}
${poll("guess", "Wie viele sind wir?", 'truth = 1347\nmost = 5000\nunit = "Personen"')}
${poll("quiz", "Wer berät wen?", 'options = ["Ältere Jüngere", "Jüngere Ältere"]\nright = 2')}
${poll("matrix", "Wo stehen Sie?", 'across = { title = "Können", low = "wenig", high = "viel" }\nup = { title = "Wollen", low = "weniger", high = "mehr" }\ncorners = ["will", "kann und will", "fern", "kann"]\nsecrecy = "named"')}
${poll("words", "Ein Wort?", "words = 2")}
${poll("text", "Was noch?", 'secrecy = "no_name"\nmoderation = "off"')}
${poll("pulse", "Noch einmal?", "")}
`;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

// A phone as a program: answers what it is told to, and remembers what it has seen.
async function join(url, name) {
  const socket = new WebSocket(url);
  const told = { show: undefined, all: [] };
  const receipts = new Map();
  socket.on("message", (data) => {
    const message = JSON.parse(String(data));
    if (message.kind === "show") told.all.push((told.show = message));
    if (message.kind === "done" || message.kind === "refused") receipts.get(message.id)?.(message);
  });
  await new Promise((done, fail) => socket.once("open", done).once("error", fail));
  socket.send(JSON.stringify({ do: "hello", v: "", token: randomBytes(16).toString("hex") }));
  const send = (command) => {
    const id = randomBytes(16).toString("hex");
    const receipt = new Promise((done) => receipts.set(id, done));
    socket.send(JSON.stringify({ ...command, id }));
    return receipt;
  };
  assert.equal((await send({ do: "join", name, bot: false })).kind, "done");
  let n = 0;
  return {
    told,
    answer: (answer) => send({ do: "giveAnswer", ask: told.show.face.ask, answer, n: ++n }),
    until: async (holds, ms = 30_000) => {
      for (const end = Date.now() + ms; Date.now() < end; await new Promise((done) => setTimeout(done, 50)))
        if (told.show && holds(told.show.face)) return told.show.face;
      throw new Error(`stays at ${JSON.stringify(told.show?.face)}`);
    },
    close: () => socket.close(),
  };
}

const option = (page, words) => page.locator("label.option", { hasText: words });
const field = (page, across, up) =>
  page.locator(".two-axes").evaluate((each, at) => {
    const box = each.getBoundingClientRect();
    const where = { clientX: box.left + box.width * at.across, clientY: box.top + box.height * (1 - at.up), bubbles: true };
    each.dispatchEvent(new MouseEvent("click", where));
  }, { across, up });

// What the two browsers do, what the four programs say, and what everybody is told.
const kinds = [
  {
    kind: "multiple",
    async mai(page) {
      await option(page, "Zeit").click();
      await option(page, "Mut").click();
      await option(page, "Geld").click();
      await sees(page, "Erst eine abwählen");
    },
    others: [[0], [0], [0, 1], [1]].map((options) => ({ kind: "choices", options })),
    wrong: { kind: "choices", options: [0, 1, 2] },
    told: (face) => assert.deepEqual(face.results.map((each) => [each.votes, each.percent]), [[4, 80], [3, 60], [0, 0]]),
    seen: ["4 Stimmen"],
  },
  {
    kind: "ranking",
    mai: (page) => page.getByRole("button", { name: "Fragen nach oben" }).click(),
    others: [[1, 0, 2], [1, 2, 0], [0, 1, 2], [1, 0, 2]].map((options) => ({ kind: "ranked", options })),
    wrong: { kind: "ranked", options: [0, 0, 1] },
    told: (face) => assert.deepEqual(face.results.map((each) => [each.percent, each.mean]), [[2, 2], [1, 1.2], [3, 2.8]]),
    seen: ["1. Fragen", "1,2"],
  },
  {
    kind: "points",
    async mai(page) {
      await page.locator("input.points").nth(0).fill("40");
      await page.click("text=Noch 60 Punkte gleich verteilen");
      await page.locator("input.points").nth(0).fill("60");
      await page.locator("input.points").nth(1).fill("40");
    },
    others: [[50, 50], [100, 0], [0, 100], [40, 60]].map((points) => ({ kind: "spent", points })),
    wrong: { kind: "spent", points: [60, 60] },
    told: (face) => assert.deepEqual(face.results.map((each) => each.votes), [250, 250]),
    seen: ["50,0"],
  },
  {
    kind: "scale",
    async mai(page) {
      await option(page, "gut").click();
      await sees(page, "Frage 2 von 2");
      await option(page, "schlecht").click();
    },
    others: [[5, 1], [4, 2], [3, 3], [3, 0]].map((steps) => ({ kind: "steps", steps })),
    wrong: { kind: "steps", steps: [6, 1] },
    // The second thing has four answers, too few to tell.
    told: (face) => assert.deepEqual(face.results.map((each) => each.mean), [4, undefined]),
    seen: ["4,0", "–"],
  },
  {
    kind: "guess",
    async mai(page) {
      await page.fill("#guess", "1.200");
      await page.click("text=Schätzung abgeben");
    },
    others: [800, 900, 1500, 3000].map((value) => ({ kind: "guessed", value })),
    wrong: { kind: "guessed", value: 5001 },
    told: (face) => assert.deepEqual([face.middle, face.truth], [1200, undefined]),
    more: (face) => assert.equal(face.truth, 1347),
    seen: ["1.347", "1.200"],
  },
  {
    kind: "quiz",
    mai: (page) => option(page, "Jüngere Ältere").click(),
    others: [1, 0, 1, 0].map((each) => ({ kind: "quizAnswer", option: each, with_name: false })),
    wrong: { kind: "quizAnswer", option: 2, with_name: false },
    told: (face) => {
      assert.deepEqual(face.results.map((each) => each.votes), [2, 3]);
      assert.equal(face.truth, 2);
    },
    more: () => {},
    seen: ["Richtig, und Ihre Antwort", "Ihre Punkte"],
  },
  {
    kind: "matrix",
    mai: (page) => field(page, 0.9, 0.9),
    others: [[20, 20], [0, 20], [0, 0], [10, 10]].map(([across, up]) => ({ kind: "spot", across, up })),
    wrong: { kind: "spot", across: 21, up: 0 },
    told: (face) => assert.deepEqual(face.results.map((each) => each.votes), [1, 3, 1, 0]),
    seen: ["3 Stimmen"],
  },
  {
    kind: "words",
    async mai(page) {
      await page.fill("#word", "Mut");
      await page.click("text=Senden");
    },
    others: ["Mut", "Zeit", "Humor", "Mut"].map((word) => ({ kind: "written", texts: [word] })),
    wrong: { kind: "written", texts: ["Mut", "MUT"] },
    told: (face) => assert.equal(face.answered, 5),
    seen: ["Mut"],
  },
  {
    kind: "text",
    async mai(page) {
      await page.fill("#answer", "Mehr Pausen");
      await page.click("text=Senden");
    },
    others: ["Nichts", "Gern wieder", "Kaffee", "Danke"].map((each) => ({ kind: "written", texts: [each] })),
    wrong: { kind: "written", texts: ["x".repeat(281)] },
    told: (face) => assert.equal(face.answered, 5),
    seen: ["Mehr Pausen"],
  },
  {
    kind: "pulse",
    mai: (page) => option(page, "Ja").click(),
    others: [0, 0, 1, 1].map((each) => ({ kind: "choice", option: each })),
    wrong: { kind: "choice", option: 2 },
    told: (face) => assert.deepEqual(face.results.map((each) => each.percent), [60, 40]),
    seen: ["60\u202f%"],
  },
];

test("an evening of every kind of question, from open to told", { skip: !binary(), timeout: 280_000 }, async (t) => {
  const programme = await startProgramme({ show, people });
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
  await joinAs(page, names[0]);
  await sees(page, names[0]);
  const others = await Promise.all(names.slice(2).map((name) => join(`${programme.url.replace("http", "ws")}ws`, name)));
  t.after(() => others.forEach((each) => each.close()));

  const press = async () => assert.deepEqual((await remote.next()).kind, "done");
  for (const [index, kind] of kinds.entries()) {
    await press(); // opens it
    await others[0].until((face) => face.kind === "poll" && face.form.kind === kind.kind && face.stage === "open");
    await sees(page, /Anonym\.|Ohne Namen\.|Mit Namen\./);
    await kind.mai(page);
    for (const [at, other] of others.entries()) {
      await other.until((face) => face.kind === "poll" && face.form.kind === kind.kind);
      assert.equal((await other.answer(kind.wrong)).kind, "refused");
      assert.equal((await other.answer(kind.others[at])).kind, "done", `${kind.kind} ${at}`);
    }
    await others[0].until((face) => face.answered === 5);
    if (index % 3 === 0) {
      await page.reload(); // the seat and the answer are still ours, and nobody counts twice
      await sees(page, kind.kind === "words" ? "Ihre Begriffe" : "Gespeichert");
    }
    if (kind.kind === "pulse") await secondTab(phone, programme.url, page);
    const open = others[0].told.all.filter((each) => each.face.kind === "poll" && each.face.form.kind === kind.kind);
    assert.ok(open.every(({ face }) => face.results.length === 0 && face.middle === undefined && face.truth === undefined));
    await press(); // closes
    await others[0].until((face) => face.stage === "closed");
    await press(); // tells
    const face = await others[0].until((each) => each.stage === "revealed");
    assert.equal(face.answered, 5);
    kind.told(face);
    if (kind.more) {
      await press();
      kind.more(await others[0].until((each) => kind.kind !== "guess" || each.truth !== undefined));
    }
    for (const words of kind.seen) await sees(page, words, 20_000);
  }
});

// The same person in a second tab: still one vote, and the newest one.
async function secondTab(phone, url, first) {
  const second = await phone.context.newPage();
  await second.goto(url);
  await sees(second, "Gespeichert");
  await option(second, "Nein").click();
  await second.waitForTimeout(300);
  await option(second, "Ja").click();
  await sees(second, "Gespeichert");
  await second.close();
  await first.click("text=Hier weitermachen");
  await sees(first, "Gespeichert");
}
