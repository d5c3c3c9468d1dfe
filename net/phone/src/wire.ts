// Written by wire_types from the described structs of view/phone_view.hpp and core; change those, not this.

export type Language = "de" | "en";

export interface Welcome {
  readonly kind: "welcome";
  readonly v: string;
  readonly words_de: string;
  readonly words_en: string;
  readonly language: Language;
}

export interface Reload {
  readonly kind: "reload";
  readonly v: string;
}

export interface Revision {
  readonly start: number;
  readonly number: number;
}

export interface Clock {
  readonly at: number;
  readonly show: number;
  readonly rate: number;
}

export interface Here {
  readonly present: number;
  readonly expected: number;
  readonly juniors: number;
  readonly seniors: number;
}

export interface DoorsClosed {
  readonly kind: "doorsClosed";
}

export interface Lobby {
  readonly kind: "lobby";
  readonly starts?: number;
}

export interface Message {
  readonly kind: "message";
}

export interface MeasureSeen {
  readonly before?: number;
  readonly now?: number;
  readonly steps: number;
}

export interface Goals {
  readonly kind: "goals";
  readonly notes: readonly number[];
  readonly results: readonly MeasureSeen[];
}

export type Secrecy = "named" | "no_name" | "anonymous";

export interface Proposals {
  readonly open: boolean;
  readonly notes: number;
  readonly secrecy: Secrecy;
  readonly votes_each: number;
  readonly pages: readonly string[];
}

export interface Rules {
  readonly kind: "rules";
  readonly agreed: number;
  readonly of: number;
  readonly stands: boolean;
  readonly proposals?: Proposals;
}

export type PollStage = "open" | "closed" | "revealed";

export type AskKind = "single" | "multiple" | "scale" | "ranking" | "points" | "words" | "text" | "guess" | "quiz" | "matrix" | "pulse";

export interface AskForm {
  readonly kind: AskKind;
  readonly least: number;
  readonly most: number;
  readonly steps: number;
  readonly options: number;
}

export interface Countdown {
  readonly ends: number;
  readonly length_ms: number;
}

export interface OptionResult {
  readonly votes: number;
  readonly percent: number;
  readonly mean?: number;
  readonly juniors?: number;
  readonly seniors?: number;
}

export interface Poll {
  readonly kind: "poll";
  readonly ask: number;
  readonly run: number;
  readonly stage: PollStage;
  readonly secrecy: Secrecy;
  readonly practice: boolean;
  readonly form: AskForm;
  readonly live: boolean;
  readonly moderated: boolean;
  readonly fixed: boolean;
  readonly by_role: boolean;
  readonly answered: number;
  readonly of: number;
  readonly number: number;
  readonly numbers: number;
  readonly countdown?: Countdown;
  readonly results: readonly OptionResult[];
  readonly middle?: number;
  readonly truth?: number;
  readonly withheld: boolean;
  readonly result: string;
  readonly page: number;
  readonly pages: number;
}

export interface Wall {
  readonly kind: "wall";
  readonly segment: number;
  readonly open: boolean;
  readonly notes: number;
  readonly secrecy: Secrecy;
  readonly moderated: boolean;
  readonly votes_each: number;
  readonly pages: readonly string[];
  readonly columns: number;
  readonly choice: boolean;
  readonly covered: boolean;
  readonly hidden: boolean;
  readonly secret: boolean;
  readonly goals: number;
}

export type SeatingPhase = "planning" | "change_over" | "talk" | "over" | "done";

export interface Seating {
  readonly kind: "seating";
  readonly phase: SeatingPhase;
  readonly round: number;
  readonly rounds: number;
  readonly countdown?: Countdown;
  readonly ends?: number;
  readonly half_time: boolean;
}

export interface WishPage {
  readonly kind: "wishPage";
  readonly countdown: Countdown;
}

export interface Matching {
  readonly kind: "matching";
}

