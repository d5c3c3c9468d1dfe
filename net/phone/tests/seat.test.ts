import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import test from "node:test";
import { addressWithSeat, seatToken } from "../src/seat";
import { SeenPlace } from "../src/seen_place";
import { BrowserStorage } from "../src/storage";

// Browsers have it, Node 18 does not.
if (!("crypto" in globalThis)) Object.assign(globalThis, { crypto: webcrypto });

const refusing = () =>
  new BrowserStorage(() => {
    throw new Error("storage is off");
  });

test("a seat is made once and kept, even where the browser stores nothing", () => {
  const storage = refusing();
  const token = seatToken(storage, "");
  assert.match(token, /^[0-9a-f]{32}$/);
  assert.equal(seatToken(storage, ""), token);
});

test("a seat carried in the fragment is taken over; anything else is not", () => {
  const carried = "0123456789abcdef0123456789abcdef";
  const storage = refusing();
  const own = seatToken(storage, "#seat=nonsense");
  assert.notEqual(own, carried);
  const fragment = new URL(addressWithSeat("http://10.0.0.7:8080/", carried)).hash;
  assert.equal(seatToken(storage, fragment), carried);
  assert.equal(seatToken(storage, ""), carried);
});

const place = (round: number, table: number, name: string) => ({
  round, table, partners: [{ name, department: "" }], partner_missing: false, changed: false, stand_in: false,
});

test("somebody whose table stays the same is told so; a changed table is marked until the next round", () => {
  const storage = refusing();
  const seen = new SeenPlace(storage);
  seen.look(place(1, 4, "Ana"));
  assert.equal(seen.changed, false);
  seen.look(place(1, 6, "Ana"));
  assert.equal(seen.changed, true);
  const again = new SeenPlace(storage); // the page was loaded anew
  again.look(place(2, 6, "Ben"));
  assert.equal(again.changed, false);
  assert.equal(again.stays(place(2, 6, "Ben")), true);
  assert.equal(again.stays(place(2, 5, "Ben")), false);
});
