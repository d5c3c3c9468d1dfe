import type { Attendee } from "../attendee";
import type { PageProps } from "../parts/frame";
import { unreachable } from "../unreachable";
import type { Show, TalkToRate, You } from "../wire";
import { BreakPage } from "./break";
import { CoffeePage } from "./coffee";
import { GoalsPage } from "./goals";
import { JoinPage } from "./join";
import { PollPage } from "./poll";
import { ProfilePage } from "./profile";
import { ClosingPage, EndedPage } from "./farewell";
import { AwayPage, ConnectingPage, DoorsClosedPage, ElsewherePage, RemovedPage } from "./quiet";
import { QuestionsPage } from "./questions";
import { RatingPage } from "./rating";
import { RulesPage } from "./rules";
import { SeatingPage } from "./seating";
import { LobbyPage, MessagePage } from "./waiting";
import { DatesPage } from "./dates";
import { TandemPage, TandemsPage, TandemsWaitPage } from "./tandem";
import { CardsPage, TrainingPage } from "./training";
import { WallPage } from "./wall";
import { WishesPage } from "./wishes";
import { talkToRate } from "../impressions";

// A talk that is over waits for a word where nothing else is asked: between rounds, and after the last.
function talkNow(attendee: Attendee, show: Show, you: You): TalkToRate | undefined {
  const talks = you.impressions?.talks ?? [];
  const asked = talks.find((each) => each.ask === attendee.rating);
  if (asked) return asked;
  const { face } = show;
  const between = face.kind === "seating" && face.phase !== "talk";
  const quiet = face.kind === "wishPage" || face.kind === "break" || face.kind === "message";
  return between || quiet ? talkToRate(you, attendee) : undefined;
}

function Revealed(props: PageProps & { you: You }) {
  const [first, second] = props.you.tandems;
  if (second) return <TandemsPage {...props} />;
  return first ? <TandemPage {...props} tandem={first} /> : <TandemsWaitPage {...props} />;
}

// The own tandem, opened from whatever is on; of several the list first.
function OpenTandem({ attendee, words, show, you }: PageProps & { show: Show; you: You }) {
  const common = { attendee, words, you };
  const close = () => attendee.openTandem(undefined);
  const several = you.tandems.length > 1;
  const open = you.tandems.find((each) => each.tandem === attendee.tandem);
  const below = several && show.face.kind !== "matching" ? () => attendee.openTandem("all") : close;
  if (open) return <TandemPage {...common} tandem={open} back={below} />;
  return several ? <TandemsPage {...common} back={close} /> : null;
}

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
      return <GoalsPage {...common} face={face} />;
    case "rules":
      return <RulesPage {...common} face={face} />;
    case "poll":
      return <PollPage {...common} face={face} />;
    case "wall":
      return <WallPage {...common} face={face} />;
    case "seating":
      return <SeatingPage {...common} face={face} show={show} />;
    case "wishPage":
      return <WishesPage {...common} face={face} />;
    case "matching":
      return <Revealed {...common} />;
    case "dates":
      return <DatesPage {...common} face={face} />;
    case "break":
      return <BreakPage {...common} face={face} show={show} />;
    case "training":
      return <TrainingPage {...common} />;
    case "coffee":
      return <CoffeePage {...common} face={face} show={show} />;
    case "questions":
      return <QuestionsPage {...common} face={face} />;
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
  if (you && !you.removed && you.tandems.length > 0 && attendee.tandem !== undefined)
    return <OpenTandem {...common} show={show} you={you} />;
  if (show.face.kind === "ended") return <EndedPage {...common} you={you?.removed ? undefined : you} />;
  if (!you) return show.face.kind === "doorsClosed" ? <DoorsClosedPage {...common} /> : <JoinPage {...common} />;
  if (you.removed) return <RemovedPage {...common} />;
  if (attendee.profile) return <ProfilePage {...common} you={you} />;
  if (attendee.cards && attendee.frame?.cards.length) return <CardsPage {...common} you={you} />;
  if (!you.present && show.face.kind !== "doorsClosed") return <AwayPage {...common} you={you} />;
  const talk = talkNow(attendee, show, you);
  if (talk && you.impressions)
    return <RatingPage {...common} you={you} impressions={you.impressions} talk={talk} />;
  return <FacePage {...common} show={show} you={you} />;
}
