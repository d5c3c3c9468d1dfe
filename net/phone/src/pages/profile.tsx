import type { Attendee } from "../attendee";
import { topics } from "../pending";
import { Frame, LanguageSwitch, PrivacyLine, type PageProps } from "../parts/frame";
import { HandOver } from "../parts/hand_over";
import { ArrowUp, Lens, RoleDot } from "../parts/icons";
import { graphemes } from "../parts/text_area";
import { limits, type Role, type You } from "../wire";

const shownAtFirst = 10;

type Sides = { readonly offers: readonly string[]; readonly wants: readonly string[] };

// None, then offered, then wanted, then none again: two taps reach everything.
function tapped(sides: Sides, topic: string): Sides {
  const without = (list: readonly string[]) => list.filter((each) => each !== topic);
  if (sides.offers.includes(topic)) {
    const full = sides.wants.length >= limits.topicsPerPerson;
    return { offers: without(sides.offers), wants: full ? sides.wants : [...without(sides.wants), topic] };
  }
  if (sides.wants.includes(topic)) return { ...sides, wants: without(sides.wants) };
  if (sides.offers.length < limits.topicsPerPerson) return { ...sides, offers: [...sides.offers, topic] };
  if (sides.wants.length < limits.topicsPerPerson) return { ...sides, wants: [...sides.wants, topic] };
  return sides;
}

function drafted(attendee: Attendee, you: You): Sides {
  const stored = attendee.draft("topics");
  if (stored === undefined) return topics(you, attendee);
  return JSON.parse(stored) as Sides;
}

function Chip({ topic, sides, words, onTap }: { topic: string; sides: Sides; onTap: () => void } & Pick<PageProps, "words">) {
  const offered = sides.offers.includes(topic);
  const wanted = sides.wants.includes(topic);
  const state = offered ? "phone.topics.offer" : wanted ? "phone.topics.want" : "phone.topics.none";
  return (
    <button type="button" class={`chip ${offered ? "offered" : ""} ${wanted ? "wanted" : ""}`} onClick={onTap}>
      {offered && <ArrowUp />}
      {wanted && <Lens />}
      <span>{topic}</span>
      <span class="sr">, {words.text(state)}</span>
    </button>
  );
}

