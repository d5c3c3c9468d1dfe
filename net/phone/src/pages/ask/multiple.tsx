import { useState } from "preact/hooks";
import { answerNow, give, halfNumbers, isOpen, keepHalf } from "../../asks";
import { Bars } from "../../parts/bars";
import { CheckBox } from "../../parts/icons";
import type { AskForm } from "../../wire";
import type { Words } from "../../words";
import { Promised, TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

function howMany(words: Words, { least, most, options }: AskForm): string {
  if (least === most) return words.count("phone.ask.exactly", most);
  if (most === options) return words.count("phone.ask.at_least", least);
  if (least === 1) return words.count("phone.ask.up_to", most);
  return words.text("phone.ask.between", { least, most });
}

export function MultipleAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { least, most } = face.form;
  const { answer, fate } = answerNow("choices", attendee, you, face);
  const half = halfNumbers(attendee, face);
  const chosen = half ?? answer?.options ?? [];
  const [refused, setRefused] = useState<number | undefined>(undefined); // tapped when no more may be chosen
  const options = attendee.texts?.options ?? [];
  const open = isOpen(attendee, you, face);
  const toggle = (option: number) => {
    const on = chosen.includes(option);
    const tooMany = !on && chosen.length >= most;
    setRefused(tooMany ? option : undefined);
    if (tooMany) return attendee.changed();
    const next = on ? chosen.filter((each) => each !== option) : [...chosen, option].sort((a, b) => a - b);
    keepHalf(attendee, face, next.length < least ? next : undefined);
    if (next.length >= least) give(attendee, face, { kind: "choices", options: next });
  };
  const foot = half ? (
    <>
      <Promised words={words} face={face} />
      <p class="m centred">
        {words.count("phone.ask.still", least - chosen.length)} {fate !== "none" && words.text("phone.ask.earlier_counts")}
      </p>
    </>
  ) : (
    <TapFoot {...props} fate={fate} choose="phone.ask.choose_some" />
  );
  return (
    <AskFrame
      {...props}
      fate={fate}
      hint={
        <div class="row between hint">
          <span class="t2">{howMany(words, face.form)}</span>
          <b class="figure" aria-live="polite">
            {words.text("phone.ask.of", { n: chosen.length, of: most })}
          </b>
        </div>
      }
      foot={foot}
      results={<Bars words={words} labels={options} results={face.results} own={answer?.options ?? []} />}
    >
      <div class="options">
        {options.map((text, option) => {
          const on = chosen.includes(option);
          return (
            <label key={option} class={`option ${on ? "on" : ""} ${open ? "" : "still"}`}>
              <input type="checkbox" class="sr" checked={on} disabled={!open} onChange={() => toggle(option)} />
              <CheckBox on={on} />
              <span class="grow">
                {text}
                <span class="m" role="status">
                  {open && option === refused && words.text("phone.ask.full")}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </AskFrame>
  );
}
