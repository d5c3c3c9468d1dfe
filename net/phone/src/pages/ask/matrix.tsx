import { answerNow, give, isOpen } from "../../asks";
import { Bars } from "../../parts/bars";
import { StepperButton } from "../../parts/stepper";
import { limits, type Texts } from "../../wire";
import type { Words } from "../../words";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

const cells = limits.matrixCells;
const middle = (cells - 1) / 2;
const pauseMs = 300;

interface Place {
  readonly across: number;
  readonly up: number;
}

const inside = (cell: number) => Math.min(cells - 1, Math.max(0, cell));

interface AxisTexts {
  readonly title: string;
  readonly low: string;
  readonly high: string;
}

function axis(texts: Texts | undefined, first: number): AxisTexts {
  const at = (index: number) => texts?.labels[first + index] ?? "";
  return { title: at(0), low: at(1), high: at(2) };
}

// A cell in words: an end, rather one of them, or between.
function inWords(words: Words, { low, high }: AxisTexts, cell: number): string {
  if (cell === middle) return words.text("phone.ask.between_both");
  const end = cell < middle ? low : high;
  return Math.abs(cell - middle) > middle / 2 ? end : words.text("phone.ask.rather", { end });
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function Field({ texts, label, place, open, onPlace }: {
  texts: Texts | undefined;
  label: string;
  place: Place | undefined;
  open: boolean;
  onPlace: (place: Place) => void;
}) {
  const x = place && ((place.across + 0.5) / cells) * 100;
  const y = place && 100 - ((place.up + 0.5) / cells) * 100;
  const tap = (event: MouseEvent & { currentTarget: Element }) => {
    if (!open) return;
    const box = event.currentTarget.getBoundingClientRect();
    const cell = (part: number) => inside(Math.floor(part * cells));
    onPlace({
      across: cell((event.clientX - box.left) / box.width),
      up: cell(1 - (event.clientY - box.top) / box.height),
    });
  };
  const press = (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (!by || !open) return;
    event.preventDefault();
    const from = place ?? { across: middle, up: middle };
    onPlace({ across: inside(from.across + by[0]), up: inside(from.up + by[1]) });
  };
  return (
    <div class="two-axes" role="application" aria-label={label} tabIndex={open ? 0 : -1} onClick={tap} onKeyDown={press}>
      {texts?.options.map((corner, index) => (
        <span key={index} class={`corner c${index} m`} aria-hidden="true">
          {corner}
        </span>
      ))}
      <svg width="100%" height="100%" aria-hidden="true">
        <line x1="50%" x2="50%" y1="0" y2="100%" class="mid" />
        <line x1="0" x2="100%" y1="50%" y2="50%" class="mid" />
        {place && (
          <>
            <line x1="0" x2={`${x}%`} y1={`${y}%`} y2={`${y}%`} class="plumb" />
            <line x1={`${x}%`} x2={`${x}%`} y1={`${y}%`} y2="100%" class="plumb" />
            <circle cx={`${x}%`} cy={`${y}%`} r="20" class="fill-accent" />
            <circle cx={`${x}%`} cy={`${y}%`} r="7" class="fill-surface" />
          </>
        )}
      </svg>
    </div>
  );
}

function Slider({ words, texts, cell, set, onCell }: {
  words: Words;
  texts: AxisTexts;
  cell: number;
  set: boolean; // somebody has chosen it
  onCell: (cell: number) => void;
}) {
  const said = set ? inWords(words, texts, cell) : words.text("phone.ask.open");
  return (
    <div class="axis">
      <p class="row between">
        <b>{texts.title}</b>
        <span>{said}</span>
      </p>
      <div class="row">
        <StepperButton
          sign="−"
          label={words.text("phone.ask.towards", { end: texts.low })}
          stopped={cell === 0}
          onTap={() => onCell(inside(cell - 1))}
          onHold={() => onCell(inside(cell - 2))}
        />
        <input
          type="range"
          min={0}
          max={cells - 1}
          step={1}
          value={cell}
          aria-label={`${texts.title}: ${texts.low} – ${texts.high}`}
          aria-valuetext={said}
          onInput={(event) => onCell(inside(Number(event.currentTarget.value)))}
        />
        <StepperButton
          sign="+"
          label={words.text("phone.ask.towards", { end: texts.high })}
          stopped={cell === cells - 1}
          onTap={() => onCell(inside(cell + 1))}
          onHold={() => onCell(inside(cell + 2))}
        />
      </div>
    </div>
  );
}

export function MatrixAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = answerNow("spot", attendee, you, face);
  const { texts } = attendee;
  const open = isOpen(attendee, you, face);
  const place = answer ?? { across: middle, up: middle };
  const put = (next: Place) => give(attendee, face, { kind: "spot", across: next.across, up: next.up }, pauseMs);
  const across = axis(texts, 0);
  const up = axis(texts, 3);
  const said = answer && `${across.title}: ${inWords(words, across, answer.across)}, ${up.title}: ${inWords(words, up, answer.up)}`;
  const quarter = answer && [(answer.up >= middle ? 0 : 2) + (answer.across >= middle ? 1 : 0)];
  return (
    <AskFrame
      {...props}
      fate={fate}
      hint={<p class="t2">{words.text("phone.ask.field_hint")}</p>}
      foot={<TapFoot {...props} fate={fate} choose="phone.ask.field_choose" change="phone.ask.field_change" />}
      results={
        (texts?.options.length ?? 0) > 0 && (
          <Bars words={words} labels={texts?.options ?? []} results={face.results} own={quarter ?? []} />
        )
      }
    >
      <Field
        texts={texts}
        label={`${words.text("phone.ask.field", { across: across.title, up: up.title })} ${said ?? ""}`}
        place={answer}
        open={open}
        onPlace={put}
      />
      {open ? (
        <>
          <Slider
            words={words}
            texts={across}
            cell={place.across}
            set={answer !== undefined}
            onCell={(cell) => put({ ...place, across: cell })}
          />
          <Slider words={words} texts={up} cell={place.up} set={answer !== undefined} onCell={(cell) => put({ ...place, up: cell })} />
        </>
      ) : (
        said && <p class="m">{said}</p>
      )}
    </AskFrame>
  );
}
