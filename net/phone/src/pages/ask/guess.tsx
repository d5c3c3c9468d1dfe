import { answerNow, handIn, isOpen, type as keep, typed, wholeNumber } from "../../asks";
import { SendFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

function Outcome({ words, face, unit, own }: Pick<AskProps, "words" | "face"> & { unit: string; own: number | undefined }) {
  const rows = [
    { label: words.text("phone.ask.truth"), value: face.truth },
    { label: words.text("phone.ask.median"), value: face.middle },
    { label: words.text("phone.ask.own_guess"), value: own },
  ];
  return (
    <dl class="card outcome">
      {rows.map(
        ({ label, value }, index) =>
          value !== undefined && (
            <div key={label} class="row between">
              <dt class={index === 0 ? "" : "t2"}>{label}</dt>
              <dd class={index === 0 ? "first" : ""}>
                <b class="figure">{words.decimal(value, false)}</b> {unit}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

export function GuessAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { least, most } = face.form;
  const { answer, fate } = answerNow("guessed", attendee, you, face);
  const own = answer?.value;
  const stored = typed(attendee, face);
  const text = stored ?? (own === undefined ? "" : words.number(own));
  const unit = attendee.texts?.unit ?? "";
  const value = wholeNumber(text);
  const open = isOpen(attendee, you, face);
  const inRange = value !== undefined && value >= least && value <= most;
  const wrong = text.trim() !== "" && !inRange;
  const changed = stored !== undefined && value !== own;
  const send = (event?: Event) => {
    event?.preventDefault();
    if (!inRange) return;
    handIn(attendee, face, { kind: "guessed", value });
    keep(attendee, face, undefined);
  };
  const range = words.text("phone.ask.range", { least: words.number(least), most: words.number(most) });
  return (
    <AskFrame
      {...props}
      fate={fate}
      hint={<p class="t2">{range}</p>}
      foot={
        <SendFoot
          {...props}
          fate={fate}
          changed={changed}
          ready={open && inRange}
          label={words.text(own === undefined ? "phone.ask.guess" : "phone.ask.guess_anew")}
          onSend={() => send()}
        />
      }
      results={<Outcome words={words} face={face} unit={unit} own={own} />}
    >
      {open ? (
        <form class="guess" onSubmit={send}>
          <div class="row">
            <input
              id="guess"
              class="field figure"
              inputMode={least < 0 ? "text" : "numeric"}
              autoComplete="off"
              enterKeyHint="send"
              aria-label={attendee.texts?.headline ?? ""}
              aria-describedby="guess-said"
              aria-invalid={wrong}
              value={text}
              onInput={(event) => keep(attendee, face, event.currentTarget.value)}
            />
            {unit !== "" && <span class="unit">{unit}</span>}
          </div>
          <p id="guess-said" class={wrong ? "m danger" : "m"} role="status">
            {wrong
              ? value === undefined
                ? words.text("phone.ask.whole_number")
                : range
              : stored !== undefined && value !== undefined && `${words.number(value)} ${unit}`}
          </p>
        </form>
      ) : (
        <Outcome words={words} face={face} unit={unit} own={own} />
      )}
    </AskFrame>
  );
}
