import { answerNow, give, isOpen } from "../../asks";
import { Check, CheckBox, Cross } from "../../parts/icons";
import { letter, LetterOption } from "../../parts/options";
import { local } from "../../session";
import type { OwnPoints } from "../../wire";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

const nameKey = "quiz_name";

// The right one is filled; a wrong own one has a cross, and no red.
function Told({ attendee, words, face, own }: AskProps & { own: number | undefined }) {
  const right = (face.truth ?? 0) - 1;
  return (
    <ol class="options told">
      {attendee.texts?.options.map((text, option) => {
        const is = option === right;
        const mine = option === own;
        const said = is ? (mine ? "phone.ask.right_yours" : "phone.ask.right") : "phone.poll.yours";
        return (
          <li key={option} class={`option letters still ${is ? "right" : "other"}`}>
            <span class="letter" aria-hidden="true">
              {letter(option)}
            </span>
            <span class="grow">
              {text}
              {(is || mine) && <span class="m">{words.text(said)}</span>}
            </span>
            {is ? <Check size={26} /> : mine && <Cross />}
          </li>
        );
      })}
    </ol>
  );
}

function Score({ words, points, known }: Pick<AskProps, "words"> & { points: OwnPoints; known: boolean }) {
  return (
    <div class="card score">
      <div>
        <p class="m">{words.text("phone.ask.own_score")}</p>
        <b class="figure">{words.number(points.all)}</b>
      </div>
      <div class="now">
        <p>
          <b class="figure">+ {words.number(points.now)}</b> {words.text("phone.ask.for_this")}
        </p>
        {known && <p class="m">{words.text("phone.ask.in_seconds", { n: words.decimal(points.taken_ms / 1000) })}</p>}
      </div>
    </div>
  );
}

function NameTick({ words, on, onChange }: Pick<AskProps, "words"> & { on: boolean; onChange: () => void }) {
  return (
    <label class="tick">
      <input type="checkbox" class="sr" checked={on} onChange={onChange} />
      <CheckBox on={on} />
      <span>
        {words.text("phone.ask.with_name")}
        <span class="m">{words.text("phone.ask.without_name")}</span>
      </span>
    </label>
  );
}

export function QuizAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = answerNow("quizAnswer", attendee, you, face);
  const withName = answer?.with_name ?? local.get(nameKey) === "yes";
  const open = isOpen(attendee, you, face);
  const choose = (option: number, with_name: boolean) =>
    give(attendee, face, { kind: "quizAnswer", option, with_name });
  const name = () => {
    local.set(nameKey, withName ? "no" : "yes");
    if (answer) choose(answer.option, !withName);
    else attendee.changed();
  };
  return (
    <AskFrame
      {...props}
      fate={fate}
      foot={
        <>
          {open && <NameTick words={words} on={withName} onChange={name} />}
          <TapFoot
            {...props}
            fate={fate}
            choose="phone.ask.quiz_hint"
            {...(withName && { secrecy: "phone.ask.quiz_named" })}
          />
        </>
      }
      results={
        face.truth !== undefined && (
          <>
            <Told {...props} own={answer?.option} />
            {you.points && <Score words={words} points={you.points} known={you.points.now > 0} />}
          </>
        )
      }
    >
      <div class="options">
        {attendee.texts?.options.map((text, option) => (
          <LetterOption
            key={option}
            group={`ask-${face.ask}`}
            sign={letter(option)}
            text={text}
            on={answer?.option === option}
            waiting={fate === "waiting"}
            open={open}
            words={words}
            onChoose={() => choose(option, withName)}
          />
        ))}
      </div>
    </AskFrame>
  );
}