export interface Dates {
  readonly kind: "dates";
  readonly done: number;
  readonly of: number;
}

export interface Break {
  readonly kind: "break";
  readonly countdown: Countdown;
  readonly returns: number;
}

export interface Closing {
  readonly kind: "closing";
}

export interface Ended {
  readonly kind: "ended";
}

export interface Training {
  readonly kind: "training";
}

export interface Coffee {
  readonly kind: "coffee";
  readonly mixed: boolean;
  readonly countdown: Countdown;
}

export interface Questions {
  readonly kind: "questions";
  readonly segment: number;
  readonly open: boolean;
  readonly asked: number;
  readonly answered: number;
  readonly secrecy: Secrecy;
  readonly moderated: boolean;
  readonly votes_each: number;
  readonly current?: number;
  readonly pages: readonly string[];
  readonly secret: boolean;
  readonly hidden: boolean;
}

export interface Show {
  readonly kind: "show";
  readonly rev: Revision;
  readonly clock: Clock;
  readonly title: string;
  readonly frame: string;
  readonly texts: string;
  readonly segment: number;
  readonly here: Here;
  readonly paused: boolean;
  readonly message: string;
  readonly addresses: readonly string[];
  readonly resume_by_name: boolean;
  readonly face: (DoorsClosed | Lobby | Message | Goals | Rules | Poll | Wall | Seating | WishPage | Matching | Dates | Break | Closing | Ended | Training | Coffee | Questions);
}

export type Role = "junior" | "senior" | "both";

export interface Choice {
  readonly kind: "choice";
  readonly option: number;
}

export interface Choices {
  readonly kind: "choices";
  readonly options: readonly number[];
}

export interface Steps {
  readonly kind: "steps";
  readonly steps: readonly number[];
}

export interface Ranked {
  readonly kind: "ranked";
  readonly options: readonly number[];
}

export interface Spent {
  readonly kind: "spent";
  readonly points: readonly number[];
}

export interface Written {
  readonly kind: "written";
  readonly texts: readonly string[];
}

export interface Guessed {
  readonly kind: "guessed";
  readonly value: number;
}

export interface QuizAnswer {
  readonly kind: "quizAnswer";
  readonly option: number;
  readonly with_name: boolean;
}

export interface Spot {
  readonly kind: "spot";
  readonly across: number;
  readonly up: number;
}

export interface TalkRating {
  readonly partner: number;
  readonly rating?: number;
  readonly topics: readonly number[];
  readonly veto: boolean;
}

export interface TalkRatings {
  readonly kind: "talkRatings";
  readonly partners: readonly TalkRating[];
}

export interface Wishes {
  readonly kind: "wishes";
  readonly ranked: readonly number[];
  readonly open_to_all: boolean;
}

export interface OwnAnswer {
  readonly ask: number;
  readonly answer: (Choice | Choices | Steps | Ranked | Spent | Written | Guessed | QuizAnswer | Spot | TalkRatings | Wishes);
}

export interface OwnText {
  readonly text: string;
  readonly state: string;
}

export interface OwnPoints {
  readonly now: number;
  readonly all: number;
  readonly taken_ms: number;
}

export interface Partner {
  readonly name: string;
  readonly role?: Role;
  readonly department: string;
}

export interface Place {
  readonly round: number;
  readonly table: number;
  readonly partners: readonly Partner[];
  readonly partner_missing: boolean;
  readonly changed: boolean;
  readonly stand_in: boolean;
}

export interface OwnNote {
  readonly note: number;
  readonly text: string;
  readonly column: number;
  readonly state: string;
  readonly votes: number;
}

export interface Mine {
  readonly notes: readonly OwnNote[];
  readonly voted: readonly number[];
  readonly votes_left: number;
}

export interface MetPerson {
  readonly person: number;
  readonly name: string;
  readonly department: string;
  readonly round: number;
  readonly can_wish: boolean;
}

