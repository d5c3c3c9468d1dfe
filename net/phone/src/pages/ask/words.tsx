import { useState } from "preact/hooks";
import { answerNow, give as hand, isOpen, notHandedIn, type as keep, typed } from "../../asks";
import { graphemes } from "../../parts/text_area";
import { limits } from "../../wire";
import { Promised, Sending, TapFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";
import { Cloud, StateOfText } from "./written";

const alike = (word: string) => word.trim().replace(/\s+/g, " ").toLocaleLowerCase();

function Own({ props, own, waiting, sent, onRemove, onChange }: {
  props: AskProps;
  own: readonly string[];
  waiting: boolean;
  sent: boolean; // not only put together
  onRemove: (place: number) => void;
  onChange: (place: number) => void;
}) {
  const { attendee, words, you, face } = props;
  if (own.length === 0) return null;
  const open = isOpen(attendee, you, face);
  return (
    <section aria-live="polite">
      <h2>{words.text("phone.ask.own_words")}</h2>
      <ul class="notes">
        {own.map((word, place) => (
          <li key={word} class="card note">
            <div class="grow">
              <b class="word">{word}</b>
              {waiting && <p class="m">{words.text("phone.sending")}</p>}
              {sent && !waiting && <StateOfText words={words} you={you} face={face} place={place} />}
            </div>
            {open && (
              <button
                type="button"
                class="quiet"
                aria-label={words.text(own.length > 1 ? "phone.ask.remove_word" : "phone.ask.change_word", { word })}
                onClick={() => (own.length > 1 ? onRemove(place) : onChange(place))}
              >
                {words.text(own.length > 1 ? "phone.ask.remove" : "phone.ask.change_it")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

// Words grow one by one; the answer is all of them. The last one is exchanged, never taken back.
export function WordsAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = answerNow("written", attendee, you, face);
  const own = answer?.texts ?? [];
  const [twice, setTwice] = useState(false);
  const text = typed(attendee, face) ?? "";
  const instead = Number(typed(attendee, face, "instead") ?? "-1");
  const changes = instead >= 0 && instead < own.length;
  const most = face.form.most;
  const word = text.trim().replace(/\s+/g, " ");
  const left = limits.wordGraphemes - graphemes(word);
  const room = changes || own.length < most;
  const open = isOpen(attendee, you, face);
  const others = own.filter((_, place) => !changes || place !== instead);
  const give = (texts: readonly string[]) => hand(attendee, face, { kind: "written", texts });
  const send = (event: Event) => {
    event.preventDefault();
    if (word === "" || left < 0 || !room) return;
    if (others.some((each) => alike(each) === alike(word))) return setTwice(true);
    give(changes ? own.map((each, place) => (place === instead ? word : each)) : [...own, word]);
    keep(attendee, face, undefined, "instead");
    keep(attendee, face, undefined);
  };
  const change = (place: number) => {
    keep(attendee, face, String(place), "instead");
    keep(attendee, face, own[place]);
    document.getElementById("word")?.focus();
  };
  const ready = notHandedIn(attendee, you, face);
  const mine = (
    <Own
      props={props}
      own={own}
      waiting={fate === "waiting"}
      sent={!ready}
      onRemove={(place) => give(own.filter((_, each) => each !== place))}
      onChange={change}
    />
  );
  return (
    <AskFrame
      {...props}
      fate={fate}
      hint={<p class="t2">{words.count("phone.ask.words_hint", most)}</p>}
      foot={
        <>
          {ready || (face.fixed && fate === "saved") ? (
            <TapFoot {...props} fate={fate} />
          ) : (
            <>
              {fate === "waiting" && <Sending attendee={attendee} words={words} />}
              <Promised words={words} face={face} />
            </>
          )}
          <p class="m centred">{words.text("phone.ask.words_grow")}</p>
        </>
      }
      results={
        <>
          <Cloud {...props} />
          {face.stage === "revealed" && mine}
        </>
      }
    >
      {open && room && (
        <form class="one-word" onSubmit={send}>
          <div class="row">
            <input
              id="word"
              class="field"
              autoComplete="off"
              autoCapitalize="sentences"
              enterKeyHint="send"
              aria-label={attendee.texts?.headline ?? ""}
              aria-describedby="word-left"
              aria-invalid={left < 0 || twice}
              value={text}
              onInput={(event) => {
                setTwice(false);
                const written = event.currentTarget.value;
                keep(attendee, face, written === "" ? undefined : written);
              }}
            />
            <button type="submit" class="button" disabled={word === "" || left < 0}>
              {words.text("phone.ask.send")}
            </button>
          </div>
          <p class="m row between">
            <span>{words.text("phone.ask.word_of", { n: changes ? instead + 1 : own.length + 1, of: most })}</span>
            <span id="word-left" class={left < 0 ? "danger" : ""}>
              {left < 0 ? words.count("phone.too_long", -left) : words.text("phone.left", { n: left })}
            </span>
          </p>
          <p class="m danger" role="status">
            {twice && words.text("phone.ask.twice")}
          </p>
        </form>
      )}
      {open && !room && <p class="t2">{words.text("phone.ask.words_full")}</p>}
      {mine}
      {!open && own.length === 0 && <p class="t2">{words.text("phone.ask.none")}</p>}
    </AskFrame>
  );
}
