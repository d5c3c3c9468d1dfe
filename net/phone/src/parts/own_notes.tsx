import { sent, takenBack } from "../pending";
import type { OwnNote, You } from "../wire";
import type { PageProps } from "./frame";
import { OwnTexts } from "./own_texts";

interface OwnNotesProps extends PageProps {
  readonly you: You;
  readonly open: boolean; // they can be taken back
  readonly stateOf: (note: OwnNote) => string;
  readonly votesOf?: (note: OwnNote) => string | undefined;
}

// What became of the notes that one has put up: on a wall, or as proposals.
export function OwnNotes({ attendee, words, you, open, stateOf, votesOf }: OwnNotesProps) {
  const own = (you.mine?.notes ?? [])
    .filter((each) => !takenBack(attendee, "withdrawNote", (command) => command.note === each.note))
    .map((each) => {
      const votes = votesOf?.(each);
      return {
        id: each.note,
        text: each.text,
        state: stateOf(each),
        good: each.state === "shown",
        ...(votes !== undefined && { votes }),
        ...(open && { onTakeBack: () => attendee.wish({ do: "withdrawNote", note: each.note }) }),
      };
    });
  return (
    <OwnTexts
      attendee={attendee}
      words={words}
      title={words.text("phone.wall.mine")}
      sending={sent(attendee, "postNote").map((each) => each.text)}
      own={own}
      takeBack={words.text("phone.wall.withdraw")}
    />
  );
}
