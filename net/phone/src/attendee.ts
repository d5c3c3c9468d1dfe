import { draftKey, forgetOthers, forgetPerson, isLent } from "./own";
import { Queue, type Draft } from "./queue";
import { randomHex } from "./random";
import { seatToken } from "./seat";
import { local, perTab, Session } from "./session";
import { SeenPlace } from "./seen_place";
import type { Answer, Wishes } from "./pending";
import { unreachable } from "./unreachable";
import type { Found, Refused, SeatCommand, SegmentContent, ServerMessage, Show, Texts, FrameTexts, You } from "./wire";

const retryWhy = new Set(["busy", "too_fast", "not_saved"]);
const retryAfter = 1200;

// One attendee's page: the last views, what waits to be sent, what is half typed. Pages are drawn from it.
export class Attendee extends Session implements Wishes {
  readonly token = seatToken(local, location.hash);
  seen = new SeenPlace(perTab);
  show: Show | undefined;
  you: You | undefined;
  nobody = false;
  seatLost = false; // it was ours a moment ago
  resting = false; // another window of this device is on
  found: Found | undefined;
  refusal: string | undefined; // key of its sentence
  profile = false; // the profile lies over the face
  cards = false; // the cards that came with the lobby do
  rating: number | undefined; // the talk whose rating lies over the face
  tandem: number | "all" | undefined; // the own tandem that lies over the face
  handingOver = false; // once everything is sent
  settled: SeatCommand[] = [];
  justSaved: SeatCommand["do"] | undefined; // the newest receipt was for this
  private wording: { readonly place: string; readonly content: SegmentContent } | undefined;
  private greeting = true; // said hello, not yet told who we are
  private readonly queue = new Queue(local, randomHex);
  private readonly window = randomHex();

  constructor(private readonly paint: (attendee: Attendee) => void) {
    super();
    if (location.hash !== "") history.replaceState(null, "", location.pathname);
  }

  override start(): void {
    addEventListener("storage", (event) => {
      if (event.key === "auftakt.window" && event.newValue !== this.window) this.rest();
    });
    local.set("window", this.window);
    super.start();
  }

  get waiting(): readonly SeatCommand[] {
    return this.queue.all();
  }

  // Written down at once; sent after `pauseMs`, unless a newer one has replaced it by then.
  wish(draft: Draft, pauseMs = 0): void {
    const command = this.queue.add(draft);
    this.refusal = undefined;
    this.justSaved = undefined;
    if (pauseMs === 0) this.send(command);
    else setTimeout(() => this.queue.all().includes(command) && this.send(command), pauseMs);
    this.changed();
  }

  private send(command: SeatCommand): void {
    if (!this.greeting) this.connection.send(command);
  }

  // The answer's own counter, so that the newest wins however often it is sent.
  give(ask: number, answer: Answer, pauseMs = 0): void {
    const n = Number(local.get("answers") ?? "0") + 1;
    local.set("answers", String(n));
    this.wish({ do: "giveAnswer", ask, answer, n }, pauseMs);
  }

  // Opens what was said of one talk.
  rate(ask: number): void {
    this.rating = ask;
    scrollTo(0, 0);
    this.changed();
  }

  openTandem(tandem: number | "all" | undefined): void {
    this.tandem = tandem;
    scrollTo(0, 0);
    this.changed();
  }

  // Ends this person's seat on this phone, after the last of what they said has arrived.
  handOver(): void {
    this.handingOver = true;
    this.handOverWhenSent();
    this.changed();
  }

  private handOverWhenSent(): void {
    if (this.handingOver && this.queue.all().length === 0) this.wish({ do: "handOver" });
  }

  // What this person typed and was told is gone from here; the page begins anew, for somebody else.
  private handedOver(): void {
    this.connection.stop();
    forgetPerson(local, perTab);
    location.replace(location.pathname);
  }

  get lent(): boolean {
    return isLent(local);
  }

  lookUp(name: string): void {
    this.connection.send({ do: "lookUp", name });
  }

  draft(key: string): string | undefined {
    return perTab.get(draftKey(this.you?.person, key));
  }

  type(key: string, text: string | undefined): void {
    if (text === undefined) perTab.remove(draftKey(this.you?.person, key));
    else perTab.set(draftKey(this.you?.person, key), text);
    this.changed();
  }

  openProfile(open: boolean): void {
    this.profile = open;
    scrollTo(0, 0);
    this.changed();
  }

  openCards(open: boolean): void {
    this.cards = open;
    scrollTo(0, 0);
    this.changed();
  }

