import type { Attendee } from "./attendee";
import { given, givenAs, type Answer, type AnswerOf, type Given } from "./pending";
import type { Poll, You } from "./wire";

// What is half chosen or half typed stays on this phone until it is an answer that the server takes. It
// belongs to one asking and ends with it.
const keyOf = (face: Poll, part: string) => `ask.${face.ask}.${part}`;

export function isOpen(attendee: Attendee, you: You, face: Poll): boolean {
  if (face.stage !== "open" || !you.can.includes("give_answer")) return false;
  return !face.fixed || given(you, attendee, face.ask).fate === "none";
}

export function typed(attendee: Attendee, face: Poll, part = "text"): string | undefined {
  return face.stage === "open" ? attendee.draft(keyOf(face, part)) : undefined;
}

export function type(attendee: Attendee, face: Poll, text: string | undefined, part = "text"): void {
  attendee.type(keyOf(face, part), text);
}

// Where the first answer stands, it is put together on this phone and handed in by a button.
export function give(attendee: Attendee, face: Poll, answer: Answer, pauseMs = 0): void {
  if (face.fixed) type(attendee, face, JSON.stringify(answer), "fixed");
  else attendee.give(face.ask, answer, pauseMs);
}

export function handIn(attendee: Attendee, face: Poll, answer: Answer): void {
  attendee.give(face.ask, answer);
  type(attendee, face, undefined, "fixed");
}

// What is put together, and not handed in yet.
export function notHandedIn(attendee: Attendee, you: You, face: Poll): Answer | undefined {
  const stored = face.fixed && isOpen(attendee, you, face) ? typed(attendee, face, "fixed") : undefined;
  if (stored === undefined) return undefined;
  try {
    return JSON.parse(stored) as Answer;
  } catch {
    return undefined;
  }
}

// The own answer as it stands on this page.
export function answerNow<Kind extends Answer["kind"]>(
  kind: Kind,
  attendee: Attendee,
  you: You,
  face: Poll,
): Given<AnswerOf<Kind>> {
  const draft = notHandedIn(attendee, you, face);
  const isOne = (each: Answer | undefined): each is AnswerOf<Kind> => each?.kind === kind;
  return isOne(draft) ? { answer: draft, fate: "none" } : givenAs(kind, you, attendee, face.ask);
}

// Whole numbers, as many as `count`, or any number of them.
export function halfNumbers(attendee: Attendee, face: Poll, count?: number): readonly number[] | undefined {
  const stored = typed(attendee, face, "half");
  if (stored === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(stored);
    const fits = Array.isArray(read) && read.every(Number.isInteger) && (count === undefined || read.length === count);
    return fits ? (read as number[]) : undefined;
  } catch {
    return undefined;
  }
}

export function keepHalf(attendee: Attendee, face: Poll, numbers: readonly number[] | undefined): void {
  type(attendee, face, numbers && JSON.stringify(numbers), "half");
}

export function moved(order: readonly number[], from: number, to: number): number[] {
  const next = [...order];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

// A whole number as people write it, with any of the usual marks between thousands; undefined: it is none.
export function wholeNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^[\u2212\u2013]/, "-");
  if (/^-?\d+$/.test(plain)) return Number(plain);
  if (!/^-?\d{1,3}([.,'\u2019\s]\d{3})+$/.test(plain)) return undefined;
  return Number(plain.replace(/[^\d-]/g, ""));
}

// What is left, shared out among those who have some already, or among all; what does not divide goes to the
// first ones.
export function sharedOut(points: readonly number[], left: number): number[] {
  const some = points.some((each) => each > 0);
  const among = points.flatMap((each, index) => (!some || each > 0 ? [index] : []));
  const each = Math.floor(left / among.length);
  const rest = left - each * among.length;
  return points.map((point, index) => {
    const place = among.indexOf(index);
    return place < 0 ? point : point + each + (place < rest ? 1 : 0);
  });
}
