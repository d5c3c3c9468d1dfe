import type { ForgetfulStorage, Storage } from "./storage";

// What a device keeps for the person who sits at it, and what stays when somebody else does: a lent phone goes from
// hand to hand, and nobody finds what another one typed, skipped or was told.

const ofTheDevice: ReadonlySet<string> = new Set(["language", "window", "remote", "lent", "reloaded"]);
const ofSomebody = /^(?:draft|skipped)\.(\w+)\./;

// Before anybody sits here, what is typed belongs to whoever is at the door.
const atTheDoor = "door";

export const draftKey = (person: number | undefined, key: string): string => `draft.${person ?? atTheDoor}.${key}`;

export const isLent = (local: Storage): boolean => local.get("lent") !== undefined;

// The person hands the phone on: their seat's secret goes with everything else.
export function forgetPerson(local: ForgetfulStorage, perTab: ForgetfulStorage): void {
  for (const storage of [local, perTab]) storage.forgetAllBut((key) => ofTheDevice.has(key));
  local.set("lent", "1");
}

// Somebody sits here: whatever is left of others goes, also where a seat ended without being handed on.
export function forgetOthers(local: ForgetfulStorage, perTab: ForgetfulStorage, person: number): void {
  const isTheirs = (key: string) => {
    const owner = ofSomebody.exec(key)?.[1];
    return owner !== undefined && owner !== String(person);
  };
  for (const storage of [local, perTab]) storage.forgetAllBut((key) => !isTheirs(key));
  const before = local.get("person");
  local.set("person", String(person));
  if (before !== undefined && before !== String(person)) perTab.forgetAllBut((key) => !key.startsWith("place."));
}
