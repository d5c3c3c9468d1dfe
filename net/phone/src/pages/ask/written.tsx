import { Check, ClockSign } from "../../parts/icons";
import type { OwnText } from "../../wire";
import type { AskProps } from "./frame";

type OfText = Pick<AskProps, "words" | "you" | "face">;

// What became of the text at this place of the own answer; undefined where nobody says so before the end.
export function fateOf(you: AskProps["you"], place: number): OwnText["state"] | undefined {
  return you.texts[place]?.state;
}

// "On stage", "read in a moment", or "not shown"; nothing while it is still on its way.
export function StateOfText({ words, you, face, place }: OfText & { place: number }) {
  const state = fateOf(you, place);
  if (state === "declined") return <p class="m">{words.text("phone.ask.declined")}</p>;
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
