import { isOpen, type as keep, typed } from "../../asks";
import { graphemes, TextArea } from "../../parts/text_area";
import { givenAs } from "../../pending";
import { limits } from "../../wire";
import { SendFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";
import { StateOfText } from "./written";

export function TextAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = givenAs("written", you, attendee, face.ask);
  const own = answer?.texts[0];
  const stored = typed(attendee, face);
  const text = stored ?? own ?? "";
  const open = isOpen(face, you);
  const written = text.trim();
  const changed = stored !== undefined && written !== (own ?? "");
  const ready = open && written !== "" && graphemes(written) <= limits.noteGraphemes;
  const send = () => {
    attendee.give(face.ask, { kind: "written", texts: [written] });
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