export interface TalkToRate {
  readonly ask: number;
  readonly round: number;
  readonly partners: readonly number[];
}

export interface TalkTopic {
  readonly id: number;
  readonly text: string;
}

export interface TopicsWith {
  readonly partner: number;
  readonly topics: readonly TalkTopic[];
}

export interface Impressions {
  readonly met: readonly MetPerson[];
  readonly talks: readonly TalkToRate[];
  readonly topics: readonly TopicsWith[];
  readonly wishes?: number;
}

export type ReasonKind = "offers" | "wants" | "interest" | "language" | "met" | "far";

export interface OwnReason {
  readonly kind: ReasonKind;
  readonly topic: string;
  readonly round: number;
}

export interface FirstDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minute: number;
  readonly every_weeks: number;
  readonly length_minutes: number;
  readonly place: number;
  readonly invites: number;
  readonly if_missed: number;
  readonly topic: string;
}

export interface OwnDate {
  readonly date: FirstDate;
  readonly mine: boolean;
  readonly all: boolean;
  readonly by: string;
}

export interface OwnTandem {
  readonly tandem: number;
  readonly partners: readonly Partner[];
  readonly reasons: readonly OwnReason[];
  readonly both_chose: boolean;
  readonly go_on: readonly string[];
  readonly rules_mine: boolean;
  readonly rules_all: boolean;
  readonly goal: string;
  readonly date?: OwnDate;
  readonly suggestion?: FirstDate;
  readonly within_days: number;
  readonly released: number;
  readonly not_right: boolean;
  readonly calendar: string;
  readonly contact: string;
}

export interface CoffeePlace {
  readonly table: number;
  readonly with: readonly Partner[];
  readonly only?: Role;
}

export interface OwnQuestion {
  readonly question: number;
  readonly text: string;
  readonly state: string;
  readonly votes: number;
}

export interface Asked {
  readonly questions: readonly OwnQuestion[];
  readonly voted: readonly number[];
  readonly votes_left: number;
}

export type Action = "choose_side" | "set_topics" | "leave" | "hand_over" | "give_answer" | "post_note" | "vote" | "call_missing" | "agree" | "take_back" | "choose_goal" | "write_goal" | "put_question" | "upvote";

export interface You {
  readonly kind: "you";
  readonly person: number;
  readonly name: string;
  readonly role?: Role;
  readonly side?: Role;
  readonly department: string;
  readonly present: boolean;
  readonly removed: boolean;
  readonly offers: readonly string[];
  readonly wants: readonly string[];
  readonly answers: readonly OwnAnswer[];
  readonly texts: readonly OwnText[];
  readonly points?: OwnPoints;
  readonly place?: Place;
  readonly next?: Place;
  readonly mine?: Mine;
  readonly impressions?: Impressions;
  readonly tandems: readonly OwnTandem[];
  readonly tandem_later: boolean;
  readonly agreed: boolean;
  readonly goals: readonly number[];
  readonly goal_notes: readonly number[];
  readonly goal_words: string;
  readonly coffee?: CoffeePlace;
  readonly asked?: Asked;
  readonly can: readonly Action[];
}

export interface Nobody {
  readonly kind: "nobody";
}

export interface Done {
  readonly kind: "done";
  readonly id: string;
}

export interface Refused {
  readonly kind: "refused";
  readonly id: string;
  readonly why: string;
}

export interface Pong {
  readonly kind: "pong";
  readonly sent: number;
  readonly at: number;
}

export interface Found {
  readonly kind: "found";
  readonly name: string;
  readonly listed: boolean;
  readonly taken: boolean;
  readonly role?: Role;
  readonly departments: readonly string[];
  readonly tries_left: boolean;
}

export type StepKind = "nothing" | "open_doors" | "resume" | "enter_segment" | "close_question" | "reveal_question" | "show_more" | "reveal_wall" | "close_wall" | "accept_plan" | "start_change_over" | "start_round" | "match_tandems" | "release_tandems" | "show_tandems" | "show_item" | "pick_question" | "ask_question" | "freeze_rules" | "end_show";