  dismiss(): void {
    this.refusal = undefined;
    this.changed();
  }

  // This window takes over again, or the way back to the name after the seat was lost.
  continueHere(): void {
    if (local.get("seat") !== this.token) return location.reload(); // another window handed the phone on
    this.seatLost = false;
    if (this.resting) {
      this.resting = false;
      local.set("window", this.window);
      this.connection.start();
    }
    this.changed();
  }

  // Where the tables stand; empty when nobody said so.
  get layout(): readonly (readonly number[])[] {
    return (this.show && this.contents.segment(this.show.texts)?.layout) ?? [];
  }

  // While a corrected question is on its way the old wording stays, so that nobody loses the line they type.
  get texts(): Texts | undefined {
    if (!this.show) return undefined;
    const { segment, face, texts } = this.show;
    const now = this.contents.segment(texts);
    const place = `${segment} ${face.kind === "poll" ? face.ask : face.kind}`;
    if (now) this.wording = { place, content: now };
    return (now ?? (this.wording?.place === place ? this.wording.content : undefined))?.[this.language];
  }

  get frame(): FrameTexts | undefined {
    return this.show && this.contents.frame(this.show.frame)?.[this.language];
  }

  get showNow(): number | undefined {
    return this.show && this.clock.showNow(this.show.clock);
  }

  protected override sayHello(): void {
    this.greeting = true;
    this.connection.send({ do: "hello", v: this.build, token: this.token });
  }

  protected override draw(): void {
    this.paint(this);
  }

  protected override hear(message: ServerMessage): void {
    switch (message.kind) {
      case "show":
        this.goesOn(message);
        this.show = message;
        return;
      case "you":
        return this.becomes(message);
      case "nobody":
        return this.isNobody();
      case "found":
        this.found = message;
        return;
      case "done":
        return this.done(message.id);
      case "refused":
        return this.refused(message);
      case "welcome":
      case "reload":
      case "pong":
      case "remote":
        return;
      default:
        return unreachable(message);
    }
  }

  // What lay over the face goes when the hall does something else.
  private goesOn(next: Show): void {
    if (next.segment === this.show?.segment && next.face.kind === this.show.face.kind) return;
    this.tandem = undefined;
    this.cards = false;
  }

  private becomes(you: You): void {
    if (this.you?.person !== you.person) this.isSomebody(you.person);
    this.you = you;
    this.nobody = false;
    this.seatLost = false;
    this.settled = [];
    local.set("name", you.name);
    this.seen.look(you.place);
    this.afterGreeting();
  }

  private isSomebody(person: number): void {
    forgetOthers(local, perTab, person);
    this.seen = new SeenPlace(perTab);
  }

  private isNobody(): void {
    if (this.queue.all().some((each) => each.do === "handOver")) return this.handedOver(); // its receipt got lost
    if (this.you) this.seatLost = true;
    this.nobody = true;
    this.you = undefined;
    this.queue.keepOnlyJoin();
    this.afterGreeting();
    const name = (this.draft("name") ?? this.lastName ?? "").trim();
    if (!this.found && name.includes(" ")) this.lookUp(name);
  }

  // The server has said anew who we are; now it hears what waits.
  private afterGreeting(): void {
    if (!this.greeting) return;
    this.greeting = false;
    for (const command of this.queue.all()) this.connection.send(command);
  }

  get lastName(): string | undefined {
    return local.get("name");
  }

  // By this phone's own wish, not by the facilitator's.
  get left(): boolean {
    return local.get("left") === this.token;
  }

  private done(id: string): void {
    const command = this.queue.take(id);
    if (!command) return;
    if (command.do === "handOver") return this.handedOver();
    this.settled.push(command);
    this.justSaved = command.do;
    if (command.do === "join") this.joined();
    if (command.do === "leave") this.profile = false;
    if (command.do === "leave") local.set("left", this.token);
    this.handOverWhenSent();
  }

  private joined(): void {
    this.found = undefined;
    local.remove("left");
    this.profile = local.get("profiled") !== this.token;
    local.set("profiled", this.token);
  }

  private refused(message: Refused): void {
    if (retryWhy.has(message.why)) {
      const again = () => this.queue.all().filter((each) => each.id === message.id);
      setTimeout(() => again().forEach((each) => this.connection.send(each)), retryAfter);
      return;
    }
    if (this.queue.take(message.id)) this.refusal = `refusal.${message.why}`;
    this.handOverWhenSent();
  }

  private rest(): void {
    this.resting = true;
    this.connection.stop();
    this.changed();
  }
}
