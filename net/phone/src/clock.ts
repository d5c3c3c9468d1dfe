import type { Clock } from "./wire";

interface Sample {
  readonly offset: number; // the server's boot time minus this device's clock
  readonly roundTrip: number;
}

const samplesKept = 8;

// The server's clock as seen from here. Of the last answers, the one that came back soonest is the truest.
// All times are ms; `here` is a clock of this device that never jumps while it is awake.
export class ServerClock {
  private samples: Sample[] = [];
  private stale = false;

  constructor(private readonly here: () => number) {}

  heard(sent: number, at: number): void {
    const now = this.here();
    if (this.stale) this.samples = [];
    this.stale = false;
    this.samples.push({ offset: at - (sent + now) / 2, roundTrip: now - sent });
    if (this.samples.length > samplesKept) this.samples.shift();
  }

  // After sleep this device's clock may have stood still: the next answer replaces what is known.
  mayHaveSlept(): void {
    this.stale = true;
  }

  private best(): Sample | undefined {
    return this.samples.reduce<Sample | undefined>(
      (best, each) => (best && best.roundTrip <= each.roundTrip ? best : each),
      undefined,
    );
  }

  get roundTrip(): number | undefined {
    return this.best()?.roundTrip;
  }

  // Show time now; undefined before the first answer.
  showNow(clock: Clock): number | undefined {
    const best = this.best();
    if (!best) return undefined;
    return clock.show + Math.trunc((this.here() + best.offset - clock.at) * clock.rate);
  }
}
