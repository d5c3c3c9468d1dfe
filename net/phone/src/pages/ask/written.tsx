import { useRef } from "preact/hooks";
import { Check, ClockSign, RoleDot } from "../../parts/icons";
import type { OwnText, WrittenResult } from "../../wire";
import type { AskProps } from "./frame";

type OfText = Pick<AskProps, "words" | "you" | "face">;

// What became of the text at this place of the own answer; undefined where nobody says so before the end.
export function fateOf(you: AskProps["you"], place: number): OwnText["state"] | undefined {
  return you.texts[place]?.state;
}

// "On stage", "may be shown", "read in a moment", or "not shown"; nothing while it is still on its way.
export function StateOfText({ words, you, face, place }: OfText & { place: number }) {
  const state = fateOf(you, place);
  if (state === "declined") return <p class="m">{words.text("phone.ask.declined")}</p>;
  if (state === "approved") return <p class="m">{words.text("phone.ask.approved")}</p>;
  if (state === "shown")
    return (
      <p class="m row">
        <span class="ok">
          <Check size={18} />
        </span>
        {words.text("phone.ask.on_stage")}
      </p>
    );
  if (!face.moderated) return null;
  return (
    <p class="m row">
      <ClockSign /> {words.text(state === "waiting" ? "phone.ask.read_soon" : "phone.ask.read_later")}
    </p>
  );
}

// While the next one is on its way the last one stays.
function useResult({ attendee, face }: AskProps): WrittenResult | undefined {
  const last = useRef<WrittenResult | undefined>(undefined);
  const now = attendee.contents.written(face.result);
  if (now) last.current = now;
  return last.current;
}

// The same words as on stage, the most frequent first.
export function Cloud(props: AskProps) {
  const result = useResult(props);
  if (!result) return null;
  const { words } = props;
  if (result.words.length === 0) return <p class="t2">{words.text("phone.ask.no_words")}</p>;
  return (
    <ul class="cloud">
      {result.words.map(({ text, size, count }) => (
        <li key={text} class={`size${size}`}>
          {text} {count > 1 && <span class="m">{words.number(count)}×</span>}
        </li>
      ))}
    </ul>
  );
}

// The page of texts that is on stage.
export function Quotes(props: AskProps) {
  const result = useResult(props);
  if (!result) return null;
  const { words, face } = props;
  if (result.texts.length === 0) return <p class="t2">{words.text("phone.ask.no_texts")}</p>;
  return (
    <>
      {face.pages > 1 && <p class="m">{words.text("phone.ask.page", { page: face.page, pages: face.pages })}</p>}
      <ul class="notes">
        {result.texts.map(({ text, author, role }, index) => (
          <li key={index} class="card">
            <p class="quote">{text}</p>
            {author !== "" && (
              <p class="m row">
                <RoleDot role={role} /> {author}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
