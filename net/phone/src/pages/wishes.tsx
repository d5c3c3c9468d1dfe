import { met, ratings, wishes } from "../impressions";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { ArrowUp, Check } from "../parts/icons";
import { TimeLeft } from "../parts/timer";
import { limits, type Impressions, type MetPerson, type WishPage as Face, type Wishes, type You } from "../wire";
import { MessagePage } from "./waiting";

type WishProps = PageProps & { readonly you: You; readonly face: Face };
const draftKey = "wishes";
const none: Wishes = { kind: "wishes", ranked: [], open_to_all: false };

function moved(ranked: readonly number[], from: number, to: number): number[] {
  const order = [...ranked];
  const [person] = order.splice(from, 1);
  if (person !== undefined) order.splice(to, 0, person);
  return order;
}

// What was said of the talk can be changed until the matching.
function RateLink({ attendee, words, you, person }: PageProps & { you: You; person: number }) {
  const talk = you.impressions?.talks.find((each) => each.partners.includes(person));
  if (!talk) return null;
  const rated = ratings(you, attendee, talk.ask) !== undefined;
  return (
    <button type="button" class="quiet" onClick={() => attendee.rate(talk.ask)}>
      {words.text(rated ? "phone.wish.rate_again" : "phone.wish.rate")}
    </button>
  );
}

function Ranked({ attendee, words, you, people, change }: PageProps & {
  you: You;
  people: readonly MetPerson[];
  change: (ranked: number[]) => void;
}) {
  const ranked = people.map((each) => each.person);
  return (
    <ol class="ranked">
      {people.map((each, place) => (
        <li class="card" key={each.person}>
          <b class="place">{place + 1}</b>
          <span class="grow">
            <b>{each.name}</b>
            <span class="m">
              {each.department !== "" && `${each.department} · `}
              {words.text("phone.rate.round", { round: each.round })}
            </span>
          </span>
          <button
            type="button"
            class="move"
            disabled={place === 0}
            aria-label={words.text("phone.wish.up", { name: each.name })}
            onClick={() => change(moved(ranked, place, place - 1))}
          >
            <ArrowUp />
          </button>
          <button
            type="button"
            class="move down"
            disabled={place + 1 === people.length}
            aria-label={words.text("phone.wish.down", { name: each.name })}
            onClick={() => change(moved(ranked, place, place + 1))}
          >
            <ArrowUp />
          </button>
          <RateLink attendee={attendee} words={words} you={you} person={each.person} />
          <button
            type="button"
            class="quiet"
            aria-label={words.text("phone.wish.remove_name", { name: each.name })}
            onClick={() => change(ranked.filter((one) => one !== each.person))}
          >
            {words.text("phone.wish.remove")}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Others({ attendee, words, you, impressions, ranked, change }: PageProps & {
  you: You;
  impressions: Impressions;
  ranked: readonly number[];
  change: (ranked: number[]) => void;
}) {
  const others = impressions.met.filter((each) => !ranked.includes(each.person));
  if (others.length === 0) return null;
  const full = ranked.length >= limits.wishes;
  return (
    <>
      <h2>{words.text(ranked.length > 0 ? "phone.wish.others" : "phone.wish.met")}</h2>
      <ul class="others">
        {others.map((each) => {
          return (
            <li>
              <span class="grow">
                {each.name}
                <span class="m">
                  {words.text("phone.rate.round", { round: each.round })}
                </span>
              </span>
              <RateLink attendee={attendee} words={words} you={you} person={each.person} />
              {each.can_wish && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={words.text("phone.wish.choose_name", { name: each.name })}
                  onClick={() => change(full ? [...ranked.slice(0, -1), each.person] : [...ranked, each.person])}
                >
                  {words.text(full ? "phone.wish.swap" : "phone.wish.choose")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

export function WishesPage({ attendee, words, you, face }: WishProps) {
  const { impressions } = you;
  const ask = impressions?.wishes;
  if (!impressions || ask === undefined) return <MessagePage attendee={attendee} words={words} you={you} />;
  const own = wishes(you, attendee, ask);
  const stored = attendee.draft(draftKey);
  const draft: Wishes = stored === undefined ? (own ?? none) : (JSON.parse(stored) as Wishes);
  const type = (next: Wishes) => attendee.type(draftKey, JSON.stringify(next));
  const people = draft.ranked.map((id) => met(impressions, id)).filter((each) => each !== undefined);
  const changed = stored !== undefined;
  const save = () => {
    attendee.give(ask, draft);
    attendee.type(draftKey, undefined);
  };
  const time = attendee.show && { clock: attendee.clock, reading: attendee.show.clock };
  const foot = (
    <>
      <PrivacyLine>{words.text("phone.wish.privacy")}</PrivacyLine>
      {!changed && own && (
        <p class="state ok" role="status">
          <Check /> {words.text("phone.wish.saved")}
        </p>
      )}
      <button
        type="button"
        class="button"
        disabled={!changed && (own !== undefined || people.length === 0)}
        onClick={save}
      >
        {words.text("phone.wish.save")}
      </button>
    </>
  );
  return (
    <Frame
      attendee={attendee}
      words={words}
      right={(time && <TimeLeft countdown={face.countdown} time={time} words={words} />) ?? ""}
      foot={foot}
    >
      <h1>{words.text("phone.wish.title")}</h1>
      <p class="t2">{words.text("phone.wish.text")}</p>
      <Ranked attendee={attendee} words={words} you={you} people={people} change={(ranked) => type({ ...draft, ranked })} />
      <Others
        attendee={attendee}
        words={words}
        you={you}
        impressions={impressions}
        ranked={draft.ranked}
        change={(ranked) => type({ ...draft, ranked })}
      />
      <label class="toggle open-to-all">
        <input
          type="checkbox"
          checked={draft.open_to_all}
          onChange={() => type({ ...draft, open_to_all: !draft.open_to_all })}
        />
        <span>{words.text("phone.wish.open_to_all")}</span>
      </label>
      <p class="m">{words.text("phone.wish.none")}</p>
    </Frame>
  );
}