export interface Step {
  readonly kind: StepKind;
  readonly number: number;
}

export type Hiding = "wall" | "questions" | "answers";

export interface Hides {
  readonly what: Hiding;
  readonly segment: number;
  readonly ask: number;
  readonly hidden: boolean;
  readonly label: string;
}

export interface Remote {
  readonly kind: "remote";
  readonly clock: Clock;
  readonly title: string;
  readonly sub: string;
  readonly drift: string;
  readonly late: boolean;
  readonly countdown?: Countdown;
  readonly step: Step;
  readonly next_detail: string;
  readonly next_enabled: boolean;
  readonly paused: boolean;
  readonly blackout: boolean;
  readonly notes: string;
  readonly phones: string;
  readonly undo: number;
  readonly undo_label: string;
  readonly can_ask: boolean;
  readonly can_ask_now: boolean;
  readonly hides?: Hides;
}

export type ServerMessage = Welcome | Reload | Show | You | Nobody | Done | Refused | Pong | Found | Remote;

export interface Hello {
  readonly do: "hello";
  readonly v: string;
  readonly token?: string;
  readonly remote?: string;
}

export interface Ping {
  readonly do: "ping";
  readonly sent: number;
}

export interface LookUp {
  readonly do: "lookUp";
  readonly name: string;
}

export type Request = Hello | Ping | LookUp;

export interface Join {
  readonly do: "join";
  readonly id: string;
  readonly name: string;
  readonly department?: string;
  readonly role?: Role;
  readonly bot: boolean;
}

export interface SetTopics {
  readonly do: "setTopics";
  readonly id: string;
  readonly offers: readonly string[];
  readonly wants: readonly string[];
}

export interface ChooseSide {
  readonly do: "chooseSide";
  readonly id: string;
  readonly side?: Role;
}

export interface Leave {
  readonly do: "leave";
  readonly id: string;
}

export interface HandOver {
  readonly do: "handOver";
  readonly id: string;
}

export interface GiveAnswer {
  readonly do: "giveAnswer";
  readonly id: string;
  readonly ask: number;
  readonly answer: (Choice | Choices | Steps | Ranked | Spent | Written | Guessed | QuizAnswer | Spot | TalkRatings | Wishes);
  readonly n: number;
}

export interface PostNote {
  readonly do: "postNote";
  readonly id: string;
  readonly column: number;
  readonly text: string;
  readonly with_name: boolean;
}

export interface WithdrawNote {
  readonly do: "withdrawNote";
  readonly id: string;
  readonly note: number;
}

export interface Vote {
  readonly do: "vote";
  readonly id: string;
  readonly note: number;
}

export interface Unvote {
  readonly do: "unvote";
  readonly id: string;
  readonly note: number;
}

export interface CallMissing {
  readonly do: "callMissing";
  readonly id: string;
}

export interface ClearMissing {
  readonly do: "clearMissing";
  readonly id: string;
  readonly person: number;
}

export interface Agree {
  readonly do: "agree";
  readonly id: string;
  readonly segment: number;
}

export interface TakeBack {
  readonly do: "takeBack";
  readonly id: string;
  readonly segment: number;
}

export interface ChooseGoal {
  readonly do: "chooseGoal";
  readonly id: string;
  readonly segment: number;
  readonly goal: number;
  readonly chosen: boolean;
  readonly note?: number;
}

export interface WriteGoal {
  readonly do: "writeGoal";
  readonly id: string;
  readonly text: string;
}

export interface SayNotRight {
  readonly do: "sayNotRight";
  readonly id: string;
  readonly tandem?: number;
}

export interface TakeBackNotRight {
  readonly do: "takeBackNotRight";
  readonly id: string;
  readonly tandem?: number;
}

export interface AgreeOnRules {
  readonly do: "agreeOnRules";
  readonly id: string;
  readonly tandem?: number;
}

