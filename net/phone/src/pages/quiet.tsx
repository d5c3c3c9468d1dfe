import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { HandOver } from "../parts/hand_over";
import { TwoPhones } from "../parts/icons";
import type { You } from "../wire";
import { ProfileLink } from "./waiting";

// Pages on which there is little to do.

export function DoorsClosedPage({ attendee, words, you }: PageProps & { you?: You }) {
  return (
    <Frame attendee={attendee} words={words}>
      <div class="middle">
        <h1>{attendee.frame?.title ?? words.text("phone.brand")}</h1>
        <p class="t2">{words.text("phone.join.not_open")}</p>
        {you && <ProfileLink attendee={attendee} words={words} you={you} />}
      </div>
    </Frame>
  );
}

export function ConnectingPage({ attendee, words }: PageProps) {
  return (
    <Frame attendee={attendee} words={words}>
      <div class="middle">
        <p class="t2" role="status">
          {words.text("phone.net.connecting")}
        </p>
      </div>
    </Frame>
  );
}

// Another window or another phone sits here now.
export function ElsewherePage({ attendee, words }: PageProps) {
  const foot = (
    <>
      <PrivacyLine>{words.text("phone.seat.not_me")}</PrivacyLine>
      <button type="button" class="button" onClick={() => attendee.continueHere()}>
        {words.text("phone.seat.take")}
      </button>
    </>
  );
  return (
    <Frame attendee={attendee} words={words} foot={foot}>
      <div class="middle">
        <TwoPhones />
        <h1>{words.text("phone.seat.other_title")}</h1>
        <p class="t2">{words.text(attendee.resting ? "phone.seat.other" : "phone.seat.other_phone")}</p>
        {attendee.lastName !== undefined && <p class="card">{attendee.lastName}</p>}
      </div>
    </Frame>
  );
}

export function RemovedPage({ attendee, words }: PageProps) {
  return (
    <Frame attendee={attendee} words={words}>
      <div class="middle">
        <p class="lead">{words.text("phone.seat.gone")}</p>
      </div>
    </Frame>
  );
}

// Seated, but not counted as here: somebody left, or the evening began anew.
export function AwayPage({ attendee, words, you }: PageProps & { you: You }) {
  const coming = attendee.waiting.some((each) => each.do === "join");
  const foot = (
    <>
      <button
        type="button"
        class="button"
        disabled={coming}
        onClick={() => attendee.wish({ do: "join", name: you.name, department: you.department, bot: false })}
      >
        {words.text(coming ? "phone.sending" : "phone.seat.back")}
      </button>
      {!attendee.lent && you.can.includes("hand_over") && <HandOver attendee={attendee} words={words} />}
    </>
  );
  return (
    <Frame attendee={attendee} words={words} foot={foot}>
      <div class="middle">
        <h1>{you.name}</h1>
        {attendee.left && <p class="t2">{words.text("phone.seat.left")}</p>}
      </div>
    </Frame>
  );
}
