import type { SeatCommand, You } from "./wire";

// Where a wish stands that somebody has just made.
export type Fate = "none" | "waiting" | "saved";

// What the server knows (`you`), with what waits in the queue or was acknowledged since laid over it.
export interface Wishes {
  readonly waiting: readonly SeatCommand[];
  readonly settled: readonly SeatCommand[]; // acknowledged, but `you` has not been told anew yet
}

export type Answer = Named<"giveAnswer">["answer"];

type Named<Do extends SeatCommand["do"]> = Extract<SeatCommand, { do: Do }>;

function newest<Do extends SeatCommand["do"]>(
  wishes: Wishes,
  kinds: readonly Do[],
  about: (command: Named<Do>) => boolean,
): { command: Named<Do>; fate: Fate } | undefined {
  const isOne = (each: SeatCommand): each is Named<Do> => (kinds as readonly string[]).includes(each.do);
  const last = (commands: readonly SeatCommand[]) => commands.filter(isOne).filter(about).pop();
  const waiting = last(wishes.waiting);
  if (waiting) return { command: waiting, fate: "waiting" };
  const settled = last(wishes.settled);
  return settled && { command: settled, fate: "saved" };
}

export interface Given<One extends Answer = Answer> {
  readonly answer: One | undefined;
  readonly fate: Fate;
}

export function given(you: You, wishes: Wishes, ask: number): Given {
  const wish = newest(wishes, ["giveAnswer"], (command) => command.ask === ask);
  if (wish) return { answer: wish.command.answer, fate: wish.fate };
  const own = you.answers.find((each) => each.ask === ask);
  return { answer: own?.answer, fate: own ? "saved" : "none" };
}

type OfKind<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

// The same where only answers of one kind make sense.
export function givenAs<Kind extends Answer["kind"]>(
  kind: Kind,
  you: You,
  wishes: Wishes,
  ask: number,
): Given<OfKind<Kind>> {
  const { answer, fate } = given(you, wishes, ask);
  const isOne = (each: Answer | undefined): each is OfKind<Kind> => each?.kind === kind;
  return isOne(answer) ? { answer, fate } : { answer: undefined, fate: "none" };
}

export interface Voted {
  readonly on: boolean;
  readonly waiting: boolean;
}

export function voted(you: You, wishes: Wishes, note: number): Voted {
  const wish = newest(wishes, ["vote", "unvote"], (command) => command.note === note);
  if (wish) return { on: wish.command.do === "vote", waiting: wish.fate === "waiting" };
  return { on: you.mine?.voted.includes(note) ?? false, waiting: false };
}

// Votes left once everything that waits has arrived; never below 0.
export function votesLeft(you: You, wishes: Wishes): number {
  const mine = you.mine;
  if (!mine) return 0;
  const touched = new Set<number>();
  for (const each of [...wishes.settled, ...wishes.waiting])
    if (each.do === "vote" || each.do === "unvote") touched.add(each.note);
  let left = mine.votes_left;
  for (const note of touched) {
    const before = mine.voted.includes(note);
    const after = voted(you, wishes, note).on;
    if (before !== after) left += after ? -1 : 1;
  }
  return Math.max(0, left);
}

export function upvoted(you: You, wishes: Wishes, question: number): Voted {
  const wish = newest(wishes, ["upvote", "takeBackUpvote"], (command) => command.question === question);
  if (wish) return { on: wish.command.do === "upvote", waiting: wish.fate === "waiting" };
  return { on: you.asked?.voted.includes(question) ?? false, waiting: false };
}

// The same for questions to the stage.
export function upvotesLeft(you: You, wishes: Wishes): number {
  const asked = you.asked;
  if (!asked) return 0;
  const touched = new Set<number>();
  for (const each of [...wishes.settled, ...wishes.waiting])
    if (each.do === "upvote" || each.do === "takeBackUpvote") touched.add(each.question);
  let left = asked.votes_left;
  for (const question of touched) {
    const before = asked.voted.includes(question);
    const after = upvoted(you, wishes, question).on;
    if (before !== after) left += after ? -1 : 1;
  }
  return Math.max(0, left);
}

export function agreed(you: You, wishes: Wishes, segment: number): { on: boolean; fate: Fate } {
  const wish = newest(wishes, ["agree", "takeBack"], (command) => command.segment === segment);
  if (wish) return { on: wish.command.do === "agree", fate: wish.fate };
  return { on: you.agreed, fate: you.agreed ? "saved" : "none" };
}

export function goalChosen(you: You, wishes: Wishes, segment: number, goal: number): { on: boolean; fate: Fate } {
  const about = (command: Named<"chooseGoal">) => command.segment === segment && command.goal === goal;
  const wish = newest(wishes, ["chooseGoal"], about);
  if (wish) return { on: wish.command.chosen, fate: wish.fate };
  const on = you.goals.includes(goal);
  return { on, fate: on ? "saved" : "none" };
}

export function writtenGoal(you: You, wishes: Wishes): { text: string; fate: Fate } {
  const wish = newest(wishes, ["writeGoal"], () => true);
  if (wish) return { text: wish.command.text, fate: wish.fate };
  return { text: you.goal_words, fate: you.goal_words === "" ? "none" : "saved" };
}

export function topics(you: You, wishes: Wishes): { offers: readonly string[]; wants: readonly string[]; fate: Fate } {
  const wish = newest(wishes, ["setTopics"], () => true);
  if (wish) return { offers: wish.command.offers, wants: wish.command.wants, fate: wish.fate };
  const some = you.offers.length + you.wants.length > 0;
  return { offers: you.offers, wants: you.wants, fate: some ? "saved" : "none" };
}

export function callsMissing(you: You, wishes: Wishes): boolean {
  const wish = newest(wishes, ["callMissing", "clearMissing"], () => true);
  return wish ? wish.command.do === "callMissing" : (you.place?.partner_missing ?? false);
}
