import type { OptionResult } from "../wire";
import type { Words } from "../words";

export function Bar({ percent }: { percent: number }) {
  return (
    <svg class="bar" width="100%" height="10" aria-hidden="true">
      <rect width="100%" height="10" rx="5" class="fill-track" />
      {percent > 0 && <rect width={`${Math.min(percent, 100)}%`} height="10" rx="5" class="fill" />}
    </svg>
  );
}

// What each role said, where the result is shown of each.
export function sidesOf(words: Words, { juniors, seniors, mean }: OptionResult): string | undefined {
  if (juniors === undefined || seniors === undefined) return undefined;
  const figure = (n: number) => (mean === undefined ? words.number(n) : words.decimal(n));
  return words.text("phone.ask.sides", { juniors: figure(juniors), seniors: figure(seniors) });
}

interface BarsProps {
  readonly words: Words;
  readonly labels: readonly string[];
  readonly results: readonly OptionResult[];
  readonly own: readonly number[]; // of this phone
}

// How many chose each; all leaders of a tie lead.
export function Bars({ words, labels, results, own }: BarsProps) {
  const most = Math.max(...results.map((each) => each.votes));
  return (
    <ol class="results">
      {results.map((result, option) => (
        <li class={result.votes === most && most > 0 ? "leader" : ""}>
          <span class="grow">
            {labels[option]}
            {own.includes(option) && <span class="m"> · {words.text("phone.poll.yours")}</span>}
          </span>
          <span class="m">{words.count("phone.poll.votes", result.votes)}</span>
          <b class="figure">{words.percent(result.percent)}</b>
          <Bar percent={result.percent} />
          <Sides said={sidesOf(words, result)} />
        </li>
      ))}
    </ol>
  );
}

function Sides({ said }: { said: string | undefined }) {
  return said === undefined ? null : <span class="m sides">{said}</span>;
}

interface Figure {
  readonly text: string;
  readonly figure: string;
  readonly percent: number;
  readonly note?: string;
  readonly sides: string | undefined;
}

interface FiguresProps {
  readonly rows: readonly Figure[];
}

// One figure for each, in the order given.
export function Figures({ rows }: FiguresProps) {
  return (
    <ol class="results">
      {rows.map(({ text, figure, percent, note, sides }) => (
        <li>
          <span class="grow">
            {text}
            {note !== undefined && <span class="m"> · {note}</span>}
          </span>
          <b class="figure">{figure}</b>
          <Bar percent={percent} />
          <Sides said={sides} />
        </li>
      ))}
    </ol>
  );
}
