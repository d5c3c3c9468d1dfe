import assert from "node:assert/strict";
import test from "node:test";
import { Words } from "../src/words";

const german = new Words("de", { "phone.left": "{n} übrig", "phone.votes": { one: "{n} Stimme", other: "{n} Stimmen" } });
const english = new Words("en", {});

test("numbers choose their form and are grouped", () => {
  assert.equal(german.count("phone.votes", 1), "1 Stimme");
  assert.equal(german.count("phone.votes", 1234), "1.234 Stimmen");
  assert.equal(english.number(1234567), "1,234,567");
  assert.equal(german.text("phone.left", { n: 12 }), "12 übrig");
});

test("a missing word shows its key", () => {
  assert.equal(german.text("phone.nowhere"), "phone.nowhere");
});

test("time and percent are written as the language does", () => {
  assert.equal(german.time(10 * 60 + 59), "10:59 Uhr");
  assert.equal(english.time(24 * 60 + 5), "00:05");
  assert.equal(german.percent(39), "39\u202f%");
  assert.equal(english.percent(39), "39%");
});
