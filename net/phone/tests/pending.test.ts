import assert from "node:assert/strict";
import test from "node:test";
import { given, givenAs, goalChosen, sent, takenBack, upvoted, upvotesLeft, voted, votesLeft } from "../src/pending";
import type { You } from "../src/wire";

const you: You = {
  kind: "you", person: 7, name: "Mai-Linh Nguyen", department: "", present: true, removed: false,
  offers: [], wants: [], answers: [{ ask: 5, answer: { kind: "choice", option: 1 } }],
  texts: [], mine: { notes: [], voted: [1], votes_left: 1 }, agreed: false,
  asked: { questions: [], voted: [4], votes_left: 1 },
  tandem_later: false, goals: [2], goal_notes: [7], goal_words: "",
  tandems: [], can: [],
};
const none = { waiting: [], settled: [] };
const answer = { do: "giveAnswer", id: "a", ask: 5, answer: { kind: "choice", option: 3 }, n: 2 } as const;

test("saved is what the server knows", () => {
  assert.deepEqual(given(you, none, 5), { answer: { kind: "choice", option: 1 }, fate: "saved" });
  assert.deepEqual(given(you, none, 6), { answer: undefined, fate: "none" });
});

test("a waiting answer is shown as waiting, an acknowledged one as saved", () => {
  assert.deepEqual(given(you, { waiting: [answer], settled: [] }, 5), { answer: answer.answer, fate: "waiting" });
  assert.deepEqual(given(you, { waiting: [], settled: [answer] }, 5), { answer: answer.answer, fate: "saved" });
});

test("an answer of another kind is none", () => {
  assert.deepEqual(givenAs("choice", you, none, 5), { answer: { kind: "choice", option: 1 }, fate: "saved" });
  assert.deepEqual(givenAs("ranked", you, none, 5), { answer: undefined, fate: "none" });
});

test("votes that wait are counted as given", () => {
  const vote = { do: "vote", id: "v", note: 9 } as const;
  assert.deepEqual(voted(you, { ...none, waiting: [vote] }, 9), { on: true, waiting: true });
  assert.equal(votesLeft(you, { ...none, waiting: [vote] }), 0);
  assert.equal(votesLeft(you, { ...none, waiting: [{ do: "unvote", id: "u", note: 1 }] }), 2);
  assert.equal(votesLeft(you, { ...none, settled: [{ do: "vote", id: "w", note: 1 }] }), 1);
});

test("votes for questions that wait are counted as given", () => {
  const upvote = { do: "upvote", id: "v", question: 9 } as const;
  assert.deepEqual(upvoted(you, { ...none, waiting: [upvote] }, 9), { on: true, waiting: true });
  assert.equal(upvotesLeft(you, { ...none, waiting: [upvote] }), 0);
  assert.equal(upvotesLeft(you, { ...none, waiting: [{ do: "takeBackUpvote", id: "u", question: 4 }] }), 2);
  assert.equal(upvotesLeft(you, { ...none, settled: [{ do: "upvote", id: "w", question: 4 }] }), 1);
});

test("a goal that is being given up is not shown as chosen", () => {
  const back = { do: "chooseGoal", id: "g", segment: 3, goal: 2, chosen: false } as const;
  assert.deepEqual(goalChosen(you, none, 3, { goal: 2 }), { on: true, fate: "saved" });
  assert.deepEqual(goalChosen(you, { ...none, waiting: [back] }, 3, { goal: 2 }), { on: false, fate: "waiting" });
});

test("a goal of a wall is told apart from the show's by its note, wherever it was chosen", () => {
  const back = { do: "chooseGoal", id: "g", segment: 9, goal: 0, chosen: false, note: 7 } as const;
  assert.deepEqual(goalChosen(you, none, 3, { goal: 0, note: 7 }), { on: true, fate: "saved" });
  assert.deepEqual(goalChosen(you, none, 3, { goal: 0, note: 8 }), { on: false, fate: "none" });
  assert.deepEqual(goalChosen(you, { ...none, waiting: [back] }, 3, { goal: 0, note: 7 }), { on: false, fate: "waiting" });
  assert.deepEqual(goalChosen(you, { ...none, waiting: [back] }, 9, { goal: 0 }), { on: false, fate: "none" });
});

test("what waits is told by its kind, and what was taken back stays away", () => {
  const note = { do: "postNote", id: "p", column: 0, text: "Mut", with_name: false } as const;
  const back = { do: "withdrawNote", id: "b", note: 9 } as const;
  const wishes = { waiting: [note, back], settled: [] };
  assert.deepEqual(sent(wishes, "postNote").map((each) => each.text), ["Mut"]);
  assert.deepEqual(sent(wishes, "putQuestion"), []);
  const gone = (id: number) => takenBack(wishes, "withdrawNote", (command) => command.note === id);
  assert.deepEqual([gone(9), gone(8)], [true, false]);
  assert.equal(takenBack({ waiting: [], settled: [back] }, "withdrawNote", (command) => command.note === 9), true);
});
