import type { Attendee } from "./attendee";
import type { Answer } from "./pending";
import { local } from "./session";
import type { Impressions, MetPerson, TalkRating, TalkToRate, Wishes, You } from "./wire";

// The newest answer this phone has given to a question, sent or still waiting.
export function ownAnswer(you: You, attendee: Attendee, ask: number): { answer: Answer; saved: boolean } | undefined {
  for (const [commands, saved] of [
    [attendee.waiting, false],
    [attendee.settled, true],
  ] as const)
    for (const each of [...commands].reverse())
      if (each.do === "giveAnswer" && each.ask === ask) return { answer: each.answer, saved };
  const own = you.answers.find((each) => each.ask === ask);
  return own && { answer: own.answer, saved: true };
}

export function ratings(you: You, attendee: Attendee, ask: number): readonly TalkRating[] | undefined {
  const own = ownAnswer(you, attendee, ask);
  return own?.answer.kind === "talkRatings" ? own.answer.partners : undefined;
}

export function wishes(you: You, attendee: Attendee, ask: number): Wishes | undefined {
  const own = ownAnswer(you, attendee, ask);
  return own?.answer.kind === "wishes" ? own.answer : undefined;
}

const skippedKey = (you: You, ask: number) => `skipped.${you.person}.${ask}`;
export const skip = (you: You, ask: number) => local.set(skippedKey(you, ask), "1");

// The talk that waits for a word: the newest one that was neither rated nor passed over by this person here.
export function talkToRate(you: You, attendee: Attendee): TalkToRate | undefined {
  return you.impressions?.talks.find(
    ({ ask }) => local.get(skippedKey(you, ask)) === undefined && ratings(you, attendee, ask) === undefined,
  );
}

export function met(impressions: Impressions, person: number): MetPerson | undefined {
  return impressions.met.find((each) => each.person === person);
}
