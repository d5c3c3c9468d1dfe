import type { Words } from "../words";

const segmenter =
  typeof Intl !== "undefined" && "Segmenter" in Intl ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : undefined;

// What a reader counts as characters; the server counts the same way and has the last word.
export function graphemes(text: string): number {
  return segmenter ? Array.from(segmenter.segment(text)).length : Array.from(text).length;
}

interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly max: number;
  readonly words: Words;
  readonly onType: (text: string) => void;
}

// A field with the count of what is left; longer text is kept and said to be too long, never cut.
export function TextArea({ id, label, hint, text, max, words, onType }: TextAreaProps) {
  const left = max - graphemes(text.trim());
  return (
    <div class={left < 0 ? "area long" : "area"}>
      <textarea
        id={id}
        aria-label={label}
        aria-describedby={`${id}-left`}
        aria-invalid={left < 0}
        placeholder={hint}
        rows={3}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <span id={`${id}-left`} class="left m">
        {left < 0 ? words.count("phone.too_long", -left) : words.text("phone.left", { n: left })}
      </span>
    </div>
  );
}
