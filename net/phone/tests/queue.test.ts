import assert from "node:assert/strict";
import test from "node:test";
import { Queue } from "../src/queue";
import type { Storage } from "../src/storage";

class Shelf implements Storage {
  readonly held = new Map<string, string>();
  get(key: string) {
    return this.held.get(key);
  }
  set(key: string, value: string) {
    this.held.set(key, value);
  }
  remove(key: string) {
    this.held.delete(key);
  }
}

function queueOn(shelf: Storage) {
  let ids = 0;
  return new Queue(shelf, () => `id${++ids}`);
}

const answer = (option: number, n: number) =>
  ({ do: "giveAnswer", ask: 5, answer: { kind: "choice", option }, n }) as const;

test("what was not acknowledged survives the page", () => {
  const shelf = new Shelf();
  queueOn(shelf).add(answer(1, 1));
  const [command] = queueOn(shelf).all();
  assert.deepEqual(command, { ...answer(1, 1), id: "id1" });
});

test("the newest answer to a question replaces the one that waits", () => {
  const queue = queueOn(new Shelf());
  queue.add(answer(1, 1));
  queue.add({ do: "vote", note: 3 });
  queue.add(answer(2, 2));
  assert.deepEqual(queue.all().map((each) => each.id), ["id2", "id3"]);
});

test("notes never replace each other", () => {
  const queue = queueOn(new Shelf());
  queue.add({ do: "postNote", column: 0, text: "one", with_name: false });
  queue.add({ do: "postNote", column: 0, text: "two", with_name: false });
  assert.equal(queue.all().length, 2);
});

test("taking a vote back replaces the vote that waits", () => {
  const queue = queueOn(new Shelf());
  queue.add({ do: "vote", note: 3 });
  queue.add({ do: "unvote", note: 3 });
  assert.deepEqual(queue.all().map((each) => each.do), ["unvote"]);
});

test("a receipt forgets its command, and only that one", () => {
  const shelf = new Shelf();
  const queue = queueOn(shelf);
  queue.add(answer(1, 1));
  queue.add({ do: "vote", note: 3 });
  assert.equal(queue.take("id1")?.do, "giveAnswer");
  assert.equal(queue.take("id1"), undefined);
  assert.deepEqual(queueOn(shelf).all().map((each) => each.do), ["vote"]);
});

test("a lost seat keeps only the wish to join", () => {
  const queue = queueOn(new Shelf());
  queue.add(answer(1, 1));
  queue.add({ do: "join", name: "Ana Ruiz", bot: false });
  queue.keepOnlyJoin();
  assert.deepEqual(queue.all().map((each) => each.do), ["join"]);
});

test("rubbish in the storage is an empty queue", () => {
  for (const rubbish of ["{", "null", '[1,{"do":3}]']) {
    const shelf = new Shelf();
    shelf.set("queue", rubbish);
    assert.deepEqual(queueOn(shelf).all(), []);
  }
});
