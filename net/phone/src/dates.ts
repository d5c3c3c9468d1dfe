import type { FirstDate, OwnTandem } from "./wire";
import type { Words } from "./words";

export const rhythms = [2, 3, 4, 6] as const;
export const lengths = [45, 60, 90] as const;
export const places = [1, 2, 3, 4, 5] as const;
export const invitations = [1, 2, 3] as const;
export const fallbacks = [1, 2, 3] as const;

function day(date: FirstDate): Date {
  return new Date(date.year, date.month - 1, date.day);
}

// "Di., 27. Oktober, 12:30 Uhr" / "Tue 27 October, 12:30"
export function dateLine(words: Words, date: FirstDate): string {
  return `${dayLine(words, day(date))}, ${words.time(date.minute)}`;
}

// "Di., 27. Oktober" / "Tue 27 October"
export function dayLine(words: Words, at: Date): string {
  const locale = words.language === "de" ? "de-DE" : "en-GB";
  return at.toLocaleDateString(locale, { weekday: "short", day: "numeric", month: "long" });
}

// By then the programme wants the first meeting.
export function latestDay(tandem: OwnTandem): Date {
  const at = new Date(tandem.released);
  at.setDate(at.getDate() + tandem.within_days);
  return at;
}

function fromDay(at: Date, minute: number): FirstDate {
  return {
    year: at.getFullYear(),
    month: at.getMonth() + 1,
    day: at.getDate(),
    minute,
    every_weeks: 4,
    length_minutes: 60,
    place: 0,
    invites: 0,
    if_missed: 0,
    topic: "",
  };
}

// Two working days to begin with: at noon within a week, and a morning in the week after.
export function suggestions(today: Date): readonly FirstDate[] {
  const workingDayFrom = (days: number): Date => {
    const at = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
    while (at.getDay() === 0 || at.getDay() === 6) at.setDate(at.getDate() + 1);
    return at;
  };
  return [fromDay(workingDayFrom(6), 12 * 60 + 30), fromDay(workingDayFrom(8), 9 * 60)];
}

export function sameDay(one: FirstDate, other: FirstDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day && one.minute === other.minute;
}

const two = (n: number) => String(n).padStart(2, "0");
export const inputDay = (date: FirstDate) => `${date.year}-${two(date.month)}-${two(date.day)}`;
export const inputTime = (date: FirstDate) => `${two(Math.floor(date.minute / 60))}:${two(date.minute % 60)}`;

export function withDay(date: FirstDate, value: string): FirstDate | undefined {
  const [year, month, dayOfMonth] = value.split("-").map(Number);
  if (!year || !month || !dayOfMonth) return undefined;
  return { ...date, year, month, day: dayOfMonth };
}

export function withTime(date: FirstDate, value: string): FirstDate | undefined {
  const [hour, minute] = value.split(":").map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return undefined;
  return { ...date, minute: hour * 60 + minute };
}
