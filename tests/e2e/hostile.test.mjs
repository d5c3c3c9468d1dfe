// Two thousand things that somebody could type, in every place of the page that repeats them: they are text there,
// nothing else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, openPhone } from "./browser.mjs";
import { startFake } from "./fake-server.mjs";
import { scenes } from "./scenes.mjs";

const fragments = [
  "<script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "\"><svg onload=window.hit=1>", "<b>fett</b>",
  "<style>*{display:none}</style>", "<iframe srcdoc='<script>parent.hit=1</script>'>", "&lt;b&gt;&amp;", "javascript:window.hit=1",
  "<!--", "</body></html>", "{{constructor}}", "${window.hit=1}", "=1+1", "';DROP TABLE journal;--", "\u001b[31mrot", "%s%n",
  "\u202Etxt.exe", "\u2066\u2067\u2069", "\u200B\u200D\uFEFF", "\u2028neu", "Z\u0351\u036B\u0343\u036A\u0302\u036B", "\u0645\u0631\u062D\u0628\u0627",
  "\u05E9\u05DC\u05D5\u05DD", "\u0928\u092E\u0938\u094D\u0924\u0947", "\u4F60\u597D", "\u{1F469}\u200D\u{1F467}", "\u{1F1E9}\u{1F1EA}", "\uFDFD",
  "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente", "W".repeat(60), "a-".repeat(30), "null", "__proto__", "-0", "NaN",
];

// The same two thousand in every run.
function hostileStrings() {
  let state = 20260917;
  const below = (bound) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % bound;
  };
  const all = [...fragments];
  while (all.length < 2000) {
    let text = "";
    for (let parts = 1 + below(4); parts > 0; parts -= 1) text += fragments[below(fragments.length)] + (below(3) === 0 ? " " : "");
    all.push(text);
  }
  return all;
}

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const filled = (strings, count, make) => Array.from({ length: count }, (_, index) => make(strings[index] ?? "–", index));

// Every place of the page that repeats what people have typed: a scene with so many texts in it.
const places = {
  notes: { size: 40, scene: "wall", put: (scene, texts, key) => {
    scene.show.face.pages = [key];
    scene.content[key] = { notes: filled(texts, 40, (text, note) => ({ note: 1000 + note, column: 0, text, author: "", votes: 0 })) };
  } },
  authors: { size: 40, scene: "wall", put: (scene, texts, key) => {
    scene.show.face.pages = [key];
    scene.content[key] = { notes: filled(texts, 40, (text, note) => ({ note: 1000 + note, column: 0, text: "Notiz", author: text, votes: 0 })) };
  } },
  "own notes": { size: 20, scene: "wall_own", put: (scene, texts) => {
    scene.you.mine.notes = filled(texts, 20, (text, note) => ({ note: 2000 + note, text, column: 0, state: "shown", votes: 1 }));
  } },
  "columns and goals of a wall": { size: 8, scene: "wall_goals", put: (scene, texts, key) => {
    scene.show.texts = key;
    const made = { ...Object.values(scene.content).find((each) => each.de?.headline), layout: [] };
    made.de = made.en = { ...made.de, headline: texts[0] ?? "–", items: filled(texts.slice(1), 7, (text) => ({ title: "", text, labels: [] })) };
    scene.content[key] = made;
  } },
  "goals that walls have brought": { size: 20, scene: "goals_of_walls", put: (scene, texts, key) => {
    scene.show.texts = key;
    const made = Object.values(scene.content).find((each) => each.de?.headline);
    scene.show.face.notes = Array.from({ length: 20 }, (_, at) => 100 + at);
    const own = { ...made.de, items: filled(texts, 20, (text) => ({ title: "", text, labels: [] })) };
    scene.content[key] = { ...made, de: own, en: own };
  } },
  proposals: { size: 40, scene: "rules_proposals", put: (scene, texts, key) => {
    scene.show.face.proposals.pages = [key];
    scene.content[key] = { notes: filled(texts, 40, (text, note) => ({ note: 1000 + note, column: note % 2, text, author: "", votes: 0 })) };
  } },
  questions: { size: 80, scene: "questions", put: (scene, texts, key) => {
    scene.show.face.pages = [key];
    scene.content[key] = { questions: filled(texts, 40, (text, question) => ({ question: 1000 + question, text, author: texts[40 + question] ?? "", votes: 3, answered: false })) };
  } },
  "own questions": { size: 10, scene: "questions_own", put: (scene, texts) => {
    scene.you.asked.questions = filled(texts, 10, (text, question) => ({ question: 2000 + question, text, state: "waiting", votes: 0 }));
  } },
  "names at a table and the banner": { size: 5, scene: "talk_trio", put: (scene, texts) => {
    scene.show.message = texts[4] ?? "";
    scene.you.place.partners = [0, 2].map((at) => ({ name: texts[at] ?? "–", role: "senior", department: texts[at + 1] ?? "" }));
  } },
  "names at a coffee table": { size: 14, scene: "coffee", put: (scene, texts) => {
    scene.you.coffee.with = filled(texts, 7, (name, at) => ({ name, role: "junior", department: texts[7 + at] ?? "" }));
  } },
  tandem: { size: 5, scene: "tandem_found", put: (scene, texts) => {
    const [name = "–", department = "", topic = "–", more = "–", message = ""] = texts;
    Object.assign(scene.you.tandems[0], { partners: [{ name, role: "senior", department }], go_on: [more], reasons: [{ kind: "interest", topic, round: 0 }] });
    scene.show.message = message;
  } },
  "options of a question": { size: 9, scene: "ask_single", put: (scene, texts, key) => {
    scene.show.texts = key;
    const made = Object.values(scene.content).find((each) => each.de?.headline);
    scene.show.face.form.options = 8;
    const own = { ...made.de, headline: texts[8] ?? "–", options: filled(texts, 8, (text) => text) };
    scene.content[key] = { ...made, de: own, en: own };
  } },
  "words of a cloud": { size: 30, scene: "ask_words_revealed", put: (scene, texts, key) => {
    scene.show.face.result = key;
    scene.content[key] = { texts: [], words: filled(texts, 30, (text, at) => ({ text, size: Math.min(5, at), count: 1 })) };
  } },
  "texts and their authors": { size: 14, scene: "ask_text_revealed", put: (scene, texts, key) => {
    scene.show.face.result = key;
    scene.content[key] = { words: [], texts: filled(texts, 7, (text, at) => ({ text, author: texts[7 + at] ?? "", role: "junior" })) };
  } },
  "own words": { size: 3, scene: "ask_words_saved", put: (scene, texts) => {
    scene.you.answers[0].answer = { kind: "written", texts: filled(texts, 3, (text, at) => `${text}${at}`) };
  }, written: (text, at) => `${text}${at % 3}` },
  "the remote": { size: 5, scene: "remote_paused", path: "remote#secret", put: (scene, texts) => {
    const [title = "–", sub = "", next_detail = "", notes = "", undo_label = ""] = texts;
    Object.assign(scene.remote, { title, sub, next_detail, notes, undo_label });
  } },
};

