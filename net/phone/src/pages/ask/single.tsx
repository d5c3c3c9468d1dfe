import { answerNow, give, isOpen } from "../../asks";
import { Bars } from "../../parts/bars";
import { letter, LetterOption } from "../../parts/options";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

export function SingleAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = answerNow("choice", attendee, you, face);
  const options = attendee.texts?.options ?? [];
  const own = answer ? [answer.option] : [];
  return (
    <AskFrame
      {...props}
      fate={fate}
      foot={<TapFoot {...props} fate={fate} />}
      results={<Bars words={words} labels={options} results={face.results} own={own} />}
    >
      <div class="options">
        {options.map((text, option) => (
          <LetterOption
            key={option}
            group={`ask-${face.ask}`}
            sign={letter(option)}
            text={text}
            on={answer?.option === option}
            waiting={fate === "waiting"}
            open={isOpen(attendee, you, face)}
            words={words}
            onChoose={() => give(attendee, face, { kind: "choice", option })}
          />
        ))}
      </div>
    </AskFrame>
  );
}
