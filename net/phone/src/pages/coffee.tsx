import { Frame, type PageProps } from "../parts/frame";
import { RoleDot } from "../parts/icons";
import { Prose } from "../parts/prose";
import { Ring, useLook } from "../parts/timer";
import type { Coffee, CoffeePlace, Show, You } from "../wire";
import { ProfileLink } from "./waiting";

type CoffeeProps = PageProps & { readonly you: You; readonly face: Coffee; readonly show: Show };

// At tables of one role, the question of that role where there is one.
function question(attendee: PageProps["attendee"], place: CoffeePlace): string {
  const { texts } = attendee;
  const own = place.only === "junior" ? texts?.junior_tip : place.only === "senior" ? texts?.senior_tip : "";
  return own === undefined || own === "" ? (texts?.prompt ?? "") : own;
}

function Company({ place, words }: { place: CoffeePlace } & Pick<PageProps, "words">) {
  if (place.with.length === 0) return <p>{words.text("phone.coffee.alone")}</p>;
  return (
    <>
      <p class="m">{words.text("phone.coffee.with")}</p>
      <ul class="company">
        {place.with.map((each) => (
          <li>
            <RoleDot role={each.role} /> <b>{each.name}</b>
            {each.department !== "" && <span class="m">{each.department}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Own({ attendee, words, place }: PageProps & { place: CoffeePlace }) {
  const talk = question(attendee, place);
  return (
    <>
      <div class="seat">
        <p class={place.table > 99 ? "table hundreds" : "table"}>
          <span>{words.text("phone.coffee.table")}</span>
          <b>{place.table}</b>
        </p>
        <div class="card with">
          {place.only && <p class="m">{words.text(`phone.coffee.only_${place.only}`)}</p>}
          <Company place={place} words={words} />
        </div>
      </div>
      {talk !== "" && (
        <div class="card exercise">
          <b>{words.text("phone.coffee.talk")}</b>
          <p>
            <Prose text={talk} />
          </p>
        </div>
      )}
    </>
  );
}

export function CoffeePage({ attendee, words, you, face, show }: CoffeeProps) {
  const { texts } = attendee;
  const seen = useLook(face.countdown, { clock: attendee.clock, reading: show.clock });
  const place = face.mixed ? you.coffee : undefined;
  const last = (seen?.last30 ?? false) && !show.paused && !seen?.over;
  return (
    <Frame
      attendee={attendee}
      words={words}
      {...(texts ? { title: texts.title } : {})}
      look={last ? "last30" : ""}
      right={
        place && (
          <span role="timer" class={seen?.over ? "warn" : ""}>
            {seen?.text ?? "–"}
          </span>
        )
      }
    >
      <h1>{texts?.headline}</h1>
      {place ? (
        <>
          {seen?.over && <p class="warn">{words.text("phone.coffee.over")}</p>}
          <Own attendee={attendee} words={words} place={place} />
        </>
      ) : (
        <div class="middle">
          <div class="until">
            <Ring left={seen?.left ?? 0} paused={show.paused} size={160} />
          </div>
          <p class="t2">{words.text(face.mixed ? "phone.coffee.no_seat" : "phone.coffee.mixing")}</p>
        </div>
      )}
      <ProfileLink attendee={attendee} words={words} you={you} />
    </Frame>
  );
}
