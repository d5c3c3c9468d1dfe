import assert from "node:assert/strict";
import test from "node:test";
import table from "../../../tests/golden/countdown.json";
import { look, untilNextSecond } from "../src/countdown";

test("a phone's countdown reads like the stage's, row by row", () => {
  for (const row of table) {
    const seen = look(row, row.now);
    assert.equal(seen.text, row.text);
    assert.ok(Math.abs(seen.left - row.left) < 1e-6, `${row.text}: ${seen.left} left, not ${row.left}`);
    assert.equal(seen.halfTime, row.half_time, row.text);
    assert.equal(seen.last30, row.last_30, row.text);
    assert.equal(seen.over, row.over, row.text);
    assert.equal(seen.overTicks, row.over_ticks, row.text);
  }
});

test("the table has enough rows to mean something", () => {
  assert.ok(table.length >= 25);
});

test("the digits change when it is said, and not before", () => {
  const countdown = { ends: 360_000, length_ms: 360_000 };
  for (const now of [0, 1, 999, 1000, 52_250, 359_001, 360_001, 361_500]) {
    const rest = untilNextSecond(countdown, now);
    assert.equal(look(countdown, now + rest - 1).text, look(countdown, now).text, `just before, from ${now}`);
    assert.notEqual(look(countdown, now + rest).text, look(countdown, now).text, `then, from ${now}`);
  }
});
