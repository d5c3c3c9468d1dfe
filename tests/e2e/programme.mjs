import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import WebSocket from "ws";

const root = fileURLToPath(new URL("../../", import.meta.url));
const startsWithin = 60_000;

// The built program: named by AUFTAKT, or the first preset that has one.
export function binary() {
  if (process.env.AUFTAKT) return process.env.AUFTAKT;
  const build = join(root, "build");
  const presets = existsSync(build) ? ["release", "test", "dev", ...readdirSync(build)] : [];
  return presets.map((preset) => join(build, preset, "auftakt")).find((path) => existsSync(path));
}

// Runs the program on a new programme of its own, and waits until people can join. Without windows, or with them
// on this display.
export async function startProgramme({ show, people, options = [], display } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "auftakt-e2e-"));
  const programme = join(folder, "evening.auftakt");
  const files = [];
  for (const [option, name, text] of [["--show", "show.toml", show], ["--people", "people.csv", people]]) {
    if (text === undefined) continue;
    await writeFile(join(folder, name), text);
    files.push(option, join(folder, name));
  }
  let child;
  let ready;

  async function start(extra = []) {
    const environment = { ...process.env, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder };
    if (display) Object.assign(environment, { DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1", SDL_AUDIODRIVER: "dummy" });
    const windows = display ? [] : ["--headless"];
    const call = ["run", ...windows, "--programme", programme, "--bind", "127.0.0.1", ...extra, ...options];
    child = spawn(binary(), call, { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    const errors = [];
    child.stderr.on("data", (data) => errors.push(String(data)));
    ready = await firstReady(child, errors);
  }

  function ended() {
    return new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done() : child.once("exit", done)));
  }

  await start([...files, "--port", "0"]);
  return {
    get url() {
      return ready.url;
    },
    get remoteUrl() {
      return ready.remote;
    },
    folder,
    file: programme,
    remote: () => openRemote(ready),
    // As if the power failed, and came back: the same programme on the same port.
    async crash() {
      const port = new URL(ready.url).port;
      process.kill(ready.pid, "SIGKILL");
      await ended();
      await start(["--port", port]);
    },
    async stop() {
      if (child.exitCode === null) child.kill("SIGTERM");
      await ended();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function firstReady(child, errors) {
  const lines = createInterface({ input: child.stdout });
  const failed = new Promise((_, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => fail(new Error(`ended with ${code} before it was ready\n${errors.join("")}`)));
    setTimeout(() => fail(new Error(`not ready in time\n${errors.join("")}`)), startsWithin).unref();
  });
  failed.catch(() => {}); // it ends some day, and that is then no failure
  const ready = (async () => {
    for await (const line of lines) if (line.startsWith("ready ")) return JSON.parse(line.slice("ready ".length));
    throw new Error("no ready line");
  })();
  return Promise.race([ready, failed]);
}

// The facilitator's remote as a program: presses Weiter until the hall is where the test wants it.
async function openRemote(ready) {
  const socket = new WebSocket(ready.ws);
  const token = new URL(ready.remote).hash.slice(1);
  const seen = { view: undefined };
  const receipts = new Map();
  let told = () => {};
  socket.on("message", (data) => {
    const message = JSON.parse(String(data));
    if (message.kind === "remote") seen.view = message;
    if (message.kind === "done" || message.kind === "refused") receipts.get(message.id)?.(message);
    told();
  });
  await new Promise((done, fail) => socket.once("open", done).once("error", fail));
  socket.send(JSON.stringify({ do: "hello", v: "", remote: token }));

  async function until(holds, ms = 60_000) {
    const end = Date.now() + ms;
    while (!seen.view || !holds(seen.view)) {
      if (Date.now() > end) throw new Error(`the remote stays at ${JSON.stringify(seen.view)}`);
      await new Promise((done) => {
        told = done;
        setTimeout(done, 100);
      });
    }
    return seen.view;
  }
  async function send(command) {
    const id = randomBytes(16).toString("hex");
    const receipt = new Promise((done) => receipts.set(id, done));
    socket.send(JSON.stringify({ ...command, id }));
    return receipt;
  }
  return {
    until,
    send,
    // One press of Weiter, whatever it does now.
    async next() {
      const view = await until((each) => each.next_enabled);
      const receipt = await send({ do: "takeStep", from: view.step });
      await until((each) => JSON.stringify(each.step) !== JSON.stringify(view.step)).catch(() => {});
      return receipt;
    },
    // Presses until the next press would be of this kind.
    async nextUntil(kind, presses = 20) {
      for (let press = 0; press < presses; ++press) {
        const view = await until((each) => each.next_enabled);
        if (view.step.kind === kind) return view;
        await this.next();
      }
      throw new Error(`no ${kind} after ${presses} presses`);
    },
    close: () => socket.close(),
  };
}
