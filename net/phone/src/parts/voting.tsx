import type { ComponentChildren } from "preact";
import type { Attendee } from "../attendee";
import type { Voted } from "../pending";
import type { PageProps } from "./frame";
import { Check, Triangle } from "./icons";

interface VoteButtonProps extends Pick<PageProps, "words"> {
  readonly vote: Voted;
  readonly may: boolean;
  readonly label: string;
  readonly text: string; // what is voted for
  readonly count?: number; // missing: nobody is told
  readonly onVote: () => void;
}

export function VoteButton({ words, vote, may, label, text, count, onVote }: VoteButtonProps) {
  const told = count === undefined ? "" : `, ${words.count("phone.wall.votes", count)}`;
  return (
    <button
      type="button"
      class={`vote ${vote.on ? "on" : ""} ${vote.waiting ? "waiting" : ""}`}
      aria-pressed={vote.on}
      aria-label={`${label}${told}: ${text}`}
      disabled={!may}
      onClick={onVote}
    >
      {vote.on && count === undefined ? <Check /> : <Triangle />}
      {count !== undefined && <span>{words.number(count)}</span>}
    </button>
  );
}

// Votes as they will be once one's own has arrived.
export function countWith(votes: number, vote: Voted, before: boolean): number {
  return Math.max(0, votes + (vote.on ? 1 : 0) - (before ? 1 : 0));
}

interface Pages {
  readonly hashes: readonly string[];
  readonly onMore: (() => void) | undefined; // there are more
}

// So many of the pages as somebody has asked for.
export function pagesShown(attendee: Attendee, draft: string, all: readonly string[]): Pages {
  const shown = Math.max(1, Number(attendee.draft(draft) ?? "1"));
  const onMore = shown < all.length ? () => attendee.type(draft, String(shown + 1)) : undefined;
  return { hashes: all.slice(0, shown), onMore };
}

interface VotedListProps extends Pick<PageProps, "words"> {
  readonly title: string;
  readonly left: string | undefined; // votes left; missing: nobody votes
  readonly said?: ComponentChildren;
  readonly onMore: (() => void) | undefined;
  readonly children: ComponentChildren;
}

// What others have written, with the votes one has left.
export function VotedList({ words, title, left, said, onMore, children }: VotedListProps) {
  return (
    <section>
      <div class="row between head">
        <h2>{title}</h2>
        {left !== undefined && (
          <span class="m" aria-live="polite">
            {left}
          </span>
        )}
      </div>
      {said}
      <ul class="notes">{children}</ul>
      {onMore && (
        <button type="button" class="button second" onClick={onMore}>
          {words.text("phone.wall.more")}
        </button>
      )}
    </section>
  );
}
