import { dateLine, dayLine, latestDay } from "../dates";
import type { FirstDate, OwnTandem } from "../wire";
import type { PageProps } from "./frame";
import { names } from "./seat";

type TandemPart = PageProps & { readonly tandem: OwnTandem };

export function TandemSign() {
  return (
    <svg class="tandem-sign" width="150" height="60" viewBox="0 0 150 60" aria-hidden="true">
      <rect x="50" y="27" width="50" height="6" class="tandem-line" />
      <circle cx="30" cy="30" r="30" class="fill-junior" />
      <rect x="90" y="0" width="60" height="60" rx="12" class="fill-senior" />
    </svg>
  );
}

// Links, so that it works on plain http as well. Until both agree the calendar has a suggestion.
export function Downloads({ words, tandem, named }: Pick<TandemPart, "words" | "tandem"> & { named?: boolean }) {
  const whose = named === true ? `: ${names(tandem.partners)}` : "";
  const agreed = tandem.date?.all === true;
  return (
    <>
      {tandem.calendar !== "" && (
        <a class="button" href={`/save/${tandem.calendar}`} download="tandem.ics">
          {words.text(agreed ? "phone.tandem.calendar" : "phone.tandem.calendar_suggested")}
          {whose}
        </a>
      )}
      {tandem.contact !== "" && (
        <a class="button second" href={`/save/${tandem.contact}`} download="tandem.vcf">
          {words.text("phone.tandem.contact")}
          {whose}
        </a>
      )}
    </>
  );
}

export function whereAndHowLong(words: PageProps["words"], date: FirstDate): string {
  const minutes = words.text("phone.date.minutes", { n: date.length_minutes });
  return date.place === 0 ? minutes : `${words.text(`phone.date.place_${date.place}`)}, ${minutes}`;
}

function said(words: PageProps["words"], tandem: OwnTandem): string {
  const { date } = tandem;
  if (!date) return words.text("phone.tandem.suggestion");
  if (date.all) return words.text("phone.date.fixed");
  return date.mine
    ? words.text("phone.tandem.suggestion_own")
    : words.text("phone.tandem.suggested_by", { name: date.by || names(tandem.partners) });
}

// What to begin with: what the two agreed on, or the programme's first topic.
function Beginning({ attendee, words, date }: PageProps & { date: FirstDate }) {
  const first = attendee.frame?.first_meeting;
  if (date.topic !== "") return <p class="t2">{words.text("phone.tandem.first_with", { text: date.topic })}</p>;
  if (!first || first.title === "") return <p class="t2">{words.text("phone.tandem.first_text")}</p>;
  return (
    <p class="t2">
      <b>{first.title}</b>
      {first.text !== "" && ` – ${first.text}`}
    </p>
  );
}

// The first meeting: fixed, suggested by one of them, or by the programme.
export function FirstMeeting({ attendee, words, tandem }: TandemPart) {
  const date = tandem.date?.date ?? tandem.suggestion;
  if (!date) return null;
  return (
    <section class="card first">
      <h2 class="t2">{said(words, tandem)}</h2>
      <p class="lead">
        <b>{dateLine(words, date)}</b>
      </p>
      <p>{whereAndHowLong(words, date)}</p>
      <Beginning attendee={attendee} words={words} date={date} />
      {tandem.date?.all !== true && (
        <p class="m">
          {words.text("phone.tandem.suggestion_note")}{" "}
          {words.text("phone.date.late", { date: dayLine(words, latestDay(tandem)) })}
        </p>
      )}
    </section>
  );
}
