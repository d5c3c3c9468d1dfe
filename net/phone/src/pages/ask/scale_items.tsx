import { useEffect, useRef } from "preact/hooks";
import { answerNow, give, type as keep, typed } from "../../asks";
import { Figures, sidesOf } from "../../parts/bars";
import { Check } from "../../parts/icons";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";
import { labelsOf, stepLabel, StepChoice } from "./scale";

// The one that is answered now: the one somebody went to, else the first that has no answer.
function itemNow({ attendee, face }: AskProps, steps: readonly number[]): number {
  const gone = Number(typed(attendee, face, "item") ?? "-1");
  if (Number.isInteger(gone) && gone >= 0 && gone < steps.length) return gone;
  return Math.max(0, steps.indexOf(0));
}

function Progress({ props, steps, now, onGo }: {
  props: AskProps;
  steps: readonly number[];
  now: number | undefined; // while it is open
  onGo: (item: number) => void;
}) {
  const { attendee, words, face } = props;
  return (
    <ol class="progress">
      {attendee.texts?.items.map((item, index) => {
        const step = steps[index] ?? 0;
        const label = step > 0 ? stepLabel(labelsOf(attendee.texts, index), face.form.steps, step) : "";
        const said = step === 0 ? words.text("phone.ask.open") : label === "" ? words.number(step) : `${step} · ${label}`;
        return (
          <li key={index}>
            <button
              type="button"
              disabled={now === undefined}
              aria-current={index === now ? "step" : undefined}
              onClick={() => onGo(index)}
            >
              <span class="grow">{item.title}</span>
              <span class={step > 0 ? "m ok row" : "m"}>
                {step > 0 && <Check size={18} />} {said}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

// Several things on one scale: one at a time, a tap each, in one's own time.
export function ScaleItemsAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = answerNow("steps", attendee, you, face);
  const count = face.form.options;
  const steps = answer?.steps.length === count ? answer.steps : Array.from({ length: count }, () => 0);
  const now = itemNow(props, steps);
  const answered = steps.filter((each) => each > 0).length;
  const heading = useRef<HTMLHeadingElement>(null);
  const went = useRef(false);
  const byFinger = useRef(false); // arrow keys pass over steps: only a tap goes on by itself
  useEffect(() => {
    if (went.current) heading.current?.focus();
    went.current = false;
  }, [now]);
  const stay = (item: number) => keep(attendee, face, String(item), "item");
  const go = (item: number) => {
    went.current = item !== now;
    stay(item);
    scrollTo(0, 0);
  };
  const openAfter = (all: readonly number[]) => {
    const later = all.findIndex((each, item) => item > now && each === 0);
    return later >= 0 ? later : all.findIndex((each, item) => item !== now && each === 0);
  };
  const choose = (step: number) => {
    const next = steps.map((each, item) => (item === now ? step : each));
    give(attendee, face, { kind: "steps", steps: next });
    const open = openAfter(next);
    if (byFinger.current && open >= 0) go(open);
    else stay(now);
  };
  const following = openAfter(steps);
  const item = attendee.texts?.items[now]?.title ?? "";
  const results = attendee.texts?.items.map((each, index) => {
    const result = face.results[index];
    const mean = result?.mean;
    const own = steps[index] ?? 0;
    return {
      text: each.title,
      sides: result && sidesOf(words, result),
      figure: mean === undefined ? "–" : words.decimal(mean),
      percent: mean === undefined ? 0 : ((mean - 1) / (face.form.steps - 1)) * 100,
      ...(own > 0 && { note: words.text("phone.ask.own_step", { n: own }) }),
    };
  });
  const open = face.stage === "open";
  return (
    <AskFrame
      {...props}
      fate={fate}
      foot={<TapFoot {...props} fate={fate} choose="phone.ask.choose_items" change="phone.ask.change_items" />}
      results={results && <Figures rows={results} />}
    >
      {open && (
        <div
          class="item-now"
          onPointerDown={() => (byFinger.current = true)}
          onKeyDown={() => (byFinger.current = false)}
        >
          <p class="row between hint">
            <span class="t2">{words.text("phone.ask.item", { n: now + 1, of: count })}</span>
            <b class="figure">{words.text("phone.ask.answered_of", { n: answered, of: count })}</b>
          </p>
          <h2 id={`item-${face.ask}`} ref={heading} tabIndex={-1}>
            {item}
          </h2>
          <div role="group" aria-labelledby={`item-${face.ask}`}>
            <StepChoice
              key={now}
              {...props}
              labels={labelsOf(attendee.texts, now)}
              group={`ask-${face.ask}-${now}`}
              chosen={steps[now] ?? 0}
              waiting={fate === "waiting"}
              onChoose={choose}
            />
          </div>
          {(steps[now] ?? 0) > 0 && following >= 0 && (
            <button type="button" class="quiet" onClick={() => go(following)}>
              {words.text("phone.ask.next_item")}
            </button>
          )}
        </div>
      )}
      <Progress props={props} steps={steps} now={open ? now : undefined} onGo={go} />
    </AskFrame>
  );
}
