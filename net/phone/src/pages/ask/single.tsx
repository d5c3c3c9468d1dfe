import { isOpen } from "../../asks";
import { Bars } from "../../parts/bars";
import { letter, LetterOption } from "../../parts/options";
import { givenAs } from "../../pending";
import { TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

export function SingleAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = givenAs("choice", you, attendee, face.ask);
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
            open={isOpen(face, you)}
            words={words}
            onChoose={() => attendee.give(face.ask, { kind: "choice", option })}
          />
        ))}
      </div>
    </AskFrame>
  );
}
