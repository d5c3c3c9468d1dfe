import { dateLine } from "../dates";
import { Frame, type PageProps } from "../parts/frame";
import { names } from "../parts/seat";
import { Downloads, TandemSign } from "../parts/tandem";
import type { OwnTandem, Texts, You } from "../wire";

// The end of the evening: what one takes home.

function Tandem({ words, tandem }: Pick<PageProps, "words"> & { tandem: OwnTandem }) {
  return (
    <div class="card tandem">
      <TandemSign />
      <p class="t2">{words.text("phone.closing.you")}</p>
      <p class="lead">
        <b>{names(tandem.partners)}</b>
      </p>
      {tandem.date?.all && <p class="t2">{dateLine(words, tandem.date.date)}</p>}
    </div>
  );
}

// A text to keep, made on this phone: the server needs to know nothing of it.
function TextFile({ name, label, text }: { name: string; label: string; text: string }) {
  return (
    <a class="button second" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={name}>
      {label}
    </a>
  );
}

function rulesText(words: PageProps["words"], texts: Texts): string {
  const rules = texts.agreed.map((rule) => (rule.text === "" ? rule.title : `${rule.title}: ${rule.text}`));
  const limits = texts.limits.length > 0 ? ["", words.text("phone.rules.limits"), ...texts.limits] : [];
  return [...rules, ...limits].join("\n");
}

function TakeHome({ attendee, words, you }: PageProps & { you: You }) {
  const { texts } = attendee;
  return (
    <div class="take-home">
      {you.tandems.map((tandem) => (
        <Downloads key={tandem.tandem} words={words} tandem={tandem} named={you.tandems.length > 1} />
      ))}
      {texts && texts.agreed.length > 0 && (
        <TextFile name="regeln.txt" label={words.text("phone.closing.rules_file")} text={rulesText(words, texts)} />
      )}
      {you.goal_words !== "" && (
        <TextFile name="ziel.txt" label={words.text("phone.closing.goal_file")} text={you.goal_words} />
      )}
    </div>
  );
}

export function ClosingPage({ attendee, words, you }: PageProps & { you: You }) {
  const { texts } = attendee;
  return (
    <Frame attendee={attendee} words={words} {...(texts ? { title: texts.title } : {})}>
      <h1>{texts?.headline ?? words.text("phone.closing.thanks")}</h1>
      <p class="t2">{words.text("phone.closing.thanks")}</p>
      {you.tandems.map((tandem) => (
        <Tandem key={tandem.tandem} words={words} tandem={tandem} />
      ))}
      {texts && texts.items.length > 0 && (
        <>
          <h2>{words.text("phone.closing.next")}</h2>
          <ul class="dates">
            {texts.items.map((each) => (
              <li>
                <b>{each.title}</b>
                <span>{each.text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {you.goal_words !== "" && (
        <p class="card">
          <b>{words.text("phone.goals.own")}</b>
          <br />
          {you.goal_words}
        </p>
      )}
      <TakeHome attendee={attendee} words={words} you={you} />
      {texts && texts.note !== "" && <p class="t2">{texts.note}</p>}
    </Frame>
  );
}

export function EndedPage({ attendee, words, you }: PageProps & { you?: You | undefined }) {
  return (
    <Frame attendee={attendee} words={words}>
      <div class={you && you.tandems.length > 0 ? "" : "middle"}>
        <h1>{words.text("phone.ended.title")}</h1>
        <p class="t2">{words.text("phone.ended.text")}</p>
        {you?.tandems.map((tandem) => <Tandem key={tandem.tandem} words={words} tandem={tandem} />)}
        {you && <TakeHome attendee={attendee} words={words} you={you} />}
      </div>
    </Frame>
  );
}
