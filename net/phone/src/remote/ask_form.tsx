import { useState } from "preact/hooks";
import { PrivacyLine } from "../parts/frame";
import { graphemes } from "../parts/text_area";
import { limits, type Remote, type Template } from "../wire";
import type { Words } from "../words";
import type { RemoteControl } from "./remote";

const templates: readonly Template[] = ["yes_no", "scale", "choice", "words"];
const letter = (option: number) => String.fromCharCode(65 + option);

interface AskFormProps {
  readonly control: RemoteControl;
  readonly words: Words;
  readonly view: Remote;
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly max: number;
  readonly words: Words;
  readonly onType: (text: string) => void;
}

// One line of text; too long is kept and said, never cut.
function Line({ id, label, text, max, words, onType }: LineProps) {
  const left = max - graphemes(text.trim());
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        autoComplete="off"
        aria-invalid={left < 0}
        aria-describedby={`${id}-left`}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p id={`${id}-left`} class="m danger" role="status">
        {left < 0 && words.count("phone.too_long", -left)}
      </p>
    </>
  );
}

function Templates({ words, chosen, onChoose }: { words: Words; chosen: Template; onChoose: (one: Template) => void }) {
  return (
    <div class="segments" role="radiogroup" aria-label={words.text("phone.remote.ask")}>
      {templates.map((each) => (
        <label key={each} class={chosen === each ? "segment on" : "segment"}>
          <input type="radio" class="sr" name="template" checked={chosen === each} onChange={() => onChoose(each)} />
          {words.text(`phone.remote.ask_${each}`)}
        </label>
      ))}
    </div>
  );
}

// One empty line more than is written, as long as there may be more.
function Options({ words, options, onType }: { words: Words; options: readonly string[]; onType: (options: readonly string[]) => void }) {
  const lines = Math.min(limits.options, Math.max(2, options.length + 1));
  const write = (at: number, text: string) => {
    const next = Array.from({ length: lines }, (_, index) => (index === at ? text : (options[index] ?? "")));
    while (next.length > 0 && next[next.length - 1] === "") next.pop();
    onType(next);
  };
  return (
    <>
      {Array.from({ length: lines }, (_, index) => (
        <Line
          key={index}
          id={`option-${index}`}
          label={words.text("phone.remote.ask_option", { letter: letter(index) })}
          text={options[index] ?? ""}
          max={limits.optionGraphemes}
          words={words}
          onType={(text) => write(index, text)}
        />
      ))}
    </>
  );
}

const within = (text: string, max: number) => text !== "" && graphemes(text) <= max;

// A question that nobody has prepared, in ten seconds: a kind, a sentence, a press.
export function AskForm({ control, words, view }: AskFormProps) {
  const [kind, setKind] = useState<Template>("yes_no");
  const [typed, setTyped] = useState("");
  const [written, setWritten] = useState<readonly string[]>([]);
  const text = typed.trim();
  const options = kind === "choice" ? written.map((each) => each.trim()).filter((each) => each !== "") : [];
  const complete =
    within(text, limits.questionGraphemes) &&
    options.every((each) => within(each, limits.optionGraphemes)) &&
    (kind !== "choice" || options.length >= 2);
  const may = complete && control.online && control.pending === undefined;
  const secrecy = kind === "words" ? "no_name" : "anonymous";
  const send = (at_once: boolean) =>
    control.ask({ do: "insertQuestion", kind, text, options, secrecy, live: false, practice: false, at_once, later: false, drawing: "bars" });
  return (
    <form class="card ask-form" onSubmit={(event) => event.preventDefault()}>
      <h2>{words.text("phone.remote.ask")}</h2>
      <Templates words={words} chosen={kind} onChoose={setKind} />
      <Line
        id="ask-text"
        label={words.text("phone.remote.ask_text")}
        text={typed}
        max={limits.questionGraphemes}
        words={words}
        onType={setTyped}
      />
      {kind === "choice" && <Options words={words} options={written} onType={setWritten} />}
      <PrivacyLine>{words.text(`phone.secrecy.${secrecy}`)}</PrivacyLine>
      {!view.can_ask_now && <p class="m">{words.text("phone.remote.ask_talk")}</p>}
      <div class="keys two">
        <button type="button" class="button" disabled={!may || !view.can_ask_now} onClick={() => send(true)}>
          {words.text("phone.remote.ask_now")}
        </button>
        <button type="button" class="button second" disabled={!may} onClick={() => send(false)}>
          {words.text("phone.remote.ask_next")}
        </button>
      </div>
      <button type="button" class="quiet" onClick={() => control.openAsk(false)}>
        {words.text("phone.remote.ask_cancel")}
      </button>
    </form>
  );
}
