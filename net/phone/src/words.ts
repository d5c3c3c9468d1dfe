import type { Language } from "./wire";

type Entry = string | { readonly one: string; readonly other: string };
type Args = Readonly<Record<string, string | number>>;

function isEntry(value: unknown): value is Entry {
  if (typeof value === "string") return true;
  return typeof value === "object" && value !== null && "one" in value && "other" in value;
}

// The words of one language as the server keeps them. A missing key shows as itself, so a gap is seen.
export class Words {
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(
    readonly language: Language,
    json: unknown,
  ) {
    const pairs = typeof json === "object" && json !== null ? Object.entries(json) : [];
    this.entries = new Map(pairs.filter((pair): pair is [string, Entry] => isEntry(pair[1])));
  }

  text(key: string, args: Args = {}): string {
    const entry = this.entries.get(key) ?? key;
    return this.fill(typeof entry === "string" ? entry : entry.other, args);
  }

  // Chooses one or other by n, and fills {n} with it.
  count(key: string, n: number, args: Args = {}): string {
    const entry = this.entries.get(key) ?? key;
    const form = typeof entry === "string" ? entry : n === 1 ? entry.one : entry.other;
    return this.fill(form, { n, ...args });
  }

  number(n: number): string {
    return String(n).replace("-", "\u2212").replace(/\B(?=(\d{3})+$)/g, this.language === "de" ? "." : ",");
  }

  // With one digit after the point, or none where it is whole and `always` is not asked for.
  decimal(n: number, always = true): string {
    const tenths = Math.round(Math.abs(n) * 10);
    const whole = this.number(Math.floor(tenths / 10));
    const rest = tenths % 10;
    const sign = n < 0 && tenths > 0 ? "\u2212" : "";
    if (rest === 0 && !always) return sign + whole;
    return `${sign}${whole}${this.language === "de" ? "," : "."}${rest}`;
  }

  percent(whole: number): string {
    return this.language === "de" ? `${whole}\u202f%` : `${whole}%`;
  }

  // Minutes after midnight: "10:59 Uhr" / "10:59".
  time(minute: number): string {
    const day = 24 * 60;
    const inDay = ((minute % day) + day) % day;
    const two = (n: number) => String(n).padStart(2, "0");
    const clock = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
    return this.language === "de" ? `${clock} Uhr` : clock;
  }

  private fill(form: string, args: Args): string {
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = args[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? this.number(value) : value;
    });
  }
}
