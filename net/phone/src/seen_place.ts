import type { Storage } from "./storage";
import type { Place } from "./wire";

interface Seen {
  readonly round: number;
  readonly table: number;
  readonly names: string;
}

const none: Seen = { round: 0, table: 0, names: "" };

// Remembers the table of the round before (does one stay?) and whether this round's was changed after it
// had been announced.
export class SeenPlace {
  private before: Seen;
  private now: Seen;
  changed = false;

  constructor(private readonly storage: Storage) {
    this.before = this.read("before");
    this.now = this.read("now");
  }

  look(place: Place | undefined): void {
    if (!place) return;
    const seen = { round: place.round, table: place.table, names: place.partners.map((each) => each.name).join("\n") };
    if (seen.round !== this.now.round) {
      this.before = this.now;
      this.changed = false;
    } else if (seen.table !== this.now.table || seen.names !== this.now.names) {
      this.changed = true;
    }
    this.now = seen;
    this.storage.set("place.before", JSON.stringify(this.before));
    this.storage.set("place.now", JSON.stringify(this.now));
  }

  stays(place: Place): boolean {
    return place.table > 0 && this.before.round === place.round - 1 && this.before.table === place.table;
  }

  private read(which: string): Seen {
    try {
      return { ...none, ...(JSON.parse(this.storage.get(`place.${which}`) ?? "{}") as Partial<Seen>) };
    } catch {
      return none;
    }
  }
}
