import type { ComponentChildren } from "preact";
import { Frame, type PageProps } from "../../parts/frame";
import { TimeLeft } from "../../parts/timer";
import type { Fate } from "../../pending";
import { unreachable } from "../../unreachable";
import type { Poll, You } from "../../wire";

export interface AskProps extends PageProps {
  readonly you: You;
  readonly face: Poll;
}

function titleOf({ attendee, words, face }: AskProps): string {
  if (face.practice) return words.text("phone.poll.practice");
  if (face.form.kind === "words" || face.form.kind === "quiz" || face.form.kind === "matrix")
    return words.text(`phone.ask.${face.form.kind}`);
  if (face.number < 1) return attendee.texts?.title ?? "";
  return words.text("phone.poll.number", { number: face.number, of: face.numbers });
}

function Foot({ words, face, fate, foot }: AskProps & { fate: Fate; foot: ComponentChildren }): ComponentChildren {
  switch (face.stage) {
    case "open":
      return foot;
    case "closed":
      return <p class="m centred">{words.text(fate === "waiting" ? "phone.poll.closed_late" : "phone.poll.closed")}</p>;
    case "revealed":
      return <p class="m centred">{words.count("phone.poll.answered", face.answered, { of: face.of })}</p>;
    default:
      return unreachable(face.stage) ?? null;
  }
}

interface AskFrameProps extends AskProps {
  readonly fate: Fate; // of this phone's answer
  readonly hint?: ComponentChildren; // how it is answered
  readonly foot: ComponentChildren; // while it is open
  readonly results?: ComponentChildren; // shown once they are revealed, or while it is open and live
  readonly children?: ComponentChildren;
}

// What all kinds of questions share: which one it is, its words, when its result may be seen, and the foot.
export function AskFrame(props: AskFrameProps) {
  const { attendee, words, face, fate, hint, foot, results, children } = props;
  const { show, texts } = attendee;
  const time = show && { clock: attendee.clock, reading: show.clock };
  const right = face.countdown && time && <TimeLeft countdown={face.countdown} time={time} words={words} />;
  const known = face.results.length > 0 || face.middle !== undefined || face.result !== "";
  const revealed = face.stage === "revealed";
  const growing = !revealed && known && fate !== "none" && results;
  return (
    <Frame
      attendee={attendee}
      words={words}
      title={titleOf(props)}
      right={right ?? ""}
      foot={
        <div aria-live="polite">
          <Foot {...props} foot={foot} />
        </div>
      }
    >
      <fieldset class="ask-kind">
        <legend>
          <h1>{texts?.headline}</h1>
        </legend>
        {face.run > 1 && face.stage === "open" && <p class="t2">{words.text("phone.poll.again")}</p>}
        {face.stage === "open" && hint}
        {revealed && known && results ? results : children}
      </fieldset>
      {growing && (
        <section>
          <h2>{words.text("phone.ask.so_far")}</h2>
          {results}
        </section>
      )}
      {revealed && !known && !face.withheld && <p class="t2">{words.text("phone.wait.stage")}</p>}
      {revealed && face.withheld && <p class="t2">{words.text("phone.poll.withheld")}</p>}
      {texts && texts.note !== "" && <p class="m">{texts.note}</p>}
    </Frame>
  );
}
