import { answerNow, handIn, isOpen, type as keep, typed } from "../../asks";
import { graphemes, TextArea } from "../../parts/text_area";
import { limits } from "../../wire";
import { SendFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";
import { Quotes, StateOfText } from "./written";

export function TextAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = answerNow("written", attendee, you, face);
  const own = answer?.texts[0];
  const stored = typed(attendee, face);
  const text = stored ?? own ?? "";
  const open = isOpen(attendee, you, face);
  const written = text.trim();
  const changed = stored !== undefined && written !== (own ?? "");
  const ready = open && written !== "" && graphemes(written) <= limits.noteGraphemes;
  const send = () => {
    handIn(attendee, face, { kind: "written", texts: [written] });
    keep(attendee, face, undefined);
  };
  return (
    <AskFrame
      {...props}
      fate={fate}
      foot={
        <SendFoot
          {...props}
          fate={fate}
          changed={changed}
          ready={ready}
          label={words.text(own === undefined ? "phone.ask.send" : "phone.ask.send_anew")}
          onSend={send}
          change="phone.ask.change_text"
        />
      }
      results={<Quotes {...props} />}
    >
      {open ? (
        <TextArea
          id="answer"
          label={attendee.texts?.headline ?? ""}
          hint={words.text("phone.ask.text_hint")}
          text={text}
          max={limits.noteGraphemes}
          words={words}
          onType={(next) => keep(attendee, face, next)}
        />
      ) : (
        <div class="card">
          <p class="m">{words.text(own === undefined ? "phone.ask.none" : "phone.poll.yours")}</p>
          {own !== undefined && <p>{own}</p>}
        </div>
      )}
      {own !== undefined && !changed && fate === "saved" && <StateOfText words={words} you={you} face={face} place={0} />}
    </AskFrame>
  );
}
