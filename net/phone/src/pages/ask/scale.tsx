import { isOpen } from "../../asks";
import { Bars } from "../../parts/bars";
import { LetterOption } from "../../parts/options";
import { givenAs } from "../../pending";
import type { Texts } from "../../wire";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

// Its word; empty where only the ends have some.
export function stepLabel(texts: Texts | undefined, steps: number, step: number): string {
  const labels = texts?.labels ?? [];
  if (labels.length === steps) return labels[step - 1] ?? "";
  if (step === 1) return labels[0] ?? "";
  return step === steps ? (labels[1] ?? "") : "";
}

interface StepsProps extends AskProps {
  readonly group: string;
  readonly chosen: number; // 0: none
  readonly waiting: boolean;
  readonly onChoose: (step: number) => void;
}

function Numbers({ attendee, words, you, face, group, chosen, onChoose }: StepsProps) {
  const { steps } = face.form;
  const open = isOpen(face, you);
  return (
    <>
      <div class="numbers">
        {Array.from({ length: steps }, (_, index) => index + 1).map((step) => (
          <label key={step} class={`step ${chosen === step ? "on" : ""}`}>
            <input type="radio" class="sr" name={group} checked={chosen === step} disabled={!open} onChange={() => onChoose(step)} />
            <span>{step}</span>
            <span class="sr">
              {stepLabel(attendee.texts, steps, step)} {chosen === step && words.text("phone.poll.chosen")}
            </span>
          </label>
        ))}
      </div>
      <p class="ends t2" aria-hidden="true">
        <span>{stepLabel(attendee.texts, steps, 1)}</span>
        <span>{stepLabel(attendee.texts, steps, steps)}</span>
      </p>
    </>
  );
}

// The steps of one thing: a row for each where each has its word, the highest on top; else numbers.
export function StepChoice(props: StepsProps) {
  const { attendee, words, you, face, group, chosen, waiting, onChoose } = props;
  const { steps } = face.form;
  if (steps > 5 && attendee.texts?.labels.length !== steps) return <Numbers {...props} />;
  return (
    <div class="options">
      {Array.from({ length: steps }, (_, index) => steps - index).map((step) => (
        <LetterOption
          key={step}
          group={group}
          sign={words.number(step)}
          text={stepLabel(attendee.texts, steps, step) || <span class="sr">{words.number(step)}</span>}
          on={chosen === step}
          waiting={waiting}
          open={isOpen(face, you)}
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
  const { answer, fate } = givenAs("steps", you, attendee, face.ask);
  const chosen = answer?.steps[0] ?? 0;
  const labels = Array.from({ length: steps }, (_, index) => {
    const label = stepLabel(attendee.texts, steps, index + 1);
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
          <Bars words={words} labels={labels} results={face.results} own={chosen > 0 ? [chosen - 1] : []} />
        </>
      }
    >
      <StepChoice
        {...props}
        group={`ask-${face.ask}`}
        chosen={chosen}
        waiting={fate === "waiting"}
        onChoose={(step) => attendee.give(face.ask, { kind: "steps", steps: [step] })}
      />
    </AskFrame>
  );
}
