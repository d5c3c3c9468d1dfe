import type { Attendee } from "../attendee";
import type { PageProps } from "../parts/frame";
import { unreachable } from "../unreachable";
import type { Show, You } from "../wire";
import { BreakPage } from "./break";
import { GoalsPage } from "./goals";
import { JoinPage } from "./join";
import { PollPage } from "./poll";
import { ProfilePage } from "./profile";
import { AwayPage, ClosingPage, ConnectingPage, DoorsClosedPage, ElsewherePage, EndedPage, RemovedPage } from "./quiet";
import { RulesPage } from "./rules";
import { SeatingPage } from "./seating";
import { LobbyPage, MessagePage } from "./waiting";
import { WallPage } from "./wall";

// The page of somebody who is here, by what is on.
function FacePage({ attendee, words, show, you }: PageProps & { show: Show; you: You }) {
  const common = { attendee, words, you };
  const { face } = show;
  switch (face.kind) {
    case "doorsClosed":
      return <DoorsClosedPage {...common} />;
    case "lobby":
      return <LobbyPage {...common} face={face} />;
    case "message":
      return <MessagePage {...common} />;
    case "goals":
      return <GoalsPage {...common} />;
    case "rules":
      return <RulesPage {...common} />;
    case "poll":
      return <PollPage {...common} face={face} />;
    case "wall":
      return <WallPage {...common} face={face} />;
    case "seating":
      return <SeatingPage {...common} face={face} show={show} />;
    case "break":
      return <BreakPage {...common} face={face} show={show} />;
    case "closing":
      return <ClosingPage {...common} />;
    case "ended":
      return <EndedPage {...common} />;
    default:
      return unreachable(face) ?? null;
  }
}

export function Page({ attendee }: { attendee: Attendee }) {
  const words = attendee.words(attendee.language);
  if (!words) return <p class="boot">Auftakt</p>;
  const common = { attendee, words };
  const { show, you } = attendee;
  if (attendee.resting || attendee.seatLost) return <ElsewherePage {...common} />;
  if (!show || (!you && !attendee.nobody)) return <ConnectingPage {...common} />;
  if (show.face.kind === "ended") return <EndedPage {...common} />;
  if (!you) return show.face.kind === "doorsClosed" ? <DoorsClosedPage {...common} /> : <JoinPage {...common} />;
  if (you.removed) return <RemovedPage {...common} />;
  if (attendee.profile) return <ProfilePage {...common} you={you} />;
  if (!you.present && show.face.kind !== "doorsClosed") return <AwayPage {...common} you={you} />;
  return <FacePage {...common} show={show} you={you} />;
}
