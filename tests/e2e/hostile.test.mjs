// Two thousand things that somebody could type, as notes and names on a phone: they are text there, nothing
// else.
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

// What the page made of the notes: their words, and every kind of element in them.
const read = (page) =>
  page.evaluate(() => ({
    texts: [...document.querySelectorAll("li.note")].map((note) => note.querySelector("p").textContent),
    tags: [...new Set([...document.querySelectorAll("li.note *")].map((each) => each.tagName.toLowerCase()))],
    hit: window.hit,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));

test("two thousand hostile notes are text in the page, run nothing and widen nothing", async (t) => {
  const strings = hostileStrings();
  assert.equal(strings.length, 2000);
  const fake = await startFake({ scene: "wall" });
  t.after(() => fake.close());
  const phone = await openPhone(browser, fake.url, {});
  t.after(() => phone.close());
  const { page } = phone;
  page.setDefaultTimeout(60_000);
  const seen = new Set();
  for (let from = 0; from < strings.length; from += 40) {
    const scene = scenes.wall(fake.now());
    const key = `hostile${from}`;
    scene.show.face = { ...scene.show.face, notes: 40, pages: [key] };
    scene.content[key] = {
      notes: strings.slice(from, from + 40).map((text, index) => ({ note: 1000 + from + index, column: 0, text, author: text.slice(0, 60), votes: 0 })),
    };
    fake.play(scene);
    await page.waitForFunction((first) => document.querySelector("li.note p")?.textContent === first, strings[from]);
    const got = await read(page);
    assert.deepEqual(got.texts, strings.slice(from, from + 40));
    assert.equal(got.hit, undefined);
    assert.equal(got.wide, false, `wider than the phone from note ${from} on`);
    for (const tag of got.tags) seen.add(tag);
  }
  for (const tag of ["script", "img", "iframe", "style", "b", "a", "object", "embed"]) assert.equal(seen.has(tag), false, tag);
  assert.deepEqual(phone.faults, []);
});