function SideChoice({ attendee, words, you }: PageProps & { you: You }) {
  if (!you.can.includes("choose_side")) return null;
  const sides: readonly (Role | undefined)[] = ["junior", "senior", undefined];
  const waiting = attendee.waiting.find((each) => each.do === "chooseSide");
  const chosen = waiting?.do === "chooseSide" ? waiting.side : you.side;
  return (
    <fieldset class="roles">
      <legend class="label">{words.text("phone.side.title")}</legend>
      {sides.map((side) => (
        <label class={`option ${chosen === side ? "on" : ""} ${side ?? "both"}`}>
          <input
            type="radio"
            class="sr"
            name="side"
            checked={chosen === side}
            onChange={() => attendee.wish({ do: "chooseSide", ...(side ? { side } : {}) })}
          />
          <span class="name">
            <RoleDot role={side} />
            {words.text(side ? `phone.role.${side}` : "phone.join.either")}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Leave({ attendee, words, you }: PageProps & { you: You }) {
  if (!you.can.includes("leave")) return null;
  if (attendee.draft("leave") === undefined)
    return (
      <button type="button" class="link" onClick={() => attendee.type("leave", "ask")}>
        {words.text("phone.seat.leave")}
      </button>
    );
  return (
    <div class="card ask">
      <p>{words.text("phone.seat.leave_ask")}</p>
      <div class="pair">
        <button type="button" class="button second" onClick={() => attendee.type("leave", undefined)}>
          {words.text("phone.seat.leave_no")}
        </button>
        <button
          type="button"
          class="button second danger"
          onClick={() => {
            attendee.type("leave", undefined);
            attendee.wish({ do: "leave" });
          }}
        >
          {words.text("phone.seat.leave_yes")}
        </button>
      </div>
    </div>
  );
}

function OwnTopic({ attendee, words, onAdd }: PageProps & { onAdd: (topic: string) => void }) {
  const text = attendee.draft("own_topic");
  if (text === undefined)
    return (
      <button type="button" class="chip own" onClick={() => attendee.type("own_topic", "")}>
        + {words.text("phone.topics.own")}
      </button>
    );
  const add = (event: Event) => {
    event.preventDefault();
    const topic = text.trim().replace(/\s+/g, " ");
    attendee.type("own_topic", undefined);
    if (topic !== "" && graphemes(topic) <= limits.topicGraphemes) onAdd(topic);
  };
  return (
    <form class="own-topic" onSubmit={add}>
      <input
        class="field"
        type="text"
        aria-label={words.text("phone.topics.own")}
        maxLength={limits.topicGraphemes}
        value={text}
        onInput={(event) => attendee.type("own_topic", event.currentTarget.value)}
      />
      <button type="submit" class="button second">
        {words.text("phone.topics.add")}
      </button>
    </form>
  );
}

interface GroupProps extends PageProps {
  readonly name: string;
  readonly list: readonly string[];
  readonly sides: Sides;
  readonly take: (next: Sides) => void;
}

// A long list shows its beginning and what is chosen from it, and the rest on demand.
function Group({ attendee, words, name, list, sides, take }: GroupProps) {
  const open = attendee.draft(`topics.${name}`) !== undefined;
  const chosen = (topic: string) => sides.offers.includes(topic) || sides.wants.includes(topic);
  const shown = list.filter((topic, index) => open || index < shownAtFirst || chosen(topic));
  return (
    <>
      {shown.map((topic) => (
        <Chip topic={topic} sides={sides} words={words} onTap={() => take(tapped(sides, topic))} />
      ))}
      {shown.length < list.length && (
        <button type="button" class="chip own" onClick={() => attendee.type(`topics.${name}`, "open")}>
          {words.text("phone.wall.more")}
        </button>
      )}
    </>
  );
}

// What one's own side is likely to offer stands first.
function groups(attendee: Attendee, you: You, sides: Sides): readonly (readonly string[])[] {
  const offered = attendee.frame?.offered ?? [];
  const wanted = (attendee.frame?.wanted ?? []).filter((topic) => !offered.includes(topic));
  const own = [...sides.offers, ...sides.wants].filter((topic) => !offered.includes(topic) && !wanted.includes(topic));
  return you.side === "senior" ? [wanted, offered, own] : [offered, wanted, own];
}

function Topics({ attendee, words, you }: PageProps & { you: You }) {
  const sides = drafted(attendee, you);
  const take = (next: Sides) => attendee.type("topics", JSON.stringify(next));
  return (
    <>
      <h1>{words.text("phone.topics.title")}</h1>
      <p class="t2">{words.text("phone.topics.text")}</p>
      <p class="counts m" aria-live="polite">
        <span>
          <ArrowUp /> {words.text("phone.topics.offer")} {sides.offers.length}
        </span>
        <span>
          <Lens /> {words.text("phone.topics.want")} {sides.wants.length}
        </span>
      </p>
      <div class="chips">
        {groups(attendee, you, sides).map((list, index) => (
          <Group attendee={attendee} words={words} name={String(index)} list={list} sides={sides} take={take} />
        ))}
        <OwnTopic attendee={attendee} words={words} onAdd={(topic) => take(tapped(sides, topic))} />
      </div>
      <p class="m">{words.count("phone.topics.max", limits.topicsPerPerson)}</p>
    </>
  );
}

function done(attendee: Attendee, you: You): void {
  if (attendee.draft("topics") !== undefined) {
    const { offers, wants } = drafted(attendee, you);
    attendee.wish({ do: "setTopics", offers, wants });
    attendee.type("topics", undefined);
  }
  attendee.openProfile(false);
}

const asksSomething: ReadonlySet<string> = new Set(["goals", "rules", "poll", "wall", "seating"]);

// The hall does not wait for somebody who is still choosing topics: says what is on below this page.
function GoesOn({ attendee, words }: PageProps) {
  const { show, texts } = attendee;
  const on = show !== undefined && asksSomething.has(show.face.kind) && texts !== undefined;
  return <div aria-live="polite">{on && <p class="banner message">{words.text("phone.profile.goes_on", { title: texts.title })}</p>}</div>;
}

// Who I am here: side, topics, language, leaving. Lies over whatever is on, and is closed with one tap.
export function ProfilePage({ attendee, words, you }: PageProps & { you: You }) {
  const canSet = you.can.includes("set_topics");
  const foot = (
    <>
      <GoesOn attendee={attendee} words={words} />
      {canSet && <PrivacyLine>{words.text("phone.topics.privacy")}</PrivacyLine>}
      <button type="button" class="button" onClick={() => done(attendee, you)}>
        {words.text("phone.done")}
      </button>
    </>
  );
  return (
    <Frame
      attendee={attendee}
      words={words}
      title={you.name}
      right={<LanguageSwitch attendee={attendee} words={words} />}
      foot={foot}
    >
      <SideChoice attendee={attendee} words={words} you={you} />
      {canSet && <Topics attendee={attendee} words={words} you={you} />}
      <Leave attendee={attendee} words={words} you={you} />
      {!attendee.lent && you.can.includes("hand_over") && <HandOver attendee={attendee} words={words} />}
    </Frame>
  );
}
