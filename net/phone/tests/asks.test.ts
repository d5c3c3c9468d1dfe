import assert from "node:assert/strict";
import test from "node:test";
import { moved, sharedOut, wholeNumber } from "../src/asks";
import { Words } from "../src/words";

test("whole numbers are read as people write them, and nothing else is", () => {
  for (const [text, number] of [["7", 7], [" 1200 ", 1200], ["1.200", 1200], ["1,200", 1200], ["1 200 000", 1200000], ["1’200", 1200], ["−5", -5], ["-1.000", -1000], ["007", 7]] as const)
    assert.equal(wholeNumber(text), number, text);
  for (const text of ["", " ", "1,5", "1.20", "12.00", "zwölf", "1e3", "0x10", "--1", "1.2000", "∞", "1/2"])
    assert.equal(wholeNumber(text), undefined, text);
});

test("what is left is shared out among those who have some, else among all, and sums up", () => {
  assert.deepEqual(sharedOut([40, 30, 20, 0, 0], 10), [44, 33, 23, 0, 0]);
  assert.deepEqual(sharedOut([0, 0, 0], 100), [34, 33, 33]);
  assert.deepEqual(sharedOut([0, 5], 0), [0, 5]);
  assert.deepEqual(sharedOut([0, 0, 0, 0, 0, 0, 0, 0], 7), [1, 1, 1, 1, 1, 1, 1, 0]);
});

test("a row moves to its place and the others close up", () => {
  assert.deepEqual(moved([4, 5, 6, 7], 0, 2), [5, 6, 4, 7]);
  assert.deepEqual(moved([4, 5, 6, 7], 3, 0), [7, 4, 5, 6]);
  assert.deepEqual(moved([4], 3, 0), [4]);
});

test("means have one digit after the point, in the language's own sign", () => {
  const german = new Words("de", {});
  const english = new Words("en", {});
  assert.equal(german.decimal(3.84), "3,8");
  assert.equal(english.decimal(3.85), "3.9");
  assert.equal(german.decimal(4), "4,0");
  assert.equal(german.decimal(1347, false), "1.347");
  assert.equal(german.decimal(1347.5, false), "1.347,5");
  assert.equal(english.decimal(-0.04), "0.0");
  assert.equal(german.decimal(-2.5), "−2,5");
  assert.equal(german.number(-1000), "−1.000");
});
