import { answerNow, give, isOpen } from "../../asks";
import { Bars } from "../../parts/bars";
import { LetterOption } from "../../parts/options";
import type { Texts } from "../../wire";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

// Its word; empty where only the ends have some.
export function stepLabel(labels: readonly string[], steps: number, step: number): string {
  if (labels.length === steps) return labels[step - 1] ?? "";
  if (step === 1) return labels[0] ?? "";
  return step === steps ? (labels[1] ?? "") : "";
}

// An item may have words of its own.
export function labelsOf(texts: Texts | undefined, item?: number): readonly string[] {
  const own = item === undefined ? undefined : texts?.items[item]?.labels;
  return own && own.length > 0 ? own : (texts?.labels ?? []);
}

interface StepsProps extends AskProps {
  readonly labels: readonly string[];
  readonly group: string;
  readonly chosen: number; // 0: no step
  readonly none: boolean; // "I cannot say" is the answer
  readonly waiting: boolean;
  readonly onChoose: (step: number) => void;
}

function Numbers({ attendee, words, you, face, labels, group, chosen, onChoose }: StepsProps) {
  const { steps } = face.form;
  const open = isOpen(attendee, you, face);
  return (
    <>
      <div class="numbers">
        {Array.from({ length: steps }, (_, index) => index + 1).map((step) => (
          <label key={step} class={`step ${chosen === step ? "on" : ""}`}>
            <input type="radio" class="sr" name={group} checked={chosen === step} disabled={!open} onChange={() => onChoose(step)} />
            <span>{step}</span>
            <span class="sr">
              {stepLabel(labels, steps, step)} {chosen === step && words.text("phone.poll.chosen")}
            </span>
          </label>
        ))}
      </div>
      <p class="ends t2" aria-hidden="true">
        <span>{stepLabel(labels, steps, 1)}</span>
        <span>{stepLabel(labels, steps, steps)}</span>
      </p>
    </>
  );
}

// Whoever has nothing to say says so; it counts in no mean.
function None({ attendee, words, you, face, group, none, waiting, onChoose }: StepsProps) {
  return (
    <div class="options none">
      <LetterOption
        group={group}
        sign="–"
        text={words.text("phone.ask.cannot_say")}
        on={none}
        waiting={waiting}
        open={isOpen(attendee, you, face)}
        words={words}
        onChoose={() => onChoose(0)}
      />
    </div>
  );
}

export function StepChoice(props: StepsProps) {
  return (
    <>
      <Steps {...props} />
      <None {...props} />
    </>
  );
}

// The steps of one thing: a row for each where each has its word, the highest on top; else numbers.
function Steps(props: StepsProps) {
  const { attendee, words, you, face, labels, group, chosen, waiting, onChoose } = props;
  const { steps } = face.form;
  if (steps > 5 && labels.length !== steps) return <Numbers {...props} />;
  return (
    <div class="options">
      {Array.from({ length: steps }, (_, index) => steps - index).map((step) => (
        <LetterOption
          key={step}
          group={group}
          sign={words.number(step)}
          text={stepLabel(labels, steps, step) || <span class="sr">{words.number(step)}</span>}
          on={chosen === step}
          waiting={waiting}
          open={isOpen(attendee, you, face)}
          words={words}
          onChoose={() => onChoose(step)}
        />
      ))}
    </div>
  );
}

export function ScaleAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { steps } = face.form;
  const { answer, fate } = answerNow("steps", attendee, you, face);
  const chosen = answer?.steps[0] ?? 0;
  const labels = labelsOf(attendee.texts);
  const named = Array.from({ length: steps }, (_, index) => {
    const label = stepLabel(labels, steps, index + 1);
    return label === "" ? words.number(index + 1) : `${index + 1} · ${label}`;
  });
  return (
    <AskFrame
      {...props}
      fate={fate}
      foot={<TapFoot {...props} fate={fate} />}
      results={
        <>
          {face.middle !== undefined && (
            <p class="mean">
              {words.text("phone.ask.mean")} <b class="figure">{words.decimal(face.middle)}</b>
            </p>
          )}
          <Bars words={words} labels={named} results={face.results} own={chosen > 0 ? [chosen - 1] : []} />
        </>
      }
    >
      <StepChoice
        {...props}
        labels={labels}
        group={`ask-${face.ask}`}
        chosen={chosen}
        none={answer !== undefined && chosen === 0}
        waiting={fate === "waiting"}
        onChoose={(step) => give(attendee, face, { kind: "steps", steps: [step] })}
      />
    </AskFrame>
  );
}
