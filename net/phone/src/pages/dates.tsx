import { dateLine, dayLine, fallbacks, inputDay, inputTime, invitations, latestDay, lengths, places, rhythms, sameDay, suggestions, withDay, withTime } from "../dates";
import { Frame, type PageProps } from "../parts/frame";
import { Check, ClockSign } from "../parts/icons";
import { names } from "../parts/seat";
import type { Dates, FirstDate, OwnDate, OwnTandem, You } from "../wire";
import { Downloads, TandemSign, whereAndHowLong } from "../parts/tandem";
import { TandemsWaitPage } from "./tandem";

type DatesProps = PageProps & { readonly face: Dates; readonly tandem: OwnTandem };
const draftKey = (tandem: OwnTandem) => `date.${tandem.tandem}`;
const chosenKey = "date.of";

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

// The programme's suggestion first, and a second day beside it.
function offeredTo(tandem: OwnTandem): readonly FirstDate[] {
  const [noon, morning] = suggestions(new Date());
  return [tandem.suggestion ?? noon, morning].filter((each) => each !== undefined);
}

type DayProps = Pick<PageProps, "words"> & { tandem: OwnTandem; date: FirstDate; change: (date: FirstDate) => void };

function Day({ words, tandem, date, change }: DayProps) {
  const offered = offeredTo(tandem);
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

// One of several, or none: a second tap leaves it open again.
function Chips<T>({ label, of, chosen, none, text, choose }: {
  label: string;
  of: readonly T[];
  chosen: T;
  none: T;
  text: (value: T) => string;
  choose: (value: T) => void;
}) {
  return (
    <div role="group" aria-label={label}>
      <p class="label">{label}</p>
      <div class="chips">
        {of.map((value) => {
          const on = value === chosen;
          return (
            <button type="button" class={`chip ${on ? "wanted" : ""}`} aria-pressed={on} onClick={() => choose(on ? none : value)}>
              {on && <Check size={20} />}
              <span>{text(value)}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

// What these people may begin with: what connects them.
function topicsOf(tandem: OwnTandem, date: FirstDate): readonly string[] {
  const topics = [...tandem.go_on, ...tandem.reasons.filter((each) => each.kind !== "language").map((each) => each.topic), date.topic];
  return [...new Set(topics)].filter((topic) => topic !== "");
}

// What may stay open: asked below, so that a date is fixed in a minute.
function Habits({ words, tandem, date, change }: DayProps) {
  const topics = topicsOf(tandem, date);
  return (
    <details class="other-day habits" open={date.invites + date.if_missed > 0 || date.topic !== ""}>
      <summary>{words.text("phone.date.more")}</summary>
      {topics.length > 0 && (
        <Chips
          label={words.text("phone.date.topic")}
          of={topics}
          chosen={date.topic}
          none=""
          text={(topic) => topic}
          choose={(topic) => change({ ...date, topic })}
        />
      )}
      <Chips<number>
        label={words.text("phone.date.invite")}
        of={invitations}
        chosen={date.invites}
        none={0}
        text={(n) => words.text(`phone.date.invites_${n}`)}
        choose={(invites) => change({ ...date, invites })}
      />
      <Chips<number>
        label={words.text("phone.date.missed")}
        of={fallbacks}
        chosen={date.if_missed}
        none={0}
        text={(n) => words.text(`phone.date.missed_${n}`)}
        choose={(if_missed) => change({ ...date, if_missed })}
      />
    </details>
  );
}

function Editor({ attendee, words, tandem, date, change }: PageProps & DayProps) {
  const topics = attendee.texts?.items ?? [];
  return (
    <>
      <h1>{words.text("phone.date.title")}</h1>
      <Day words={words} tandem={tandem} date={date} change={change} />
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
      <Habits words={words} tandem={tandem} date={date} change={change} />
      <p class="m">{words.text("phone.date.late", { date: dayLine(words, latestDay(tandem)) })}</p>
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
        {words.text(`phone.date.rhythm_${date.every_weeks}`)} · {whereAndHowLong(words, date)}
      </p>
      {date.topic !== "" && <p class="t2">{words.text("phone.tandem.first_with", { text: date.topic })}</p>}
      {date.invites > 0 && <p class="t2">{words.text(`phone.date.invites_${date.invites}`)}</p>}
      {date.if_missed > 0 && (
        <p class="t2">
          {words.text("phone.date.missed")} {words.text(`phone.date.missed_${date.if_missed}`)}
        </p>
      )}
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
  const stored = attendee.draft(draftKey(tandem));
  const [first] = offeredTo(tandem);
  const date = stored !== undefined ? (JSON.parse(stored) as FirstDate) : (own?.date ?? first);
  if (!date) return null;
  const editing = stored !== undefined || !own;
  const change = (next: FirstDate) => attendee.type(draftKey(tandem), JSON.stringify(next));
  const send = () => {
    attendee.wish({ do: "suggestDate", date, tandem: tandem.tandem });
    attendee.type(draftKey(tandem), undefined);
  };
  const name = names(tandem.partners);
  const waits = attendee.waiting.some(
    (each) => (each.do === "suggestDate" || each.do === "agreeToDate") && each.tandem === tandem.tandem,
  );
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
        <button type="button" class="button" onClick={() => attendee.wish({ do: "agreeToDate", date: own.date, tandem: tandem.tandem })}>
          {words.text("phone.date.agree")}
        </button>
      )}
      {own?.all && <Downloads words={words} tandem={tandem} />}
      <button type="button" class="button second" onClick={() => change(date)}>
        {words.text("phone.date.change")}
      </button>
    </>
  );
  const several = (attendee.you?.tandems.length ?? 0) > 1;
  return (
    <Frame
      attendee={attendee}
      words={words}
      right={words.text("phone.date.count", { done: face.done, of: face.of })}
      foot={foot}
      {...(attendee.texts ? { title: attendee.texts.title } : {})}
    >
      {several && (
        <button type="button" class="link" onClick={() => attendee.type(chosenKey, undefined)}>
          {words.text("phone.date.all")}
        </button>
      )}
      <div class="row with-partner">
        <TandemSign />
        <p>
          <span class="t2">{words.text("phone.date.you_and")}</span>
          <b>{name}</b>
        </p>
      </div>
      {editing ? (
        <Editor attendee={attendee} words={words} tandem={tandem} date={date} change={change} />
      ) : (
        own && <Suggested words={words} own={own} name={name} />
      )}
    </Frame>
  );
}

function state(words: PageProps["words"], { date, partners }: OwnTandem): string {
  if (!date) return words.text("phone.date.none");
  if (date.all) return dateLine(words, date.date);
  const name = date.by || names(partners);
  return words.text(date.mine ? "phone.date.waits_for" : "phone.date.theirs", { name });
}

// Whoever has several tandems fixes one date after the other.
function AllDates({ attendee, words, you, face }: PageProps & { you: You; face: Dates }) {
  return (
    <Frame attendee={attendee} words={words} right={words.text("phone.date.count", { done: face.done, of: face.of })}>
      <h1>{words.count("phone.tandem.several", you.tandems.length)}</h1>
      {you.tandems.map((tandem) => (
        <button
          type="button"
          class="option"
          key={tandem.tandem}
          onClick={() => attendee.type(chosenKey, String(tandem.tandem))}
        >
          <span class="grow">
            <b>{names(tandem.partners)}</b>
            <span class="m about">{state(words, tandem)}</span>
          </span>
          {tandem.date?.all === true && <Check size={24} />}
        </button>
      ))}
    </Frame>
  );
}

export function DatesPage(props: PageProps & { you: You; face: Dates }) {
  const { tandems } = props.you;
  const [only, second] = tandems;
  if (!second) return only ? <OwnDates {...props} tandem={only} /> : <TandemsWaitPage {...props} />;
  const chosen = tandems.find((each) => String(each.tandem) === props.attendee.draft(chosenKey));
  return chosen ? <OwnDates {...props} key={chosen.tandem} tandem={chosen} /> : <AllDates {...props} />;
}
