import type { ComponentChildren } from "preact";
import { callsMissing } from "../pending";
import { Cup } from "../parts/cup";
import { Frame, type PageProps } from "../parts/frame";
import { Check, RoleDot } from "../parts/icons";
import { names, Seat } from "../parts/seat";
import { TableMap } from "../parts/table_map";
import { Ring, useLook, type TimeSource } from "../parts/timer";
import type { Look } from "../countdown";
import { unreachable } from "../unreachable";
import type { Place, Seating, Show, You } from "../wire";
import { ProfileLink } from "./waiting";

type SeatingProps = PageProps & { readonly you: You; readonly face: Seating; readonly show: Show };

function until(words: PageProps["words"], face: Seating): string {
  if (face.ends === undefined) return words.text("phone.paused_label");
  const last = face.round >= face.rounds;
  return words.text(last ? "phone.round.until_last" : "phone.round.until", { time: words.time(face.ends) });
}

// What the figures count down to.
function under(words: PageProps["words"], face: Seating, show: Show, seen: Look | undefined): string {
  if (show.paused) return words.text("phone.paused_label");
  if (face.phase !== "talk") return words.text("phone.round.to_start");
  return seen?.over ? words.text("phone.round.over") : until(words, face);
}

function Timer({ words, face, show, seen }: Omit<SeatingProps, "you" | "attendee"> & { seen: Look | undefined }) {
  if (!face.countdown) return null;
  return (
    <div class={`timer ${seen?.over ? "over" : ""}`}>
      <Ring left={seen?.left ?? 0} paused={show.paused} size={104} />
      <div>
        <p class="digits" role="timer">
          {seen?.text ?? "–"}
        </p>
        <p class="m">{under(words, face, show, seen)}</p>
      </div>
    </div>
  );
}

function Tip({ words, you, text }: { you: You; text: string | undefined } & Pick<PageProps, "words">) {
  if (text === undefined || text === "" || (you.side !== "junior" && you.side !== "senior")) return null;
  return (
    <div class={`card tip ${you.side}`}>
      <b class="row">
        <RoleDot role={you.side} /> {words.text(`phone.round.tip_${you.side}`)}
      </b>
      <p>{text}</p>
    </div>
  );
}

function Talk({ attendee, words, you, place }: PageProps & { you: You; place: Place }) {
  const { texts } = attendee;
  if (!texts || texts.prompt === "") return null;
  return (
    <div class="talk">
      <p class="m">{words.text("phone.round.question")}</p>
      <p class="prompt">{texts.prompt}</p>
      <Tip words={words} you={you} text={you.side === "junior" ? texts.junior_tip : texts.senior_tip} />
      {place.partners.length > 1 && <p class="t2">{words.text("phone.round.trio")}</p>}
    </div>
  );
}

function Help({ words }: Pick<PageProps, "words">) {
  return (
    <div class="card help" role="status">
      <p class="row ok">
        <Check size={26} /> <b>{words.text("phone.round.help")}</b>
      </p>
      <p>{words.text("phone.round.missing_called")}</p>
    </div>
  );
}

function MissingButton({ attendee, words, you, place }: PageProps & { you: You; place: Place }) {
  const trio = place.partners.length > 1;
  if (callsMissing(you, attendee))
    return (
      <button type="button" class="button" onClick={() => attendee.wish({ do: "clearMissing", person: you.person })}>
        {words.text(trio ? "phone.round.all_there" : "phone.round.there_now")}
      </button>
    );
  if (!you.can.includes("call_missing") || place.partners.length === 0) return null;
  return (
    <button type="button" class="button second" onClick={() => attendee.wish({ do: "callMissing" })}>
      {words.text(trio ? "phone.round.missing_one" : "phone.round.missing")}
    </button>
  );
}

