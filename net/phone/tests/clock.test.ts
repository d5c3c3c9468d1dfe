import assert from "node:assert/strict";
import test from "node:test";
import { ServerClock } from "../src/clock";

function clockAt(start: number) {
  const device = { now: start };
  return { device, clock: new ServerClock(() => device.now) };
}

test("show time is unknown until the server has answered", () => {
  const { clock } = clockAt(0);
  assert.equal(clock.showNow({ at: 0, show: 0, rate: 1 }), undefined);
});

test("the quickest answer sets the clock", () => {
  const { device, clock } = clockAt(1000);
  device.now = 1400; // 400 ms there and back, and an unequal way
  clock.heard(1000, 51_350);
  device.now = 2020;
  clock.heard(2000, 52_010); // 20 ms: boot time is 50,000 ms ahead
  device.now = 3020;
  assert.equal(clock.showNow({ at: 53_000, show: 9000, rate: 1 }), 9020);
  assert.equal(clock.roundTrip, 20);
});

test("a paused show stands still, a rehearsal runs faster", () => {
  const { device, clock } = clockAt(0);
  clock.heard(0, 0);
  device.now = 2000;
  assert.equal(clock.showNow({ at: 0, show: 500, rate: 0 }), 500);
  assert.equal(clock.showNow({ at: 0, show: 500, rate: 30 }), 60_500);
});

test("after sleep the next answer replaces what was known", () => {
  const { device, clock } = clockAt(0);
  clock.heard(0, 1000);
  clock.mayHaveSlept(); // this device's clock stood still for a minute
  device.now = 100;
  clock.heard(50, 61_075);
  assert.equal(clock.showNow({ at: 61_100, show: 0, rate: 1 }), 0);
});
