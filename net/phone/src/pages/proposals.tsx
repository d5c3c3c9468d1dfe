import { voted, votesLeft } from "../pending";
import { PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign, Triangle } from "../parts/icons";
import { graphemes, TextArea } from "../parts/text_area";
import { limits, type OwnNote, type PageNote, type Proposals, type You } from "../wire";

// What people would add to the rules: written, read by the facilitator, voted for.

type ProposalsProps = PageProps & { readonly you: You; readonly face: Proposals };

const textKey = "proposal";
const kindKey = "proposal.kind";
const kinds = ["phone.rules.rule", "phone.rules.limit"] as const;

const kindName = (words: PageProps["words"], column: number) => words.text(kinds[column] ?? kinds[0]);

function Kinds({ attendee, words, chosen }: PageProps & { chosen: number }) {
  return (
    <div class="segments" role="radiogroup" aria-label={words.text("phone.rules.propose")}>
      {kinds.map((_, kind) => (
        <label class={chosen === kind ? "segment on" : "segment"}>
          <input
            type="radio"
            class="sr"
            name="proposal-kind"
            checked={chosen === kind}
            onChange={() => attendee.type(kindKey, String(kind))}
          />
          {kindName(words, kind)}
        </label>
      ))}
    </div>
  );
}

function Composer({ attendee, words, you, face }: ProposalsProps) {
  if (!you.can.includes("post_note")) return null;
  const text = attendee.draft(textKey) ?? "";
  const kind = attendee.draft(kindKey) === "1" ? 1 : 0;
  const fits = text.trim() !== "" && graphemes(text.trim()) <= limits.ruleGraphemes;
  const send = (event: Event) => {
    event.preventDefault();
    if (!fits) return;
    attendee.wish({ do: "postNote", column: kind, text: text.trim(), with_name: false });
    attendee.type(textKey, undefined);
  };
  return (
    <form class="composer" onSubmit={send}>
      <p>{words.text("phone.rules.propose_text")}</p>
      <Kinds attendee={attendee} words={words} chosen={kind} />
      <TextArea
        id="proposal"
        label={words.text("phone.rules.propose")}
        hint={words.text("phone.rules.hint")}
        text={text}
        max={limits.ruleGraphemes}
        words={words}
        onType={(typed) => attendee.type(textKey, typed === "" ? undefined : typed)}
      />
      <PrivacyLine>{words.text(`phone.secrecy.${face.secrecy}`)}</PrivacyLine>
      <button type="submit" class="button" disabled={!fits}>
        {words.text("phone.rules.send")}
      </button>
    </form>
  );
}

function stateOf(words: PageProps["words"], note: OwnNote): string {
  if (note.state === "shown") return words.text("phone.rules.up");
  if (note.state === "declined") return words.text("phone.rules.declined");
  return words.text("phone.rules.held");
}

function Own({ attendee, words, you, face }: ProposalsProps) {
  const waiting = attendee.waiting.filter((each) => each.do === "postNote");
  const gone = (note: number) =>
    [...attendee.waiting, ...attendee.settled].some((each) => each.do === "withdrawNote" && each.note === note);
  const notes = (you.mine?.notes ?? []).filter((note) => !gone(note.note));
  if (waiting.length + notes.length === 0) return null;
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
        {notes.map((note) => (
          <li class="card">
            <p>{note.text === "" ? "…" : note.text}</p>
            <p class={note.state === "shown" ? "m row ok" : "m row"}>
              {note.state === "shown" && <Check size={18} />} {stateOf(words, note)}
            </p>
            {face.open && (
              <button
                type="button"
                class="quiet"
                onClick={() => attendee.wish({ do: "withdrawNote", note: note.note })}
              >
                {words.text("phone.wall.withdraw")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Proposal({ attendee, words, you, face, note }: ProposalsProps & { note: PageNote }) {
  const vote = voted(you, attendee, note.note);
  const may = face.open && (vote.on || (you.can.includes("vote") && votesLeft(you, attendee) > 0));
  return (
    <li class="card note">
      <div class="grow">
        <p>{note.text}</p>
        <p class="m">{kindName(words, note.column)}</p>
      </div>
      <button
        type="button"
        class={`vote ${vote.on ? "on" : ""} ${vote.waiting ? "waiting" : ""}`}
        aria-pressed={vote.on}
        aria-label={`${words.text(vote.on ? "phone.wall.unvote" : "phone.wall.vote")}: ${note.text}`}
        disabled={!may}
        onClick={() => attendee.wish({ do: vote.on ? "unvote" : "vote", note: note.note })}
      >
        {vote.on ? <Check /> : <Triangle />}
      </button>
    </li>
  );
}

function All(props: ProposalsProps) {
  const { attendee, words, you, face } = props;
  const notes = face.pages.flatMap((hash) => attendee.contents.notes(hash)?.notes ?? []);
  return (
    <section>
      <div class="row between head">
        <h2>{words.text("phone.rules.proposals")}</h2>
        {face.votes_each > 0 && (
          <span class="m" aria-live="polite">
            {words.count("phone.wall.votes_left", votesLeft(you, attendee))}
          </span>
        )}
      </div>
      <p class="t2">{words.text(notes.length === 0 ? "phone.rules.nothing" : "phone.rules.half")}</p>
      <ul class="notes">
        {notes.map((note) => (
          <Proposal key={note.note} {...props} note={note} />
        ))}
      </ul>
    </section>
  );
}

export function ProposalsPart(props: ProposalsProps) {
  const { words, face } = props;
  return (
    <>
      {face.open ? <Composer {...props} /> : <p class="t2">{words.text("phone.rules.closed")}</p>}
      <Own {...props} />
      <All {...props} />
    </>
  );
}
