import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// What a laptop has: a screen, a window manager and a keyboard; and what reads the programme's file.
export function hasScreen() {
  const tools = ["Xvfb", "openbox", "xdotool", "sqlite3"];
  return tools.every((tool) => (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/${tool}`)));
}

// A screen of its own, so that no other window takes the keys.
export async function openScreen() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((done, fail) => {
    server.once("error", fail);
    server.once("exit", () => fail(new Error("no screen could be opened")));
    server.stdio[3].once("data", (data) => done(String(data).trim()));
  });
  const display = `:${number}`;
  const manager = spawn("openbox", ["--sm-disable"], { env: { ...process.env, DISPLAY: display }, stdio: "ignore" });
  return {
    display,
    close() {
      manager.kill();
      server.kill();
    },
  };
}

// The facilitator at the keyboard of the program's own window.
export async function sitAtConsole(screen, programme) {
  const environment = { ...process.env, DISPLAY: screen.display };
  const press = (...call) => run("xdotool", call, { env: environment });
  await press("search", "--sync", "--onlyvisible", "--name", "Regie", "windowfocus", "--sync");

  // What the journal holds; nothing else tells from outside that a key has worked.
  async function facts(kind) {
    const { stdout } = await run("sqlite3", ["-readonly", programme.file, "SELECT kind FROM journal ORDER BY seq"]);
    const kinds = stdout.split("\n").filter((line) => line !== "");
    return kind ? kinds.filter((each) => each === kind).length : kinds.length;
  }
  async function until(holds, what, ms = 30_000) {
    for (const end = Date.now() + ms; Date.now() < end; await pause(150)) if (await holds()) return;
    const { stdout } = await run("sqlite3", ["-readonly", programme.file, "SELECT kind FROM journal ORDER BY seq DESC LIMIT 12"]);
    throw new Error(`the console does not come to ${what}; last: ${stdout.replaceAll("\n", " ")}`);
  }

  return {
    facts,
    until,
    key: (name) => press("key", "--clearmodifiers", name),
    // Weiter, until something of this kind is journaled.
    async nextUntil(kind, presses = 20) {
      const before = await facts(kind);
      for (let at = 0; at < presses; ++at) {
        const all = await facts();
        await press("key", "space");
        await until(async () => (await facts()) > all, `a press of Weiter that does something, before ${kind}`);
        await pause(300);
        if ((await facts(kind)) > before) return;
      }
      throw new Error(`no ${kind} after ${presses} presses`);
    },
    // The next phone with this name gets the seat. Keys that follow each other faster than a busy machine draws
    // may be taken for letters: then once more.
    async openSeat(name) {
      const before = await facts("seatOpened");
      const opened = async () => (await facts("seatOpened")) > before;
      for (let attempt = 1; ; ++attempt) {
        for (const key of ["Escape", "F7", "slash"]) {
          await press("key", key);
          await pause(300);
        }
        await press("type", "--delay", "40", name);
        await press("key", "Return");
        await pause(1000);
        await press("key", "f");
        try {
          return await until(opened, `an open seat for ${name}`, 5000);
        } catch (error) {
          if (attempt === 4) throw error;
        }
      }
    },
  };
}
