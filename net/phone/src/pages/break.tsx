import { Frame, type PageProps } from "../parts/frame";
import { Prose } from "../parts/prose";
import { Ring, useLook } from "../parts/timer";
import type { Break, Show, You } from "../wire";
import { ProfileLink } from "./waiting";

export function BreakPage({ attendee, words, you, face, show }: PageProps & { you: You; face: Break; show: Show }) {
  const { texts } = attendee;
  const seen = useLook(face.countdown, { clock: attendee.clock, reading: show.clock });
  return (
    <Frame attendee={attendee} words={words} {...(texts ? { title: texts.title } : {})}>
      <div class="middle">
        <div class="until">
          <Ring left={seen?.left ?? 0} paused={show.paused} size={200} />
          <p class={`in-ring ${seen?.over ? "warn" : ""}`}>
            <b>{seen?.text ?? "–"}</b>
          </p>
        </div>
        <h1>{words.text("phone.break.until", { time: words.time(face.returns) })}</h1>
        <p class="t2">{words.text(seen?.over ? "phone.break.over" : "phone.break.sound")}</p>
        {texts?.paragraphs.map((each) => (
          <p class="t2">
            <Prose text={each} />
          </p>
        ))}
        <ProfileLink attendee={attendee} words={words} you={you} />
      </div>
    </Frame>
  );
}