export interface TakeBackTandemRules {
  readonly do: "takeBackTandemRules";
  readonly id: string;
  readonly tandem?: number;
}

export interface WriteTandemGoal {
  readonly do: "writeTandemGoal";
  readonly id: string;
  readonly text: string;
  readonly tandem?: number;
}

export interface SuggestDate {
  readonly do: "suggestDate";
  readonly id: string;
  readonly date: FirstDate;
  readonly tandem?: number;
}

export interface AgreeToDate {
  readonly do: "agreeToDate";
  readonly id: string;
  readonly date: FirstDate;
  readonly tandem?: number;
}

export interface PutQuestion {
  readonly do: "putQuestion";
  readonly id: string;
  readonly text: string;
  readonly with_name: boolean;
}

export interface TakeBackQuestion {
  readonly do: "takeBackQuestion";
  readonly id: string;
  readonly question: number;
}

export interface Upvote {
  readonly do: "upvote";
  readonly id: string;
  readonly question: number;
}

export interface TakeBackUpvote {
  readonly do: "takeBackUpvote";
  readonly id: string;
  readonly question: number;
}

export type SeatCommand = Join | SetTopics | ChooseSide | Leave | HandOver | GiveAnswer | PostNote | WithdrawNote | Vote | Unvote | CallMissing | ClearMissing | Agree | TakeBack | ChooseGoal | WriteGoal | SayNotRight | TakeBackNotRight | AgreeOnRules | TakeBackTandemRules | WriteTandemGoal | SuggestDate | AgreeToDate | PutQuestion | TakeBackQuestion | Upvote | TakeBackUpvote;

export interface TakeStep {
  readonly do: "takeStep";
  readonly id: string;
  readonly from: Step;
}

export interface GoBack {
  readonly do: "goBack";
  readonly id: string;
}

export interface SkipSegment {
  readonly do: "skipSegment";
  readonly id: string;
}

export interface Pause {
  readonly do: "pause";
  readonly id: string;
}

export interface Resume {
  readonly do: "resume";
  readonly id: string;
}

export interface AddMinutes {
  readonly do: "addMinutes";
  readonly id: string;
  readonly minutes: number;
}

export interface Undo {
  readonly do: "undo";
  readonly id: string;
  readonly step: number;
}

export interface SetBlackout {
  readonly do: "setBlackout";
  readonly id: string;
  readonly on: boolean;
}

export interface ReleaseTandems {
  readonly do: "releaseTandems";
  readonly id: string;
}

export type Template = "yes_no" | "scale" | "choice" | "words";

export type Drawing = "bars" | "dots" | "donut";

export interface InsertQuestion {
  readonly do: "insertQuestion";
  readonly id: string;
  readonly kind: Template;
  readonly text: string;
  readonly options: readonly string[];
  readonly secrecy: Secrecy;
  readonly live: boolean;
  readonly practice: boolean;
  readonly timer?: number;
  readonly at_once: boolean;
  readonly later: boolean;
  readonly drawing: Drawing;
}

export interface Hide {
  readonly do: "hide";
  readonly id: string;
  readonly ask: number;
}

export interface ShowAgain {
  readonly do: "showAgain";
  readonly id: string;
  readonly ask: number;
}

export interface HideWall {
  readonly do: "hideWall";
  readonly id: string;
  readonly segment: number;
  readonly hidden: boolean;
}

export interface HideQuestions {
  readonly do: "hideQuestions";
  readonly id: string;
  readonly segment: number;
  readonly hidden: boolean;
}

export type RemoteCommand = TakeStep | GoBack | SkipSegment | Pause | Resume | AddMinutes | Undo | SetBlackout | ReleaseTandems | InsertQuestion | Hide | ShowAgain | HideWall | HideQuestions;

export interface Item {
  readonly title: string;
  readonly text: string;
  readonly labels: readonly string[];
}

