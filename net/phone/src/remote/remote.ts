import { randomHex } from "../random";
import { local, Session } from "../session";
import type { Remote, RemoteCommand, ServerMessage } from "../wire";

const key = "remote";

type Draft = RemoteCommand extends infer Each ? (Each extends RemoteCommand ? Omit<Each, "id"> : never) : never;

// The facilitator's remote. Nothing is queued: a key pressed without a line must not act a minute later.
export class RemoteControl extends Session {
  view: Remote | undefined;
  refused = false; // this remote's key is not valid (any more)
  refusal: string | undefined;
  pending: string | undefined; // the command whose receipt is awaited
  asking = false; // the form for a question is open
  private asked: string | undefined; // the command that closes it
  private readonly token: string;

  constructor(private readonly paint: (remote: RemoteControl) => void) {
    super();
    const carried = location.hash.slice(1);
    if (carried !== "") local.set(key, carried);
    this.token = carried !== "" ? carried : (local.get(key) ?? "");
    if (carried !== "") history.replaceState(null, "", location.pathname);
  }

  press(draft: Draft): void {
    const command: RemoteCommand = { ...draft, id: randomHex() };
    this.refusal = undefined;
    if (this.connection.send(command)) this.pending = command.id;
    this.changed();
  }

  openAsk(open: boolean): void {
    this.asking = open;
    this.refusal = undefined;
    this.changed();
  }

  // What is typed stays until the question is there.
  ask(draft: Draft): void {
    this.press(draft);
    this.asked = this.pending;
  }

  protected override sayHello(): void {
    this.pending = undefined;
    this.connection.send({ do: "hello", v: this.build, remote: this.token });
  }

  protected override draw(): void {
    this.paint(this);
  }

  protected override hear(message: ServerMessage): void {
    if (message.kind === "remote") {
      this.view = message;
      this.refused = false;
    }
    if (message.kind === "nobody") this.refused = true;
    if (message.kind !== "done" && message.kind !== "refused") return;
    if (message.id === this.pending) this.pending = undefined;
    if (message.kind === "done" && message.id === this.asked) this.asking = false;
    if (message.kind === "refused" && message.why !== "already_done") this.refusal = `refusal.${message.why}`;
  }
}
