import type { ComponentChildren } from "preact";
import { Check, ClockSign } from "./icons";
import type { Words } from "../words";

export const letter = (option: number) => String.fromCharCode(65 + option);

interface OptionProps {
  readonly group: string;
  readonly sign: string; // in the box before it: a letter, or a step
  readonly text: ComponentChildren;
  readonly on: boolean;
  readonly waiting: boolean;
  readonly open: boolean;
  readonly words: Words;
  readonly onChoose: () => void;
}

// One of several answers, of which one is chosen.
export function LetterOption({ group, sign, text, on, waiting, open, words, onChoose }: OptionProps) {
  return (
    <label class={`option letters ${on ? "on" : ""} ${open ? "" : "still"}`}>
      <input type="radio" class="sr" name={group} checked={on} disabled={!open} onChange={onChoose} />
      <span class="letter" aria-hidden="true">
        {sign}
      </span>
      <span class="grow">{text}</span>
      {on && (waiting ? <ClockSign /> : <Check size={24} />)}
      {on && <span class="sr">{words.text("phone.poll.chosen")}</span>}
    </label>
  );
}
