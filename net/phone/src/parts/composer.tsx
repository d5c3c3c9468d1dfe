import type { ComponentChildren } from "preact";
import type { PageProps } from "./frame";
import { graphemes, TextArea } from "./text_area";

interface ComposerProps extends PageProps {
  readonly id: string;
  readonly draft: string; // under which it is kept while it is typed
  readonly label: string;
  readonly hint: string;
  readonly max: number;
  readonly send: string;
  readonly onSend: (text: string) => void;
  readonly lead?: ComponentChildren; // above the field
  readonly name?: { readonly label: string; readonly draft: string }; // the author's choice
  readonly children?: ComponentChildren; // what stands above the button: who will see what
}

// Whether the author has chosen to be named.
export function choosesName({ attendee }: Pick<PageProps, "attendee">, draft: string): boolean {
  return attendee.draft(draft) === "yes";
}

// A text for others: kept while it is typed, and gone from the field once it is on its way.
export function Composer(props: ComposerProps) {
  const { attendee, words, id, draft, label, hint, max, send, onSend, lead, name, children } = props;
  const text = attendee.draft(draft) ?? "";
  const written = text.trim();
  const fits = written !== "" && graphemes(written) <= max;
  const named = name !== undefined && choosesName(props, name.draft);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!fits) return;
    onSend(written);
    attendee.type(draft, undefined);
  };
  return (
    <form class="composer" onSubmit={submit}>
      {lead}
      <TextArea
        id={id}
        label={label}
        hint={hint}
        text={text}
        max={max}
        words={words}
        onType={(typed) => attendee.type(draft, typed === "" ? undefined : typed)}
      />
      {children}
      <div class="send">
        {name && (
          <label class="toggle">
            <input
              type="checkbox"
              role="switch"
              checked={named}
              onChange={() => attendee.type(name.draft, named ? "no" : "yes")}
            />
            <span>{name.label}</span>
          </label>
        )}
        <button type="submit" class="button" disabled={!fits}>
          {send}
        </button>
      </div>
    </form>
  );
}