export interface Card {
  readonly role: Role;
  readonly title: string;
  readonly text: string;
  readonly instead_of: string;
  readonly say: string;
  readonly exercise: string;
}

export interface FrameTexts {
  readonly title: string;
  readonly hall: string;
  readonly offered: readonly string[];
  readonly wanted: readonly string[];
  readonly first_meeting: Item;
  readonly cards: readonly Card[];
  readonly cards_hint: string;
}

export type Address = "sie" | "du";

export interface FrameContent {
  readonly de: FrameTexts;
  readonly en: FrameTexts;
  readonly address: Address;
}

export type BlockKind = "paragraph" | "heading" | "item";

export interface TextRun {
  readonly text: string;
  readonly strong: boolean;
  readonly italic: boolean;
}

export interface TextBlock {
  readonly kind: BlockKind;
  readonly runs: readonly TextRun[];
}

export interface Texts {
  readonly title: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly TextBlock[];
  readonly items: readonly Item[];
  readonly agreed: readonly Item[];
  readonly options: readonly string[];
  readonly labels: readonly string[];
  readonly unit: string;
  readonly limits: readonly string[];
  readonly prompt: string;
  readonly junior_tip: string;
  readonly senior_tip: string;
  readonly note: string;
  readonly cards: readonly Card[];
}

export interface SegmentContent {
  readonly de: Texts;
  readonly en: Texts;
  readonly layout: readonly (readonly number[])[];
}

export interface PageNote {
  readonly note: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
  readonly votes: number;
}

export interface NotePage {
  readonly notes: readonly PageNote[];
}

export interface PageQuestion {
  readonly question: number;
  readonly text: string;
  readonly author: string;
  readonly votes: number;
  readonly answered: boolean;
}

export interface QuestionPage {
  readonly questions: readonly PageQuestion[];
}

export interface ResultWord {
  readonly text: string;
  readonly size: number;
  readonly count: number;
}

export interface ResultText {
  readonly text: string;
  readonly author: string;
  readonly role?: Role;
}

export interface WrittenResult {
  readonly words: readonly ResultWord[];
  readonly texts: readonly ResultText[];
}

export type Refusal = "already_done" | "no_show" | "show_ended" | "not_now" | "not_allowed" | "paused" | "nothing_to_undo" | "newer_step_first" | "no_such_person" | "no_such_segment" | "no_such_option" | "no_such_note" | "no_such_question" | "no_seat" | "seat_taken" | "name_empty" | "name_too_long" | "namesakes" | "role_needed" | "hall_full" | "bots_not_welcome" | "removed" | "text_empty" | "text_too_long" | "too_many_topics" | "topic_held" | "too_many_notes" | "too_many_goals" | "programme_full" | "too_many_questions" | "question_closed" | "wall_closed" | "questions_closed" | "no_votes_left" | "plan_outdated" | "no_plan" | "round_running" | "too_few_people" | "too_fast" | "busy" | "not_saved" | "unavailable_pair" | "would_repeat" | "pair_forbidden" | "own_line" | "wrong_side" | "double_booked" | "not_here" | "nobody_waits" | "no_place_free" | "no_such_tandem" | "not_your_answer" | "date_changed" | "bad_date" | "answer_fixed" | "show_full" | "malformed";

export type ClientMessage = Request | SeatCommand | RemoteCommand;

export const limits = {
  nameGraphemes: 80,
  noteGraphemes: 280,
  goalGraphemes: 280,
  wordGraphemes: 30,
  questionGraphemes: 150,
  optionGraphemes: 60,
  options: 8,
  matrixCells: 21,
  ruleGraphemes: 110,
  messageGraphemes: 80,
  topicGraphemes: 60,
  topicsPerPerson: 12,
  notesPerPerson: 30,
  questionsPerPerson: 10,
  goalsPerPerson: 5,
  talkTopicsChosen: 3,
  wishes: 3,
  nameTries: 20,
} as const;
