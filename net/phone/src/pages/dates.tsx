import { dateLine, inputDay, inputTime, lengths, places, rhythms, sameDay, suggestions, withDay, withTime } from "../dates";
import { Frame, type PageProps } from "../parts/frame";
import { Check, ClockSign } from "../parts/icons";
import { names } from "../parts/seat";
import type { Dates, FirstDate, OwnDate, OwnTandem, You } from "../wire";
import { Downloads, TandemSign, TandemsWaitPage } from "./tandem";

type DatesProps = PageProps & { readonly face: Dates; readonly tandem: OwnTandem };
const draftKey = "date";

function Choice<T extends number>({ name, label, of, chosen, text, choose }: {
  name: string;
  label: string;
  of: readonly T[];
  chosen: number;
  text: (value: T) => string;
  choose: (value: T) => void;
}) {
  return (
    <fieldset>
      <legend class="label">{label}</legend>
      <div class="segments">
        {of.map((value) => (
          <label class={`segment ${chosen === value ? "on" : ""}`}>
            <input type="radio" class="sr" name={name} checked={chosen === value} onChange={() => choose(value)} />
            <span>{text(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Day({ words, date, change }: Pick<PageProps, "words"> & { date: FirstDate; change: (date: FirstDate) => void }) {
  const offered = suggestions(new Date());
  const other = !offered.some((each) => sameDay(each, date));
  const take = (next: FirstDate | undefined) => next && change(next);
  return (
    <>
      <div class="options" role="radiogroup" aria-label={words.text("phone.date.title")}>
        {offered.map((each) => {
          const on = sameDay(each, date);
          return (
            <label class={`option ${on ? "on" : ""}`}>
              <input
                type="radio"
                class="sr"
                name="day"
                checked={on}
                onChange={() => change({ ...date, year: each.year, month: each.month, day: each.day, minute: each.minute })}
              />
              <span class="grow">{dateLine(words, each)}</span>
              {on && <Check size={24} />}
            </label>
          );
        })}
      </div>
      <details class="other-day" open={other}>
        <summary>{words.text("phone.date.other")}</summary>
        <div class="pair">
          <label>
            <span class="label">{words.text("phone.date.day")}</span>
            <input
              class="field"
              type="date"
              value={inputDay(date)}
              onInput={(event) => take(withDay(date, event.currentTarget.value))}
            />
          </label>
          <label>
            <span class="label">{words.text("phone.date.time")}</span>
            <input
              class="field"
              type="time"
              value={inputTime(date)}
              onInput={(event) => take(withTime(date, event.currentTarget.value))}
            />
          </label>
        </div>
      </details>
    </>
  );
}

function Editor({ attendee, words, date, change }: PageProps & { date: FirstDate; change: (date: FirstDate) => void }) {
  const topics = attendee.texts?.items ?? [];
  return (
    <>
      <h1>{words.text("phone.date.title")}</h1>
      <Day words={words} date={date} change={change} />
      <Choice
        name="rhythm"
        label={words.text("phone.date.then")}
        of={rhythms}
        chosen={date.every_weeks}
        text={(weeks) => words.text(`phone.date.rhythm_${weeks}`)}
        choose={(every_weeks) => change({ ...date, every_weeks })}
      />
      <Choice
        name="length"
        label={words.text("phone.date.length")}
        of={lengths}
        chosen={date.length_minutes}
        text={(minutes) => words.text("phone.date.minutes", { n: minutes })}
        choose={(length_minutes) => change({ ...date, length_minutes })}
      />
      <Choice
        name="place"
        label={words.text("phone.date.where")}
        of={places}
        chosen={date.place}
        text={(place) => words.text(`phone.date.place_${place}`)}
        choose={(place) => change({ ...date, place })}
      />
      {topics.length > 0 && (
        <div class="card series">
          <b>{words.count("phone.date.series", topics.length)}</b>
          <p class="t2">{topics.slice(0, 3).map((each, i) => `${i + 1} ${each.title}`).join(" · ")}</p>
          <p class="m">{words.text("phone.date.series_more")}</p>
        </div>
      )}
    </>
  );
}

// What was suggested, by whom, and what is still missing.
function Suggested({ words, own, name }: Pick<PageProps, "words"> & { own: OwnDate; name: string }) {
  const { date } = own;
  return (
    <div class="card suggested">
      <p class="t2">{words.text(own.all ? "phone.date.fixed" : own.mine ? "phone.date.yours" : "phone.date.theirs", { name: own.by || name })}</p>
      <p class="lead">
        <b>{dateLine(words, date)}</b>
      </p>
      <p class="t2">
        {words.text(`phone.date.rhythm_${date.every_weeks}`)} · {words.text("phone.date.minutes", { n: date.length_minutes })}
        {date.place > 0 && ` · ${words.text(`phone.date.place_${date.place}`)}`}
      </p>
      {own.mine && !own.all && (
        <p class="state">
          <ClockSign /> {words.text("phone.date.waits", { name: own.by || name })}
        </p>
      )}
    </div>
  );
}

function OwnDates({ attendee, words, face, tandem }: DatesProps) {
  const own = tandem.date;
  const stored = attendee.draft(draftKey);
  const first = suggestions(new Date())[0];
  const date = stored !== undefined ? (JSON.parse(stored) as FirstDate) : (own?.date ?? first);
  if (!date) return null;
  const editing = stored !== undefined || !own;
  const change = (next: FirstDate) => attendee.type(draftKey, JSON.stringify(next));
  const send = () => {
    attendee.wish({ do: "suggestDate", date });
    attendee.type(draftKey, undefined);
  };
  const name = names(tandem.partners);
  const waits = attendee.waiting.some((each) => each.do === "suggestDate" || each.do === "agreeToDate");
  const foot = editing ? (
    <>
      <p class="m centred">{words.text("phone.date.both")}</p>
      <button type="button" class="button" onClick={send}>
        {words.text("phone.date.suggest")}
      </button>
    </>
  ) : (
    <>
      {waits && <p class="state">{words.text("phone.sending")}</p>}
      {own && !own.mine && (
        <button type="button" class="button" onClick={() => attendee.wish({ do: "agreeToDate", date: own.date })}>
          {words.text("phone.date.agree")}
        </button>
      )}
      {own?.all && <Downloads words={words} tandem={tandem} />}
      <button type="button" class="button second" onClick={() => change(date)}>
        {words.text("phone.date.change")}
      </button>
    </>
  );
  return (
    <Frame
      attendee={attendee}
      words={words}
      right={words.text("phone.date.count", { done: face.done, of: face.of })}
      foot={foot}
      {...(attendee.texts ? { title: attendee.texts.title } : {})}
    >
      <div class="row with-partner">
        <TandemSign />
        <p>
          <span class="t2">{words.text("phone.date.you_and")}</span>
          <b>{name}</b>
        </p>
      </div>
      {editing ? (
        <Editor attendee={attendee} words={words} date={date} change={change} />
      ) : (
        own && <Suggested words={words} own={own} name={name} />
      )}
    </Frame>
  );
}

export function DatesPage(props: PageProps & { you: You; face: Dates }) {
  const tandem = props.you.tandems[0];
  return tandem ? <OwnDates {...props} tandem={tandem} /> : <TandemsWaitPage {...props} />;
}