// One round at one table, from the way there to the end of the talk.
function AtTable({ attendee, words, you, face, show, place }: SeatingProps & { place: Place }) {
  const time: TimeSource = { clock: attendee.clock, reading: show.clock };
  const seen = useLook(face.countdown, time);
  const missing = callsMissing(you, attendee);
  const talking = face.phase === "talk";
  const way = attendee.seen.stays(place) ? "phone.round.stay" : "phone.round.go";
  const last30 = talking && seen?.last30 === true;
  const halfTime = talking && face.half_time && seen?.halfTime === true && !show.paused;
  return (
    <Frame
      attendee={attendee}
      words={words}
      title={words.text("phone.round.table_n", { table: place.table })}
      right={words.text("phone.round.round", { round: face.round, rounds: face.rounds })}
      look={last30 ? "last30" : ""}
      foot={<MissingButton attendee={attendee} words={words} you={you} place={place} />}
    >
      <div aria-live="polite">
        {(attendee.seen.changed || place.changed) && <p class="banner message">{words.text("phone.round.changed")}</p>}
      </div>
      <Seat words={words} place={place} missing={missing} />
      {!talking && !missing && <p class="lead way">{words.text(way, { table: place.table })}</p>}
      {!talking && <TableMap words={words} layout={attendee.layout} table={place.table} />}
      <Timer words={words} face={face} show={show} seen={seen} />
      <p class="state" role="status">
        {last30 ? words.text("phone.round.last_30") : halfTime ? words.text("phone.round.half") : ""}
      </p>
      {missing ? <Help words={words} /> : <Talk attendee={attendee} words={words} you={you} place={place} />}
    </Frame>
  );
}

function Quiet({ attendee, words, you, face, show, timed = true, children }: SeatingProps & { timed?: boolean; children: ComponentChildren }) {
  const seen = useLook(face.countdown, { clock: attendee.clock, reading: show.clock });
  const right = face.round > 0 ? words.text("phone.round.round", { round: face.round, rounds: face.rounds }) : undefined;
  const title = attendee.texts?.title;
  return (
    <Frame
      attendee={attendee}
      words={words}
      {...(title !== undefined ? { title } : {})}
      {...(right !== undefined ? { right } : {})}
    >
      {children}
      {timed && <Timer words={words} face={face} show={show} seen={seen} />}
      <ProfileLink attendee={attendee} words={words} you={you} />
    </Frame>
  );
}

function Next({ words, next }: { next: Place | undefined } & Pick<PageProps, "words">) {
  if (!next) return null;
  if (next.table === 0) return <p class="card lead">{words.text("phone.round.rest")}</p>;
  return (
    <>
      <p class="lead">{words.text("phone.round.next", { table: next.table, name: names(next.partners) })}</p>
      <Seat words={words} place={next} missing={false} />
    </>
  );
}

// Nobody to meet in this round.
function Resting({ attendee, words, you, face, show }: SeatingProps) {
  const seen = useLook(face.countdown, { clock: attendee.clock, reading: show.clock });
  const last = face.round >= face.rounds;
  return (
    <div class="middle resting">
      <Cup left={seen?.left ?? 1} />
      <h1>{words.text("phone.round.coffee", { name: you.name })}</h1>
      <p class="lead">{words.text(last ? "phone.round.rest_last" : "phone.round.rest")}</p>
      {!last && <p class="t2">{words.text("phone.round.rest_why")}</p>}
      <p class="t2">{words.text("phone.round.rest_do")}</p>
      <p class={seen?.over ? "digits warn" : "digits"} role="timer">
        {seen?.text ?? "–"}
      </p>
      <p class="m">{under(words, face, show, seen)}</p>
    </div>
  );
}

export function SeatingPage(props: SeatingProps) {
  const { words, you, face } = props;
  const { place } = you;
  switch (face.phase) {
    case "planning":
      return (
        <Quiet {...props}>
          <h1>{words.text("phone.round.planning")}</h1>
        </Quiet>
      );
    case "change_over":
    case "talk":
      if (place && place.table > 0) return <AtTable {...props} place={place} />;
      return (
        <Quiet {...props} timed={!place}>
          {place ? <Resting {...props} /> : <h1>{words.text("phone.round.late", { round: face.round })}</h1>}
        </Quiet>
      );
    case "over":
      return (
        <Quiet {...props}>
          <h1>{words.text("phone.round.over")}</h1>
          {you.next ? <Next words={words} next={you.next} /> : <p class="t2">{words.text(face.round < face.rounds ? "phone.round.over_text" : "phone.wait.stage")}</p>}
        </Quiet>
      );
    case "done":
      return (
        <Quiet {...props}>
          <h1>{words.text("phone.round.done")}</h1>
        </Quiet>
      );
    default:
      return unreachable(face.phase) ?? null;
  }
}
