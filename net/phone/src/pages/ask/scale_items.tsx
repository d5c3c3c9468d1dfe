import { useEffect, useRef } from "preact/hooks";
import { answerNow, give, type as keep, typed } from "../../asks";
import { Figures, sidesOf } from "../../parts/bars";
import { Check } from "../../parts/icons";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";
import { labelsOf, stepLabel, StepChoice } from "./scale";

// Of what has no step yet this phone remembers where somebody has nothing to say: the server counts neither.
function saidNone({ attendee, face }: AskProps): ReadonlySet<number> {
  return new Set((typed(attendee, face, "none") ?? "").split(" ").filter((each) => each !== "").map(Number));
}

function keepNone({ attendee, face }: AskProps, none: ReadonlySet<number>): void {
  keep(attendee, face, none.size === 0 ? undefined : [...none].join(" "), "none");
}

// The one that is answered now: the one somebody went to, else the first that has no answer.
function itemNow({ attendee, face }: AskProps, isDone: readonly boolean[]): number {
  const gone = Number(typed(attendee, face, "item") ?? "-1");
  if (Number.isInteger(gone) && gone >= 0 && gone < isDone.length) return gone;
  return Math.max(0, isDone.indexOf(false));
}

function Progress({ props, steps, none, now, onGo }: {
  props: AskProps;
  steps: readonly number[];
  none: ReadonlySet<number>;
  now: number | undefined; // while it is open
  onGo: (item: number) => void;
}) {
  const { attendee, words, face } = props;
  return (
    <ol class="progress">
      {attendee.texts?.items.map((item, index) => {
        const step = steps[index] ?? 0;
        const label = step > 0 ? stepLabel(labelsOf(attendee.texts, index), face.form.steps, step) : "";
        const open = words.text(none.has(index) ? "phone.ask.cannot_say" : "phone.ask.open");
        const said = step === 0 ? open : label === "" ? words.number(step) : `${step} · ${label}`;
        return (
          <li key={index}>
            <button
              type="button"
              disabled={now === undefined}
              aria-current={index === now ? "step" : undefined}
              onClick={() => onGo(index)}
            >
              <span class="grow">{item.title}</span>
              <span class={step > 0 || none.has(index) ? "m ok row" : "m"}>
                {(step > 0 || none.has(index)) && <Check size={18} />} {said}
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
  const none = saidNone(props);
  const isDone = steps.map((each, index) => each > 0 || none.has(index));
  const now = itemNow(props, isDone);
  const answered = isDone.filter((each) => each).length;
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
  const later = isDone.findIndex((done, item) => item > now && !done);
  const following = later >= 0 ? later : isDone.findIndex((done, item) => item !== now && !done);
  const choose = (step: number) => {
    const next = steps.map((each, item) => (item === now ? step : each));
    const others = [...none].filter((item) => item !== now);
    keepNone(props, new Set(step === 0 ? [...others, now] : others));
    give(attendee, face, { kind: "steps", steps: next });
    const open = following;
    if (byFinger.current && open >= 0) go(open);
    else stay(now);
  };
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
              none={none.has(now)}
              waiting={fate === "waiting"}
              onChoose={choose}
            />
          </div>
          {isDone[now] === true && following >= 0 && (
            <button type="button" class="quiet" onClick={() => go(following)}>
              {words.text("phone.ask.next_item")}
            </button>
          )}
        </div>
      )}
      <Progress props={props} steps={steps} none={none} now={open ? now : undefined} onGo={go} />
    </AskFrame>
  );
}
