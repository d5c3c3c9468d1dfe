import { randomHex } from "./random";
import type { Storage } from "./storage";

const key = "seat";

function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{32}$/.test(text);
}

// The secret that makes this phone somebody's. It comes along in the fragment when the hall moves to another
// address; a fragment is never sent to a server.
export function seatToken(storage: Storage, fragment: string): string {
  const carried = /^#seat=([0-9a-f]{32})$/.exec(fragment)?.[1];
  const stored = storage.get(key);
  const token = isToken(carried) ? carried : isToken(stored) ? stored : randomHex();
  if (token !== stored) storage.set(key, token);
  return token;
}

export function addressWithSeat(address: string, token: string): string {
  return `${address}#seat=${token}`;
}
