import type { Attendee } from "../attendee";
import { met, ratings, skip } from "../impressions";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check } from "../parts/icons";
import { limits, type Impressions, type MetPerson, type TalkRating, type TalkToRate, type You } from "../wire";

type RatingProps = PageProps & { readonly you: You; readonly impressions: Impressions; readonly talk: TalkToRate };

const draftKey = (talk: TalkToRate) => `rating.${talk.ask}`;

function drafted({ attendee, you, talk }: RatingProps): readonly TalkRating[] {
  const stored = attendee.draft(draftKey(talk));
  if (stored !== undefined) return JSON.parse(stored) as TalkRating[];
  const own = ratings(you, attendee, talk.ask) ?? [];
  return talk.partners.map(
    (partner) => own.find((each) => each.partner === partner) ?? { partner, topics: [], veto: false },
  );
}

function Steps({ words, rating, name, onRate }: Pick<PageProps, "words"> & {
  rating: number | undefined;
  name: string;
  onRate: (rating: number) => void;
}) {
  return (
    <fieldset class="steps">
      <legend>
        <h1>{words.text("phone.rate.title", { name })}</h1>
      </legend>
      <div class="row">
        {[1, 2, 3, 4, 5].map((step) => (
          <label class={`step ${rating === step ? "on" : ""}`}>
            <input type="radio" class="sr" name={`rating-${name}`} checked={rating === step} onChange={() => onRate(step)} />
            <span aria-hidden="true">{step}</span>
            <span class="sr">{words.text(`phone.rate.step_${step}`)}</span>
          </label>
        ))}
      </div>
      <p class="ends t2" aria-hidden="true">
        <span>{words.text("phone.rate.step_1")}</span>
        <span>{words.text("phone.rate.step_5")}</span>
      </p>
    </fieldset>
  );
}

function Topics({ words, one, choices, onChange }: Pick<PageProps, "words"> & {
  one: TalkRating;
  choices: readonly { readonly id: number; readonly text: string }[];
  onChange: (topics: readonly number[]) => void;
}) {
  if (choices.length === 0) return null;
  const full = one.topics.length >= limits.talkTopicsChosen;
  const toggled = (id: number) =>
    one.topics.includes(id) ? one.topics.filter((each) => each !== id) : [...one.topics, id];
  return (
    <>
      <h2>{words.text("phone.rate.topics")}</h2>
      <p class="m">{words.text("phone.rate.topics_note")}</p>
      <div class="chips">
        {choices.map(({ id, text }) => {
          const on = one.topics.includes(id);
          return (
            <button
              type="button"
              class={`chip ${on ? "wanted" : ""}`}
              aria-pressed={on}
              disabled={!on && full}
              onClick={() => onChange(toggled(id))}
            >
              {on && <Check size={20} />}
              <span>{text}</span>
            </button>
          );
        })}
      </div>
    </>
  );
}

function Veto({ words, one, name, onChange }: Pick<PageProps, "words"> & {
  one: TalkRating;
  name: string;
  onChange: (veto: boolean) => void;
}) {
  return (
    <div class="veto">
      <label class="toggle">
        <input type="checkbox" checked={one.veto} onChange={() => onChange(!one.veto)} />
        <span>{words.text("phone.rate.veto")}</span>
      </label>
      {one.veto && (
        <p class="m" role="status">
          {words.text("phone.rate.veto_set", { name })}
        </p>
      )}
    </div>
  );
}

function About({ props, partner, one, change }: {
  props: RatingProps;
  partner: MetPerson;
  one: TalkRating;
  change: (one: TalkRating) => void;
}) {
  const { words, impressions } = props;
  const choices = impressions.topics.find((each) => each.partner === partner.person)?.topics ?? [];
  return (
    <section class="about-partner">
      <Steps words={words} rating={one.rating} name={partner.name} onRate={(rating) => change({ ...one, rating })} />
      <Topics words={words} one={one} choices={choices} onChange={(topics) => change({ ...one, topics })} />
      {partner.can_wish && (
        <Veto words={words} one={one} name={partner.name} onChange={(veto) => change({ ...one, veto })} />
      )}
    </section>
  );
}

function leave(attendee: Attendee, you: You, talk: TalkToRate): void {
  attendee.type(draftKey(talk), undefined);
  attendee.rating = undefined;
  skip(you, talk.ask);
  scrollTo(0, 0);
  attendee.changed();
}

export function RatingPage(props: RatingProps) {
  const { attendee, words, you, impressions, talk } = props;
  const all = drafted(props);
  const change = (changed: TalkRating) =>
    attendee.type(draftKey(talk), JSON.stringify(all.map((one) => (one.partner === changed.partner ? changed : one))));
  const said = all.some((one) => one.rating !== undefined || one.veto || one.topics.length > 0);
  const save = () => {
    attendee.give(talk.ask, { kind: "talkRatings", partners: [...all] });
    leave(attendee, you, talk);
  };
  const table = you.place?.table ?? 0;
  const waits = talk.round !== you.place?.round && table > 0;
  return (
    <Frame
      attendee={attendee}
      words={words}
      right={waits ? words.text("phone.rate.next_table", { table }) : words.text("phone.rate.round", { round: talk.round })}
      foot={
        <>
          <PrivacyLine>
            <b>{words.text("phone.rate.privacy_title")}</b> {words.text("phone.rate.privacy")}
          </PrivacyLine>
          <button type="button" class="button" disabled={!said} onClick={save}>
            {words.text("phone.rate.save")}
          </button>
          <button type="button" class="quiet" onClick={() => leave(attendee, you, talk)}>
            {words.text("phone.rate.skip")}
          </button>
        </>
      }
    >
      {all.map((one) => {
        const partner = met(impressions, one.partner);
        return partner && <About props={props} partner={partner} one={one} change={change} />;
      })}
    </Frame>
  );
}
