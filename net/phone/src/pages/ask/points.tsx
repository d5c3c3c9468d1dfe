import { answerNow, give, halfNumbers, isOpen, keepHalf, sharedOut, wholeNumber } from "../../asks";
import { Figures, sidesOf } from "../../parts/bars";
import { StepperButton } from "../../parts/stepper";
import { SendFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

const pauseMs = 300;
const sum = (points: readonly number[]) => points.reduce((all, each) => all + each, 0);
const tapOf = (total: number) => Math.max(1, Math.round(total / 20));

function SpentBar({ points, total }: { points: readonly number[]; total: number }) {
  let from = 0;
  return (
    <svg class="spent" width="100%" height="14" aria-hidden="true">
      <rect width="100%" height="14" rx="7" class="fill-track" />
      {points.map((each) => {
        const x = from;
        from += each;
        return each > 0 && <rect x={`${(x / total) * 100}%`} width={`${(each / total) * 100}%`} height="14" class="part" />;
      })}
    </svg>
  );
}

function Row({ props, text, own, left, onChange }: {
  props: AskProps;
  text: string;
  own: number;
  left: number;
  onChange: (points: number) => void;
}) {
  const { attendee, words, you, face } = props;
  const open = isOpen(attendee, you, face);
  const tap = tapOf(face.form.most);
  const by = (step: number) => onChange(Math.max(0, own + Math.min(step, left)));
  const enter = (written: string) => {
    const points = wholeNumber(written === "" ? "0" : written);
    if (points !== undefined && points >= 0) onChange(Math.min(points, own + left));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? tap : event.key === "ArrowDown" ? -tap : 0;
    if (step === 0) return;
    event.preventDefault();
    by(step);
  };
  if (!open)
    return (
      <li>
        <span class="grow">{text}</span>
        <b class="figure">{words.number(own)}</b>
      </li>
    );
  return (
    <li class={own > 0 ? "some" : ""}>
      <span class="grow">{text}</span>
      <span class="steppers">
        <StepperButton
          sign="−"
          label={words.text("phone.ask.fewer", { text })}
          stopped={own === 0}
          onTap={() => by(-tap)}
          onHold={() => by(-2 * tap)}
        />
        <input
          class="points figure"
          inputMode="numeric"
          autoComplete="off"
          aria-label={words.text("phone.ask.points_for", { text })}
          value={String(own)}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            const field = event.currentTarget;
            enter(field.value.trim());
          }}
          onBlur={(event) => (event.currentTarget.value = String(own))}
          onKeyDown={onKeyDown}
        />
        <StepperButton
          sign="+"
          label={words.text("phone.ask.more", { text })}
          stopped={left === 0}
          onTap={() => by(tap)}
          onHold={() => by(2 * tap)}
        />
      </span>
    </li>
  );
}

export function PointsAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { options: count, most: total } = face.form;
  const { answer, fate } = answerNow("spent", attendee, you, face);
  const half = halfNumbers(attendee, face, count);
  const points = half ?? answer?.points ?? Array.from({ length: count }, () => 0);
  const left = total - sum(points);
  const options = attendee.texts?.options ?? [];
  const change = (next: readonly number[]) => {
    const whole = sum(next) === total;
    keepHalf(attendee, face, whole ? undefined : next);
    if (whole) give(attendee, face, { kind: "spent", points: [...next] }, pauseMs);
  };
  const rows = face.results.map((result, option) => ({
    text: options[option] ?? "",
    figure: result.mean === undefined ? "–" : words.decimal(result.mean),
    percent: result.percent,
    sides: sidesOf(words, result),
    ...(answer && { note: words.text("phone.ask.own_points", { n: answer.points[option] ?? 0 }) }),
  }));
  const open = face.stage === "open";
  return (
    <AskFrame
      {...props}
      fate={fate}
      foot={
        <SendFoot
          {...props}
          fate={fate}
          changed={left > 0}
          ready={isOpen(attendee, you, face) && left > 0}
          label={words.count("phone.ask.share_out", left)}
          onSend={() => change(sharedOut(points, left))}
        />
      }
      results={
        <>
          <p class="m">{words.text("phone.ask.mean_points")}</p>
          <Figures rows={rows} />
        </>
      }
    >
      {open && (
        <>
          <p class="left-over" role="status">
            <b class="figure">{words.number(left)}</b> <span class="t2">{words.text("phone.ask.left_of", { of: total })}</span>
          </p>
          <SpentBar points={points} total={total} />
          <p class="m">{words.text("phone.ask.points_hint", { tap: tapOf(total), hold: 2 * tapOf(total) })}</p>
        </>
      )}
      <ul class="spend">
        {options.map((text, option) => (
          <Row
            key={option}
            props={props}
            text={text}
            own={points[option] ?? 0}
            left={left}
            onChange={(next) => change(points.map((each, index) => (index === option ? next : each)))}
          />
        ))}
      </ul>
    </AskFrame>
  );
}
