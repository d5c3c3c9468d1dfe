import type { Attendee } from "../attendee";
import { voted, votesLeft, writtenGoal } from "../pending";
import { choosesName, Composer } from "../parts/composer";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check } from "../parts/icons";
import { OwnNotes } from "../parts/own_notes";
import { countWith, pagesShown, VoteButton, VotedList } from "../parts/voting";
import { limits, type OwnNote, type PageNote, type Wall, type You } from "../wire";

type WallProps = PageProps & { readonly you: You; readonly face: Wall };

const nameKey = "with_name";

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

function Post(props: WallProps) {
  const { attendee, words, you, face } = props;
  if (!you.can.includes("post_note")) return null;
  const withName = face.choice && choosesName(props, nameKey);
  const named = face.secrecy === "named" && (withName || !face.choice);
  const secrecy = face.choice ? "no_name" : face.secrecy;
  return (
    <Composer
      attendee={attendee}
      words={words}
      id="note"
      draft={`note.${face.segment}`}
      label={attendee.texts?.headline ?? ""}
      hint={words.text("phone.wall.hint")}
      max={limits.noteGraphemes}
      send={words.text("phone.wall.post")}
      onSend={(text) =>
        attendee.wish({ do: "postNote", column: column(attendee, face.columns), text, with_name: withName })
      }
      {...(face.choice && { name: { label: words.text("phone.wall.with_name"), draft: nameKey } })}
    >
      <Columns {...props} />
      <PrivacyLine>{words.text(named ? "phone.wall.always_named" : `phone.secrecy.${secrecy}`)}</PrivacyLine>
      {face.moderated && <p class="m">{words.text("phone.wall.moderated")}</p>}
    </Composer>
  );
}

function stateOf(words: PageProps["words"], face: Wall, note: OwnNote): string {
  if (note.state === "shown") return words.text(face.covered ? "phone.wall.own_covered" : "phone.wall.shown");
  if (note.state === "declined") return words.text("phone.wall.declined");
  return words.text("phone.wall.held");
}

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
  const columns = attendee.texts?.options ?? [];
  const about = [columns.length > 1 ? (columns[note.column] ?? "") : "", note.author].filter((each) => each !== "");
  return (
    <li class="card note">
      <div class="grow">
        <p>{note.text}</p>
        {about.length > 0 && <p class="m">{about.join(" · ")}</p>}
        <Adopt attendee={attendee} words={words} you={you} face={face} text={note.text} />
      </div>
      {face.votes_each > 0 && (
        <VoteButton
          words={words}
          vote={vote}
          may={may}
          label={words.text(vote.on ? "phone.wall.unvote" : "phone.wall.vote")}
          text={note.text}
          {...(!face.secret && { count: countWith(note.votes, vote, before) })}
          onVote={() => attendee.wish({ do: vote.on ? "unvote" : "vote", note: note.note })}
        />
      )}
    </li>
  );
}

function Others(props: WallProps) {
  const { attendee, words, you, face } = props;
  if (face.covered) return <p class="t2">{words.text("phone.wall.collect")}</p>;
  if (face.hidden) return <p class="t2">{words.text("phone.wall.hidden")}</p>;
  const { hashes, onMore } = pagesShown(attendee, "pages", face.pages);
  const own = new Set(you.mine?.notes.map((each) => each.note));
  const notes = hashes.flatMap((hash) => attendee.contents.notes(hash)?.notes ?? []);
  const others = notes.filter((each) => !own.has(each.note));
  const votes = face.open && face.votes_each > 0;
  return (
    <VotedList
      words={words}
      title={words.text("phone.wall.others")}
      left={votes ? words.count("phone.wall.votes_left", votesLeft(you, attendee)) : undefined}
      said={
        <>
          {votes && face.secret && <p class="m">{words.text("phone.wall.secret")}</p>}
          {others.length === 0 && <p class="t2">{words.text("phone.wall.none")}</p>}
        </>
      }
      onMore={onMore}
    >
      {others.map((note) => (
        <Other key={note.note} {...props} note={note} />
      ))}
    </VotedList>
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
      {face.open ? <Post {...props} /> : <p class="t2">{words.text("phone.wall.closed")}</p>}
      <Taken {...props} />
      <OwnNotes
        {...props}
        open={face.open}
        stateOf={(note) => stateOf(words, face, note)}
        votesOf={(note) => (note.votes > 0 ? words.count("phone.wall.votes", note.votes) : undefined)}
      />
      <Others {...props} />
    </Frame>
  );
}
