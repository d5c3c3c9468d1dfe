import type { ComponentChildren } from "preact";
import { handIn, notHandedIn } from "../../asks";
import { PrivacyLine } from "../../parts/frame";
import { Check } from "../../parts/icons";
import type { Answer, Fate } from "../../pending";
import { unreachable } from "../../unreachable";
import type { AskProps } from "./frame";

// Who will see what, said before anybody answers.
export function Promised({ words, face, secrecy }: Pick<AskProps, "words" | "face"> & { secrecy?: string }) {
  return (
    <PrivacyLine>
      {words.text(secrecy ?? `phone.secrecy.${face.secrecy}`)}
      {face.live && ` ${words.text(face.secrecy === "anonymous" ? "phone.ask.live_anonymous" : "phone.ask.live")}`}
      {face.moderated && ` ${words.text("phone.ask.moderated")}`}
      {face.by_role && ` ${words.text(face.secrecy === "anonymous" ? "phone.ask.by_role_anonymous" : "phone.ask.by_role")}`}
      {face.fixed && ` ${words.text("phone.ask.fixed")}`}
    </PrivacyLine>
  );
}

export function Sending({ attendee, words }: Pick<AskProps, "attendee" | "words">) {
  return attendee.missing ? null : <p class="state">{words.text("phone.sending")}</p>;
}

interface SavedProps extends Pick<AskProps, "words" | "face"> {
  readonly change?: string;
  readonly secrecy?: string;
}

function Saved({ words, face, change = "phone.poll.change", secrecy }: SavedProps) {
  return (
    <>
      <p class="state ok">
        <Check /> {words.text("phone.saved")}
      </p>
      <p class="m centred">
        {words.text(face.fixed ? "phone.ask.fixed_saved" : change)} {words.text(`${secrecy ?? `phone.secrecy.${face.secrecy}`}_short`)}.
      </p>
    </>
  );
}

// Where the first answer stands: one more press, after who will see it and that it stands.
function HandIn({ attendee, words, face, answer, secrecy }: AskProps & { answer: Answer; secrecy?: string }) {
  return (
    <>
      <Promised words={words} face={face} {...(secrecy !== undefined && { secrecy })} />
      <button type="button" class="button" onClick={() => handIn(attendee, face, answer)}>
        {words.text("phone.ask.hand_in")}
      </button>
    </>
  );
}

interface TapProps extends AskProps {
  readonly fate: Fate;
  readonly choose?: string; // key of what to do first
  readonly change?: string; // key of what can still be done
  readonly secrecy?: string; // key of the promise, where it is not the question's
}

// Where a tap is the answer.
export function TapFoot(props: TapProps) {
  const { attendee, words, you, face, fate, choose } = props;
  const ready = notHandedIn(attendee, you, face);
  if (ready) return <HandIn {...props} answer={ready} />;
  switch (fate) {
    case "none":
      return (
        <>
          <Promised {...props} />
          <p class="m centred">{words.text(choose ?? "phone.poll.choose")}</p>
        </>
      );
    case "waiting":
      return <Sending attendee={attendee} words={words} />;
    case "saved":
      return <Saved {...props} />;
    default:
      return unreachable(fate) ?? null;
  }
}

interface SendProps extends AskProps {
  readonly fate: Fate;
  readonly changed: boolean; // what stands there is not what was given
  readonly ready: boolean; // it may be given
  readonly label: string;
  readonly onSend: () => void;
  readonly change?: string; // key of what can still be done
  readonly children?: ComponentChildren; // what is still to do, above the button
}

// Where an answer is given by a button: the promise stands directly above it.
export function SendFoot(props: SendProps) {
  const { attendee, words, you, face, fate, changed, ready, label, onSend, children } = props;
  if (!changed && notHandedIn(attendee, you, face)) return <TapFoot {...props} />;
  if (!changed && fate !== "none") return <TapFoot {...props} />;
  return (
    <>
      {children}
      {changed && fate !== "none" && <p class="m centred">{words.text("phone.ask.earlier_counts")}</p>}
      {fate === "waiting" && <Sending attendee={attendee} words={words} />}
      <Promised words={words} face={face} />
      <button type="button" class="button" disabled={!ready} onClick={onSend}>
        {label}
      </button>
    </>
  );
}
