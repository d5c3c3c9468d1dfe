import assert from "node:assert/strict";
import test from "node:test";
import { answerNow, give, handIn, isOpen, moved, notHandedIn, sharedOut, wholeNumber } from "../src/asks";
import type { Attendee } from "../src/attendee";
import type { Poll, You } from "../src/wire";
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

// A phone that keeps half-typed things and remembers what it has sent.
function phone(can: You["can"] = ["give_answer"]) {
  const drafts = new Map<string, string>();
  const gave: unknown[] = [];
  const attendee = {
    waiting: [],
    settled: [],
    draft: (key: string) => drafts.get(key),
    type: (key: string, text: string | undefined) => (text === undefined ? drafts.delete(key) : drafts.set(key, text)),
    give: (ask: number, answer: unknown) => gave.push([ask, answer]),
  } as unknown as Attendee;
  return { attendee, gave, drafts, you: { answers: [], can } as unknown as You };
}
const face = (more: Partial<Poll> = {}) => ({ ask: 5, stage: "open", fixed: true, ...more }) as Poll;
const yes = { kind: "choice", option: 0 } as const;

test("where the first answer stands it is put together here, and sent only when it is handed in", () => {
  const { attendee, gave, you } = phone();
  give(attendee, face(), yes);
  assert.deepEqual(gave, []);
  assert.deepEqual(answerNow("choice", attendee, you, face()), { answer: yes, fate: "none" });
  assert.equal(answerNow("ranked", attendee, you, face()).answer, undefined);
  handIn(attendee, face(), yes);
  assert.deepEqual(gave, [[5, yes]]);
  assert.equal(notHandedIn(attendee, you, face()), undefined);
});

test("where answers may change each tap is sent", () => {
  const { attendee, gave, you } = phone();
  give(attendee, face({ fixed: false }), yes);
  assert.deepEqual(gave, [[5, yes]]);
  assert.equal(notHandedIn(attendee, you, face({ fixed: false })), undefined);
});

test("what was not handed in ends with the question, and is never taken for another one's", () => {
  const { attendee, drafts, you } = phone();
  give(attendee, face(), yes);
  assert.equal(notHandedIn(attendee, you, face({ stage: "closed" })), undefined);
  assert.equal(notHandedIn(attendee, you, face({ ask: 6 })), undefined);
  drafts.set("ask.5.fixed", "{half");
  assert.equal(notHandedIn(attendee, you, face()), undefined);
});

test("a first answer on its way closes the question on this phone", () => {
  const { attendee, you } = phone();
  const waits = { ...attendee, waiting: [{ do: "giveAnswer", id: "a", ask: 5, answer: yes, n: 1 }] } as unknown as Attendee;
  assert.equal(isOpen(attendee, you, face()), true);
  assert.equal(isOpen(waits, you, face()), false);
  assert.equal(isOpen(waits, you, face({ fixed: false })), true);
  assert.equal(isOpen(attendee, phone([]).you, face()), false);
});
