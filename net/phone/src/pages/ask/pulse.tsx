import { answerNow, give, isOpen } from "../../asks";
import { Bars } from "../../parts/bars";
import { Check, ClockSign } from "../../parts/icons";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

export function PulseAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = answerNow("choice", attendee, you, face);
  const options = [words.text("phone.ask.yes"), words.text("phone.ask.no")];
  const own = answer ? [answer.option] : [];
  const open = isOpen(attendee, you, face);
  return (
    <AskFrame
      {...props}
      fate={fate}
      foot={<TapFoot {...props} fate={fate} />}
      results={<Bars words={words} labels={options} results={face.results} own={own} />}
    >
      <div class="pulse">
        {options.map((text, option) => {
          const on = answer?.option === option;
          return (
            <label key={option} class={`option half ${on ? "on" : ""} ${open ? "" : "still"}`}>
              <input
                type="radio"
                class="sr"
                name={`ask-${face.ask}`}
                checked={on}
                disabled={!open}
                onChange={() => give(attendee, face, { kind: "choice", option })}
              />
              <span>{text}</span>
              {on && (fate === "waiting" ? <ClockSign /> : <Check size={24} />)}
              {on && <span class="sr">{words.text("phone.poll.chosen")}</span>}
            </label>
          );
        })}
      </div>
    </AskFrame>
  );
}
