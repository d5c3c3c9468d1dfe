// How long to wait before the next attempt. After the server was lost all phones of the hall come back at
// once, so the first wait is spread over 0 to 3 s; each further one is half as long again, with jitter.
const firstMax = 3000;
const base = 2000;
const growth = 1.5;
const jitter = 0.25;
const longest = 10_000;

// `attempt` from 0; `random` gives 0 (included) to 1 (excluded). In ms.
export function waitBefore(attempt: number, random: () => number): number {
  if (attempt === 0) return random() * firstMax;
  const mean = base * growth ** (attempt - 1);
  return Math.min(longest, mean * (1 - jitter + 2 * jitter * random()));
}
