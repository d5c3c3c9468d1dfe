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

export type AnswerOf<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

// The same where only answers of one kind make sense.
export function givenAs<Kind extends Answer["kind"]>(
  kind: Kind,
  you: You,
  wishes: Wishes,
  ask: number,
): Given<AnswerOf<Kind>> {
  const { answer, fate } = given(you, wishes, ask);
  const isOne = (each: Answer | undefined): each is AnswerOf<Kind> => each?.kind === kind;
  return isOne(answer) ? { answer, fate } : { answer: undefined, fate: "none" };
}

export interface Voted {
  readonly on: boolean;
  readonly waiting: boolean;
}

// Texts that are on their way.
export function sent<Do extends SeatCommand["do"]>(wishes: Wishes, kind: Do): readonly Named<Do>[] {
  return wishes.waiting.filter((each): each is Named<Do> => each.do === kind);
}

export function takenBack<Do extends SeatCommand["do"]>(
  wishes: Wishes,
  kind: Do,
  about: (command: Named<Do>) => boolean,
): boolean {
  return newest(wishes, [kind], about) !== undefined;
}

// Votes for something that has a number, given by one kind of wish and taken back by another.
interface Ballot<On extends SeatCommand["do"], Off extends SeatCommand["do"]> {
  readonly on: On;
  readonly off: Off;
  readonly about: (command: Named<On | Off>) => number;
  readonly before: (you: You) => { readonly voted: readonly number[]; readonly votes_left: number } | undefined;
}

function votedIn<On extends SeatCommand["do"], Off extends SeatCommand["do"]>(
  ballot: Ballot<On, Off>,
  you: You,
  wishes: Wishes,
  one: number,
): Voted {
  const wish = newest<On | Off>(wishes, [ballot.on, ballot.off], (command) => ballot.about(command) === one);
  if (wish) return { on: wish.command.do === ballot.on, waiting: wish.fate === "waiting" };
  return { on: ballot.before(you)?.voted.includes(one) ?? false, waiting: false };
}

// Votes left once everything that waits has arrived; never below 0.
function leftIn<On extends SeatCommand["do"], Off extends SeatCommand["do"]>(
  ballot: Ballot<On, Off>,
  you: You,
  wishes: Wishes,
): number {
  const known = ballot.before(you);
  if (!known) return 0;
  const isOne = (each: SeatCommand): each is Named<On | Off> => each.do === ballot.on || each.do === ballot.off;
  const touched = new Set([...wishes.settled, ...wishes.waiting].filter(isOne).map(ballot.about));
  let left = known.votes_left;
  for (const one of touched) {
    const before = known.voted.includes(one);
    const after = votedIn(ballot, you, wishes, one).on;
    if (before !== after) left += after ? -1 : 1;
  }
  return Math.max(0, left);
}

const forNotes: Ballot<"vote", "unvote"> = {
  on: "vote",
  off: "unvote",
  about: (command) => command.note,
  before: (you) => you.mine,
};
const forQuestions: Ballot<"upvote", "takeBackUpvote"> = {
  on: "upvote",
  off: "takeBackUpvote",
  about: (command) => command.question,
  before: (you) => you.asked,
};

export const voted = (you: You, wishes: Wishes, note: number) => votedIn(forNotes, you, wishes, note);
export const votesLeft = (you: You, wishes: Wishes) => leftIn(forNotes, you, wishes);
export const upvoted = (you: You, wishes: Wishes, question: number) => votedIn(forQuestions, you, wishes, question);
export const upvotesLeft = (you: You, wishes: Wishes) => leftIn(forQuestions, you, wishes);

export function agreed(you: You, wishes: Wishes, segment: number): { on: boolean; fate: Fate } {
  const wish = newest(wishes, ["agree", "takeBack"], (command) => command.segment === segment);
  if (wish) return { on: wish.command.do === "agree", fate: wish.fate };
  return { on: you.agreed, fate: you.agreed ? "saved" : "none" };
}

// One of the show's by its number, or one that a wall has brought.
export interface GoalOffered {
  readonly goal: number;
  readonly note?: number;
}

export function goalChosen(you: You, wishes: Wishes, segment: number, one: GoalOffered): { on: boolean; fate: Fate } {
  const about = (command: Named<"chooseGoal">) =>
    one.note === undefined
      ? command.note === undefined && command.segment === segment && command.goal === one.goal
      : command.note === one.note;
  const wish = newest(wishes, ["chooseGoal"], about);
  if (wish) return { on: wish.command.chosen, fate: wish.fate };
  const on = one.note === undefined ? you.goals.includes(one.goal) : you.goal_notes.includes(one.note);
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
