import { voted, votesLeft } from "../pending";
import { Composer } from "../parts/composer";
import { PrivacyLine, type PageProps } from "../parts/frame";
import { OwnNotes } from "../parts/own_notes";
import { pagesShown, VoteButton, VotedList } from "../parts/voting";
import { limits, type OwnNote, type PageNote, type Proposals, type You } from "../wire";

// What people would add to the rules: written, read by the facilitator, voted for.

type ProposalsProps = PageProps & { readonly you: You; readonly face: Proposals };

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

function Propose({ attendee, words, you, face }: ProposalsProps) {
  if (!you.can.includes("post_note")) return null;
  const kind = attendee.draft(kindKey) === "1" ? 1 : 0;
  return (
    <Composer
      attendee={attendee}
      words={words}
      id="proposal"
      draft="proposal"
      label={words.text("phone.rules.propose")}
      hint={words.text("phone.rules.hint")}
      max={limits.ruleGraphemes}
      send={words.text("phone.rules.send")}
      onSend={(text) => attendee.wish({ do: "postNote", column: kind, text, with_name: false })}
      lead={
        <>
          <p>{words.text("phone.rules.propose_text")}</p>
          <Kinds attendee={attendee} words={words} chosen={kind} />
        </>
      }
    >
      <PrivacyLine>{words.text(`phone.secrecy.${face.secrecy}`)}</PrivacyLine>
    </Composer>
  );
}

function stateOf(words: PageProps["words"], note: OwnNote): string {
  if (note.state === "shown") return words.text("phone.rules.up");
  if (note.state === "declined") return words.text("phone.rules.declined");
  return words.text("phone.rules.held");
}

function Proposal({ attendee, words, you, face, note }: ProposalsProps & { note: PageNote }) {
  const vote = voted(you, attendee, note.note);
  return (
    <li class="card note">
      <div class="grow">
        <p>{note.text}</p>
        <p class="m">{kindName(words, note.column)}</p>
      </div>
      <VoteButton
        words={words}
        vote={vote}
        may={face.open && (vote.on || (you.can.includes("vote") && votesLeft(you, attendee) > 0))}
        label={words.text(vote.on ? "phone.wall.unvote" : "phone.wall.vote")}
        text={note.text}
        onVote={() => attendee.wish({ do: vote.on ? "unvote" : "vote", note: note.note })}
      />
    </li>
  );
}

function All(props: ProposalsProps) {
  const { attendee, words, you, face } = props;
  const { hashes, onMore } = pagesShown(attendee, "proposal_pages", face.pages);
  const notes = hashes.flatMap((hash) => attendee.contents.notes(hash)?.notes ?? []);
  const left = words.count("phone.wall.votes_left", votesLeft(you, attendee));
  return (
    <VotedList
      words={words}
      title={words.text("phone.rules.proposals")}
      left={face.votes_each > 0 ? left : undefined}
      said={<p class="t2">{words.text(notes.length === 0 ? "phone.rules.nothing" : "phone.rules.half")}</p>}
      onMore={onMore}
    >
      {notes.map((note) => (
        <Proposal key={note.note} {...props} note={note} />
      ))}
    </VotedList>
  );
}

export function ProposalsPart(props: ProposalsProps) {
  const { words, face } = props;
  return (
    <>
      {face.open ? <Propose {...props} /> : <p class="t2">{words.text("phone.rules.closed")}</p>}
      <OwnNotes {...props} open={props.face.open} stateOf={(note) => stateOf(props.words, note)} />
      <All {...props} />
    </>
  );
}
