import assert from "node:assert/strict";
import test from "node:test";
import { waitBefore } from "../src/backoff";
import { Connection, type Socket } from "../src/connection";

class Line implements Socket {
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  sent: string[] = [];
  closed = false;
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.closed = true;
  }
  pings() {
    return this.sent.filter((text) => text.includes('"ping"')).length;
  }
}

// A hall with its own time: timers run when time passes.
function hall() {
  const lines: Line[] = [];
  const events: string[] = [];
  let now = 0;
  let timers: { at: number; action: () => void }[] = [];
  const connection = new Connection(
    {
      connect: () => {
        const line = new Line();
        lines.push(line);
        return line;
      },
      later: (ms, action) => {
        const timer = { at: now + ms, action };
        timers.push(timer);
        return () => void (timers = timers.filter((each) => each !== timer));
      },
      random: () => 0.5,
      now: () => now,
    },
    {
      opened: () => events.push("opened"),
      received: (message) => events.push(message.kind),
      lost: () => events.push("lost"),
    },
  );
  const pass = (ms: number) => {
    const end = now + ms;
    for (;;) {
      const due = timers.filter((each) => each.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      now = due.at;
      timers = timers.filter((each) => each !== due);
      due.action();
    }
    now = end;
  };
  const newest = () => {
    const line = lines[lines.length - 1];
    assert.ok(line);
    return line;
  };
  return { connection, lines, events, pass, newest };
}

test("the first wait after a loss is spread over three seconds, later ones grow to ten", () => {
  assert.equal(waitBefore(0, () => 0), 0);
  assert.equal(waitBefore(0, () => 0.5), 1500);
  assert.equal(waitBefore(1, () => 0.5), 2000);
  assert.equal(waitBefore(2, () => 0.5), 3000);
  assert.equal(waitBefore(3, () => 0), 3375);
  assert.equal(waitBefore(20, () => 0.9), 10_000);
});

test("a lost server is dialled again, and again", () => {
  const { connection, lines, events, pass, newest } = hall();
  connection.start();
  newest().onopen?.();
  newest().onclose?.();
  assert.deepEqual(events, ["opened", "lost"]);
  pass(1499);
  assert.equal(lines.length, 1);
  pass(1);
  assert.equal(lines.length, 2);
  newest().onclose?.();
  pass(2000);
  assert.equal(lines.length, 3);
  assert.deepEqual(events, ["opened", "lost"]); // said once
});

test("waking asks whether the line is alive, and dials anew after two silent seconds", () => {
  const { connection, lines, pass, newest } = hall();
  connection.start();
  newest().onopen?.();
  pass(2000);
  newest().onmessage?.({ data: '{"kind":"pong","sent":0,"at":0}' });
  const pings = newest().pings();
  connection.wake();
  assert.equal(newest().pings(), pings + 1);
  pass(1999);
  assert.equal(lines.length, 1);
  pass(1);
  assert.equal(lines.length, 2);
  assert.ok(lines[0]?.closed);
});

test("an answer after waking keeps the line", () => {
  const { connection, lines, pass, newest } = hall();
  connection.start();
  newest().onopen?.();
  pass(3000);
  newest().onmessage?.({ data: '{"kind":"pong","sent":0,"at":0}' });
  connection.wake();
  newest().onmessage?.({ data: '{"kind":"pong","sent":0,"at":0}' });
  pass(5000);
  assert.equal(lines.length, 1);
});

test("waking without a line dials at once", () => {
  const { connection, lines, newest } = hall();
  connection.start();
  newest().onopen?.();
  newest().onclose?.();
  connection.wake();
  assert.equal(lines.length, 2);
});

test("an attempt that hangs is given up", () => {
  const { connection, lines, pass } = hall();
  connection.start();
  pass(5000 + 1500);
  assert.equal(lines.length, 2);
});

test("a stopped connection stays silent", () => {
  const { connection, lines, pass, newest } = hall();
  connection.start();
  newest().onopen?.();
  connection.stop();
  connection.wake();
  pass(60_000);
  assert.equal(lines.length, 1);
  assert.equal(connection.send({ do: "ping", sent: 0 }), false);
});
