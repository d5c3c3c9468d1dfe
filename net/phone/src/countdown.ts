import type { Countdown } from "./wire";

// Ms of show time until the digits change.
export function untilNextSecond(countdown: Countdown | undefined, now: number | undefined): number {
  if (!countdown || now === undefined) return 1000;
  const rest = (countdown.ends - Math.trunc(now)) % 1000;
  return rest > 0 ? rest : 1000 + rest;
}

// What a countdown looks like at one moment: the twin of src/view/countdown.cpp. Both are held to
// tests/golden/countdown.json.
export interface Look {
  readonly text: string; // "5:07", "1:02:03" from an hour on, "+0:38" when overrun
  readonly left: number; // share of the length still to come, 0 to 1
  readonly halfTime: boolean; // the first 20 s of its second half, before the last 30 s
  readonly last30: boolean; // 30 s or less to go
  readonly over: boolean;
  readonly overTicks: number; // overrun seconds, up to 60
}

const lastSeconds = 30;
const halfTimeMs = 20_000;
const overTicksMax = 60;

function digits(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

// A started second is shown until it is over. `now` is show time, in ms.
export function look(countdown: Countdown, now: number): Look {
  const leftMs = countdown.ends - Math.trunc(now);
  if (leftMs < 0) {
    const over = Math.floor(-leftMs / 1000);
    return { text: `+${digits(over)}`, left: 0, halfTime: false, last30: false, over: true, overTicks: Math.min(over, overTicksMax) };
  }
  const seconds = Math.ceil(leftMs / 1000);
  const share = countdown.length_ms > 0 ? leftMs / countdown.length_ms : 0;
  const left = Math.min(1, Math.max(0, share));
  const last30 = seconds <= lastSeconds;
  const intoHalf = countdown.length_ms / 2 - leftMs;
  const halfTime = !last30 && intoHalf >= 0 && intoHalf < halfTimeMs;
  return { text: digits(seconds), left, halfTime, last30, over: false, overTicks: 0 };
}
