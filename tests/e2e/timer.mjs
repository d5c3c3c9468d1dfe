// Measures how far a phone's timer is from the engine's: node timer.mjs [SECONDS]. The stage reads the same clock
// when it draws a frame. One phone as it is, one whose processor is slowed down six times.
import { readFileSync } from "node:fs";
import { openBrowser, openPhone, sees } from "./browser.mjs";
import { startProgramme } from "./programme.mjs";
import { evening, joinAs, people } from "./two-people.mjs";

const seconds = Number(process.argv[2] ?? 30);

// The engine counts the time since the machine was started, this process without the time it slept.
const monotonic = () => Number(process.hrtime.bigint()) / 1e6;
const asleep = Math.round((Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]) * 1000 - monotonic()) / 100) * 100;

function find(value, key) {
  if (typeof value !== "object" || value === null) return undefined;
  if (value[key]) return value[key];
  for (const each of Object.values(value)) {
    const found = find(each, key);
    if (found) return found;
  }
  return undefined;
}

async function join(browser, url, name, slowed) {
  const phone = await openPhone(browser, "about:blank");
  const seen = { phone, slowed };
  phone.page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      const message = JSON.parse(String(payload));
      seen.clock = find(message, "clock") ?? seen.clock;
      seen.countdown = find(message, "countdown") ?? seen.countdown;
    }),
  );
  const devtools = await phone.context.newCDPSession(phone.page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  await phone.page.goto(url);
  await joinAs(phone.page, name);
  return seen;
}

// Of many readings the one that came back soonest: this machine's time minus the page's.
async function pageOffset(page) {
  let best = { roundTrip: Infinity };
  for (let i = 0; i < 50; ++i) {
    const sent = monotonic();
    const there = await page.evaluate(() => performance.now());
    const roundTrip = monotonic() - sent;
    if (roundTrip < best.roundTrip) best = { roundTrip, offset: sent + roundTrip / 2 - there };
  }
  return best;
}

// When the digits on the page changed, and to what.
function watch(page, ms) {
  return page.evaluate(
    (length) =>
      new Promise((done) => {
        const digits = () => document.body.innerText.match(/\b\d+:\d\d\b/)?.[0];
        const changes = [];
        const end = performance.now() + length;
        let last = digits();
        const look = () => {
          const now = digits();
          if (now !== last) changes.push({ at: performance.now(), text: now });
          last = now;
          if (performance.now() < end) requestAnimationFrame(look);
          else done(changes);
        };
        requestAnimationFrame(look);
      }),
    ms,
  );
}

function errors(changes, offset, { clock, countdown }) {
  return changes.map(({ at, text }) => {
    const [minutes, rest] = text.split(":").map(Number);
    const due = countdown.ends - (minutes * 60 + rest) * 1000; // show time at which these digits begin
    const boot = clock.at + (due - clock.show) / clock.rate;
    return at + offset + asleep - boot;
  });
}

const programme = await startProgramme({ show: evening(), people });
const remote = await programme.remote();
const browser = await openBrowser();
await remote.next();
const phones = [
  await join(browser, programme.url, "Mai-Linh Nguyen", 1),
  await join(browser, programme.url, "Friederike Schulze", 6),
];
await remote.nextUntil("start_round");
await remote.next();
for (const seen of phones) await sees(seen.phone.page, "Mein Gegenüber fehlt");
await phones[0].phone.page.waitForTimeout(3000);
for (const seen of phones) {
  const best = await pageOffset(seen.phone.page);
  const late = errors(await watch(seen.phone.page, seconds * 1000), best.offset, seen).sort((a, b) => a - b);
  const at = (share) => late[Math.min(late.length - 1, Math.floor(late.length * share))].toFixed(1);
  console.log(
    `processor 1/${seen.slowed}: ${late.length} seconds, late by ${at(0)} to ${at(1)} ms, half of them ${at(0.5)} ms` +
      ` (clocks compared to ${(best.roundTrip / 2).toFixed(1)} ms)`,
  );
}
await browser.close();
remote.close();
await programme.stop();
