import { useEffect, useState } from "preact/hooks";
import { look, untilNextSecond, type Look } from "../countdown";
import type { ServerClock } from "../clock";
import type { Words } from "../words";
import type { Clock, Countdown } from "../wire";

const tickMs = 100;
const last30Ms = 30_000;

// Draws its component again ten times a second while `on`, and when `untilNext` says (in ms), if that is sooner.
function useTicks(on: boolean, untilNext: () => number): void {
  const [count, again] = useState(0);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => again(count + 1), Math.min(tickMs, untilNext()));
    return () => clearTimeout(timer);
  }, [on, count]);
}

export interface TimeSource {
  readonly clock: ServerClock;
  readonly reading: Clock;
}

// What the countdown looks like now; undefined until the server's clock is known. In the last 30 seconds the
// ring refills and stands for them.
export function useLook(countdown: Countdown | undefined, time: TimeSource): Look | undefined {
  useTicks(countdown !== undefined && time.reading.rate !== 0, () =>
    untilNextSecond(countdown, time.clock.showNow(time.reading)),
  );
  const now = time.clock.showNow(time.reading);
  if (!countdown || now === undefined) return undefined;
  const seen = look(countdown, now);
  if (!seen.last30 || countdown.length_ms <= last30Ms) return seen;
  return { ...seen, left: look({ ends: countdown.ends, length_ms: last30Ms }, now).left };
}

export function Ring({ left, paused, size, label }: { left: number; paused: boolean; size: number; label?: string }) {
  const width = size >= 150 ? 10 : 10 * (104 / size);
  const radius = 52 - width / 2 - 2;
  const round = 2 * Math.PI * radius;
  return (
    <svg class={paused ? "ring paused" : "ring"} width={size} height={size} viewBox="0 0 104 104" aria-hidden="true">
      <circle cx="52" cy="52" r={radius} fill="none" class="stroke-track" stroke-width={width} />
      {left > 0 && (
        <circle
          cx="52"
          cy="52"
          r={radius}
          fill="none"
          class="hand"
          stroke-width={width}
          stroke-linecap="round"
          stroke-dasharray={`${(round * left).toFixed(2)} ${round.toFixed(2)}`}
          transform="rotate(-90 52 52)"
        />
      )}
      {label !== undefined && (
        <text x="52" y="52" class="ring-label" text-anchor="middle">
          {label}
        </text>
      )}
    </svg>
  );
}

// In a header: "noch 0:18", "0:05 über der Zeit".
export function TimeLeft({ countdown, time, words }: { countdown: Countdown; time: TimeSource; words: Words }) {
  const seen = useLook(countdown, time);
  if (!seen) return null;
  if (seen.over) return <>{words.text("phone.overrun", { time: seen.text.slice(1) })}</>;
  return <>{words.text("phone.countdown", { time: seen.text })}</>;
}
