import type { Attendee } from "../attendee";
import { voted, votesLeft, writtenGoal } from "../pending";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign, Triangle } from "../parts/icons";
import { graphemes, TextArea } from "../parts/text_area";
import { limits, type OwnNote, type PageNote, type Wall, type You } from "../wire";

type WallProps = PageProps & { readonly you: You; readonly face: Wall };

function column(attendee: Attendee, columns: number): number {
  const drafted = Number(attendee.draft("column") ?? "0");
  return drafted < columns ? drafted : 0;
}

function Columns({ attendee, words, face }: WallProps) {
  const columns = (attendee.texts?.options ?? []).slice(0, face.columns);
  if (columns.length < 2) return null;
  const chosen = column(attendee, face.columns);
  return (
    <fieldset>
      <legend class="m">{words.text("phone.wall.column")}</legend>
      <div class="segments">
        {columns.map((name, index) => (
          <label class={chosen === index ? "segment on" : "segment"}>
            <input
              type="radio"
              class="sr"
              name="column"
              checked={chosen === index}
              onChange={() => attendee.type("column", String(index))}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Composer({ attendee, words, you, face }: WallProps) {
  if (!you.can.includes("post_note")) return null;
  const key = `note.${face.segment}`;
  const text = attendee.draft(key) ?? "";
  const named = face.secrecy === "named";
  const withName = face.choice && attendee.draft("with_name") === "yes";
  const fits = text.trim() !== "" && graphemes(text.trim()) <= limits.noteGraphemes;
  const post = (event: Event) => {
    event.preventDefault();
    if (!fits) return;
    attendee.wish({ do: "postNote", column: column(attendee, face.columns), text: text.trim(), with_name: withName });
    attendee.type(key, undefined);
  };
  return (
    <form class="composer" onSubmit={post}>
      <TextArea
        id="note"
        label={attendee.texts?.headline ?? ""}
        hint={words.text("phone.wall.hint")}
        text={text}
        max={limits.noteGraphemes}
        words={words}
        onType={(typed) => attendee.type(key, typed === "" ? undefined : typed)}
      />
      <Columns attendee={attendee} words={words} you={you} face={face} />
      {!named && <PrivacyLine>{words.text(`phone.secrecy.${face.secrecy}`)}</PrivacyLine>}
      {named && !face.choice && <PrivacyLine>{words.text("phone.wall.always_named")}</PrivacyLine>}
      {face.moderated && <p class="m">{words.text("phone.wall.moderated")}</p>}
      <div class="send">
        {face.choice ? (
          <label class="toggle">
            <input
              type="checkbox"
              role="switch"
              checked={withName}
              onChange={() => attendee.type("with_name", withName ? "no" : "yes")}
            />
            <span>{words.text("phone.wall.with_name")}</span>
          </label>
        ) : null}
        <button type="submit" class="button" disabled={!fits}>
          {words.text("phone.wall.post")}
        </button>
      </div>
    </form>
  );
}

function stateOf(words: PageProps["words"], face: Wall, note: OwnNote): string {
  if (note.state === "shown") return words.text(face.covered ? "phone.wall.own_covered" : "phone.wall.shown");
  if (note.state === "declined") return words.text("phone.wall.declined");
  return words.text("phone.wall.held");
}

function Own({ attendee, words, you, face }: WallProps) {
  const waiting = attendee.waiting.filter((each) => each.do === "postNote");
  const notes = you.mine?.notes ?? [];
  if (waiting.length + notes.length === 0) return null;
  const withdrawn = (note: number) => [...attendee.waiting, ...attendee.settled].some((each) => each.do === "withdrawNote" && each.note === note);
  return (
    <section aria-live="polite">
      <h2>{words.text("phone.wall.mine")}</h2>
      <ul class="notes">
        {waiting.map((each) => (
          <li class="card">
            <p>{each.do === "postNote" ? each.text : ""}</p>
            <p class="m row">
              <ClockSign /> {words.text(attendee.missing ? "phone.net.queued_short" : "phone.sending")}
            </p>
          </li>
        ))}
        {notes
          .filter((note) => !withdrawn(note.note))
          .map((note) => (
            <li class="card">
              <p>{note.text === "" ? "…" : note.text}</p>
              <p class={note.state === "shown" ? "m row ok" : "m row"}>
                {note.state === "shown" && <Check size={18} />} {stateOf(words, face, note)}
              </p>
              <p class="m row between">
                <span>{note.votes > 0 && words.count("phone.wall.votes", note.votes)}</span>
                {face.open && (
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => attendee.wish({ do: "withdrawNote", note: note.note })}
                  >
                    {words.text("phone.wall.withdraw")}
                  </button>
                )}
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}

// A note becomes one's own goal, in one's own words from then on; a goal that stands is not lost by accident.
function Adopt({ attendee, words, you, text }: WallProps & { text: string }) {
  const goal = writtenGoal(you, attendee).text;
  if (goal === text)
    return (
      <p class="m row ok">
        <Check size={18} /> {words.text("phone.wall.adopted")}
      </p>
    );
  if (!you.can.includes("write_goal")) return null;
  return (
    <button type="button" class="quiet adopt" onClick={() => attendee.wish({ do: "writeGoal", text })}>
      {words.text(goal === "" ? "phone.wall.adopt" : "phone.wall.adopt_instead")}
    </button>
  );
}

function Other({ attendee, words, you, face, note }: WallProps & { note: PageNote }) {
  const vote = voted(you, attendee, note.note);
  const may = face.open && (vote.on || (you.can.includes("vote") && votesLeft(you, attendee) > 0));
  const before = you.mine?.voted.includes(note.note) ?? false;
  const count = Math.max(0, note.votes + (vote.on ? 1 : 0) - (before ? 1 : 0));
  const columns = attendee.texts?.options ?? [];
  const about = [columns.length > 1 ? (columns[note.column] ?? "") : "", note.author].filter((each) => each !== "");
  return (
    <li class="card note">
      <div class="grow">
        <p>{note.text}</p>
        {about.length > 0 && <p class="m">{about.join(" · ")}</p>}
        <Adopt attendee={attendee} words={words} you={you} face={face} text={note.text} />
      </div>
      {face.votes_each > 0 && <button
        type="button"
        class={`vote ${vote.on ? "on" : ""} ${vote.waiting ? "waiting" : ""}`}
        aria-pressed={vote.on}
        aria-label={`${words.text(vote.on ? "phone.wall.unvote" : "phone.wall.vote")}${face.secret ? "" : `, ${words.count("phone.wall.votes", count)}`}: ${note.text}`}
        disabled={!may}
        onClick={() => attendee.wish({ do: vote.on ? "unvote" : "vote", note: note.note })}
      >
        <Triangle />
        {!face.secret && <span>{words.number(count)}</span>}
      </button>}
    </li>
  );
}

function Others(props: WallProps) {
  const { attendee, words, you, face } = props;
  const pages = Math.max(1, Number(attendee.draft("pages") ?? "1"));
  const own = new Set(you.mine?.notes.map((each) => each.note));
  const hashes = face.pages.slice(0, pages);
  const notes = hashes.flatMap((hash) => attendee.contents.notes(hash)?.notes ?? []);
  const others = notes.filter((each) => !own.has(each.note));
  if (face.covered) return <p class="t2">{words.text("phone.wall.collect")}</p>;
  if (face.hidden) return <p class="t2">{words.text("phone.wall.hidden")}</p>;
  return (
    <section>
      <div class="row between head">
        <h2>{words.text("phone.wall.others")}</h2>
        {face.open && face.votes_each > 0 && (
          <span class="m" aria-live="polite">
            {words.count("phone.wall.votes_left", votesLeft(you, attendee))}
          </span>
        )}
      </div>
      {face.open && face.votes_each > 0 && face.secret && <p class="m">{words.text("phone.wall.secret")}</p>}
      {others.length === 0 && <p class="t2">{words.text("phone.wall.none")}</p>}
      <ul class="notes">
        {others.map((note) => (
          <Other key={note.note} {...props} note={note} />
        ))}
      </ul>
      {pages < face.pages.length && (
        <button type="button" class="button second" onClick={() => attendee.type("pages", String(pages + 1))}>
          {words.text("phone.wall.more")}
        </button>
      )}
    </section>
  );
}

function Taken({ attendee, words, face }: WallProps) {
  const goals = attendee.texts?.items ?? [];
  if (face.goals === 0 || goals.length === 0) return null;
  return (
    <section>
      <h2>{words.count("phone.wall.goals", goals.length)}</h2>
      <ul class="notes">
        {goals.map((goal) => (
          <li class="card">
            <p>{goal.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function WallPage(props: WallProps) {
  const { attendee, words, face } = props;
  const { texts } = attendee;
  return (
    <Frame
      attendee={attendee}
      words={words}
      title={texts?.title ?? words.text("phone.wall.title")}
      right={words.count("phone.wall.notes", face.notes)}
      look="flow"
    >
      <h1 class="small">{texts?.headline}</h1>
      {face.open ? <Composer {...props} /> : <p class="t2">{words.text("phone.wall.closed")}</p>}
      <Taken {...props} />
      <Own {...props} />
      <Others {...props} />
    </Frame>
  );
}