const tagsOf = (page) => page.evaluate(() => [...new Set([...document.querySelectorAll("body *")].map((each) => each.tagName))].sort());

for (const [name, place] of Object.entries(places)) {
  test(`two thousand hostile strings are text on the page, run nothing and widen nothing: ${name}`, { timeout: 280_000 }, async (t) => {
    const strings = hostileStrings();
    assert.equal(strings.length, 2000);
    const fake = await startFake({ scene: place.scene });
    t.after(() => fake.close());
    const phones = await Promise.all([390, 320].map((width) => openPhone(browser, fake.url + (place.path ?? ""), { width })));
    t.after(() => Promise.all(phones.map((each) => each.close())));
    const play = async (texts, key) => {
      const scene = scenes[place.scene](fake.now());
      place.put(scene, texts, key);
      fake.play(scene);
      const seen = texts.map((text, at) => place.written?.(text, at) ?? text);
      for (const { page } of phones)
        await page.waitForFunction((all) => all.every((each) => document.body.textContent.includes(each)), seen, { timeout: 60_000 });
    };
    const plain = Array.from({ length: place.size }, (_, at) => `Ganz harmlos ${at}`);
    await play(plain, "plain");
    const allowed = await Promise.all(phones.map(({ page }) => tagsOf(page)));
    for (let from = 0; from < strings.length; from += place.size) {
      await play(strings.slice(from, from + place.size), `hostile${from}`);
      for (const [at, { page }] of phones.entries()) {
        const got = await page.evaluate(() => ({ hit: window.hit, wide: document.documentElement.scrollWidth > innerWidth }));
        assert.deepEqual(got, { hit: undefined, wide: false }, `from ${from} on, phone ${at}`);
        const tags = await tagsOf(page);
        assert.deepEqual(tags.filter((tag) => !allowed[at].includes(tag)), [], `from ${from} on, phone ${at}`);
      }
    }
    for (const phone of phones) assert.deepEqual(phone.faults, []);
  });
}
