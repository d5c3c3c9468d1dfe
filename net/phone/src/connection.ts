import { waitBefore } from "./backoff";
import type { ClientMessage, ServerMessage } from "./wire";

// The part of a WebSocket that is used, so that a test can be one.
export interface Socket {
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface Surroundings {
  connect(): Socket;
  later(ms: number, action: () => void): () => void; // gives what cancels it
  random(): number;
  now(): number; // ms
}

export interface Listener {
  opened(): void;
  received(message: ServerMessage): void;
  lost(): void;
}

const openWithin = 5000;
const answerWithin = 8000;
const answerAfterSleepWithin = 2000;
const pingEvery = 15_000;
const firstPings = [0, 250, 700, 1500]; // the clock is set from the quickest of them

// One socket at a time, opened again for ever. Every answer to a ping proves that the line is alive.
export class Connection {
  private socket: Socket | undefined;
  private attempt = 0;
  private readonly cancels = new Set<() => void>();
  private unanswered: (() => void) | undefined; // cancels the limit for the answer we wait for
  private stopped = true;
  open = false;

  constructor(
    private readonly around: Surroundings,
    private readonly listener: Listener,
  ) {}

  start(): void {
    this.stopped = false;
    this.dial();
  }

  // For good: another window took over.
  stop(): void {
    this.stopped = true;
    this.hangUp();
  }

  send(message: ClientMessage): boolean {
    if (!this.open || !this.socket) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  // The person looks at the page again, or asks for it.
  wake(): void {
    if (this.stopped) return;
    if (this.open) this.ping(answerAfterSleepWithin);
    else this.retry();
  }

  retry(): void {
    if (this.stopped) return;
    const wasOpen = this.open;
    this.hangUp();
    if (wasOpen) this.listener.lost();
    this.dial();
  }

  private dial(): void {
    const socket = this.around.connect();
    this.socket = socket;
    this.after(openWithin, () => this.fail(socket));
    socket.onopen = () => {
      if (this.socket !== socket) return;
      this.calm();
      this.open = true;
      this.attempt = 0;
      this.listener.opened();
      for (const at of firstPings) this.after(at, () => this.ping(answerWithin));
      this.keepAsking();
    };
    socket.onmessage = (event) => {
      if (this.socket !== socket || typeof event.data !== "string") return;
      this.answered();
      this.listener.received(JSON.parse(event.data) as ServerMessage);
    };
    socket.onclose = () => this.fail(socket);
  }

  private keepAsking(): void {
    this.after(pingEvery, () => {
      this.ping(answerWithin);
      this.keepAsking();
    });
  }

  private ping(within: number): void {
    const socket = this.socket;
    if (!socket || !this.open) return;
    this.answered();
    this.unanswered = this.around.later(within, () => this.fail(socket, true));
    this.send({ do: "ping", sent: Math.round(this.around.now()) });
  }

  private answered(): void {
    this.unanswered?.();
    this.unanswered = undefined;
  }

  // `silent`: the line was dead, the server need not be: dial at once.
  private fail(socket: Socket, silent = false): void {
    if (this.socket !== socket || this.stopped) return;
    const wasOpen = this.open;
    this.hangUp();
    if (wasOpen) this.listener.lost();
    if (silent) return this.dial();
    this.after(waitBefore(this.attempt, () => this.around.random()), () => this.dial());
    ++this.attempt;
  }

  private hangUp(): void {
    const socket = this.socket;
    this.calm();
    this.answered();
    this.socket = undefined;
    this.open = false;
    if (!socket) return;
    socket.onopen = socket.onclose = socket.onmessage = null;
    socket.close();
  }

  private after(ms: number, action: () => void): void {
    const cancel = this.around.later(ms, () => {
      this.cancels.delete(cancel);
      action();
    });
    this.cancels.add(cancel);
  }

  private calm(): void {
    for (const cancel of this.cancels) cancel();
    this.cancels.clear();
  }
}
