import { Contents, fetchJson } from "./content";
import { Connection, type Socket, type Surroundings } from "./connection";
import { ServerClock } from "./clock";
import { BrowserStorage } from "./storage";
import { Words } from "./words";
import type { Language, ServerMessage, Welcome } from "./wire";

const bannerAfter = 3000;

export const local = new BrowserStorage(() => localStorage);
export const perTab = new BrowserStorage(() => sessionStorage);

function dial(): Socket {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}/ws`);
  const line: Socket = {
    onopen: null,
    onclose: null,
    onmessage: null,
    send: (text) => socket.send(text),
    close: () => socket.close(),
  };
  socket.onopen = () => line.onopen?.();
  socket.onclose = () => line.onclose?.();
  socket.onmessage = (event) => line.onmessage?.({ data: event.data });
  return line;
}

const browser: Surroundings = {
  connect: dial,
  later: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  now: () => performance.now(),
};

// What page and remote share: a line to the server, its clock, its words. `changed` may be called often.
export abstract class Session {
  readonly clock = new ServerClock(() => performance.now());
  readonly contents = new Contents(fetchJson, () => this.changed());
  protected readonly connection: Connection;
  private welcome: Welcome | undefined;
  private chosen: Language | undefined;
  private lostAt: number | undefined = performance.now();
  private bannerTimer: ReturnType<typeof setTimeout> | undefined;
  private drawing = false;
  private spoken: { readonly json: unknown; readonly words: Words } | undefined;

  constructor() {
    const stored = local.get("language");
    this.chosen = stored === "de" || stored === "en" ? stored : undefined;
    this.connection = new Connection(browser, {
      opened: () => this.sayHello(),
      received: (message) => this.received(message),
      lost: () => this.lost(),
    });
  }

  start(): void {
    const wake = () => {
      if (document.visibilityState !== "visible") return;
      this.clock.mayHaveSlept();
      this.connection.wake();
    };
    document.addEventListener("visibilitychange", wake);
    addEventListener("pageshow", (event) => event.persisted && wake());
    addEventListener("online", wake);
    this.watchLoss();
    this.connection.start();
  }

  protected abstract sayHello(): void;
  protected abstract hear(message: ServerMessage): void;
  protected abstract draw(): void;

  // Draws once after everything that happens now has happened.
  changed(): void {
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      this.draw();
    });
  }

  get build(): string {
    const build = document.documentElement.dataset["build"] ?? "";
    return build.startsWith("{") ? "" : build;
  }

  get online(): boolean {
    return this.lostAt === undefined;
  }

  // Lost for so long that people should know.
  get missing(): boolean {
    return this.lostAt !== undefined && performance.now() - this.lostAt >= bannerAfter;
  }

  get lostForMs(): number {
    return this.lostAt === undefined ? 0 : performance.now() - this.lostAt;
  }

  retry(): void {
    this.connection.retry();
  }

  get language(): Language {
    if (this.chosen) return this.chosen;
    const spoken = navigator.language.toLowerCase();
    if (spoken.startsWith("de")) return "de";
    if (spoken.startsWith("en")) return "en";
    return this.welcome?.language ?? "de";
  }

  choose(language: Language): void {
    this.chosen = language;
    local.set("language", language);
    this.changed();
  }

  words(language: Language): Words | undefined {
    if (!this.welcome) return undefined;
    const json = this.contents.words(language === "de" ? this.welcome.words_de : this.welcome.words_en);
    if (json === undefined) return undefined;
    if (this.spoken?.json !== json) this.spoken = { json, words: new Words(language, json) };
    return this.spoken.words;
  }

  get showLanguage(): Language {
    return this.welcome?.language ?? "de";
  }

  private received(message: ServerMessage): void {
    if (message.kind === "pong") return this.clock.heard(message.sent, message.at), this.changed();
    if (message.kind === "reload") return this.reloadOnce(message.v);
    if (message.kind === "welcome") {
      this.welcome = message;
      this.lostAt = undefined;
      this.contents.again();
    }
    this.hear(message);
    this.changed();
  }

  private reloadOnce(build: string): void {
    if (perTab.get("reloaded") === build) return;
    perTab.set("reloaded", build);
    location.reload();
  }

  private lost(): void {
    this.lostAt ??= performance.now();
    this.watchLoss();
    this.changed();
  }

  private watchLoss(): void {
    clearTimeout(this.bannerTimer);
    if (this.lostAt === undefined) return;
    this.bannerTimer = setTimeout(() => {
      this.changed();
      this.watchLoss();
    }, this.missing ? 10_000 : bannerAfter);
  }
}
