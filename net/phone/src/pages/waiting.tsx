import { topics } from "../pending";
import { Frame, type PageProps } from "../parts/frame";
import { Check, RoleDot } from "../parts/icons";
import { Ring } from "../parts/timer";
import { Blocks, Prose } from "../parts/prose";
import type { Here, Lobby, You } from "../wire";
import { CardsLink } from "./training";

const ringMinutes = 30;

export function ProfileLink({ attendee, words, you }: PageProps & { you: You }) {
  if (!you.can.includes("set_topics")) return null;
  const { fate } = topics(you, attendee);
  const saved = attendee.justSaved === "setTopics";
  return (
    <p class="profile-link">
      {saved && (
        <span class="state ok">
          <Check /> {words.text("phone.saved")}
        </span>
      )}
      {fate === "waiting" && <span class="state">{words.text("phone.sending")}</span>}
      <button type="button" class="link" onClick={() => attendee.openProfile(true)}>
        {words.text("phone.topics.change")}
      </button>
    </p>
  );
}

function HowMany({ here, words }: { here: Here } & Pick<PageProps, "words">) {
  const open = here.expected <= here.present;
  return (
    <div class="card here">
      <span>
        <b class="figure">{words.number(here.present)}</b>{" "}
        {open
          ? words.count("phone.wait.here_open", here.present)
          : words.count("phone.wait.here", here.present, { of: here.expected })}
      </span>
      <span class="roles-count">
        <span>
          <RoleDot role="junior" />
          <span class="sr">{words.text("phone.role.junior")} </span>
          <b>{words.number(here.juniors)}</b>
        </span>
        <span>
          <RoleDot role="senior" />
          <span class="sr">{words.text("phone.role.senior")} </span>
          <b>{words.number(here.seniors)}</b>
        </span>
      </span>
    </div>
  );
}

// Whole minutes of this device's own clock: nobody runs by them.
function minutesTo(starts: number): number {
  const now = new Date();
  return starts - (now.getHours() * 60 + now.getMinutes());
}

function Until({ starts, words }: { starts: number } & Pick<PageProps, "words">) {
  const minutes = minutesTo(starts);
  if (minutes <= 0 || minutes > 90) return null;
  return (
    <div class="until">
      <Ring left={Math.min(1, minutes / ringMinutes)} paused={false} size={200} />
      <p class="in-ring">
        <b>{words.number(minutes)}</b>
        <span class="m">{words.count("phone.minutes", minutes)}</span>
      </p>
    </div>
  );
}

export function LobbyPage({ attendee, words, you, face }: PageProps & { you: You; face: Lobby }) {
  const hall = attendee.frame?.hall ?? "";
  const { show } = attendee;
  const soon = face.starts === undefined;
  const begins = soon
    ? words.text("phone.wait.start")
    : hall === ""
      ? words.text("phone.wait.starts", { time: words.time(face.starts ?? 0) })
      : words.text("phone.wait.starts_hall", { time: words.time(face.starts ?? 0), hall });
  return (
    <Frame attendee={attendee} words={words} foot={show && <HowMany here={show.here} words={words} />}>
      <div class="middle">
        {face.starts !== undefined && <Until starts={face.starts} words={words} />}
        <h1>{words.text("phone.wait.hello", { name: you.name })}</h1>
        <p class="t2">{begins}</p>
        <p class="t2">{words.text("phone.wait.gong")}</p>
        <CardsLink attendee={attendee} words={words} you={you} />
        <ProfileLink attendee={attendee} words={words} you={you} />
      </div>
    </Frame>
  );
}

export function MessagePage({ attendee, words, you }: PageProps & { you: You }) {
  const { texts } = attendee;
  const bare = !texts || texts.paragraphs.length + texts.items.length + texts.blocks.length === 0;
  return (
    <Frame attendee={attendee} words={words} {...(texts ? { title: texts.title } : {})}>
      <h1>{texts?.headline ?? words.text("phone.wait.stage")}</h1>
      {texts && <Blocks blocks={texts.blocks} />}
      {texts?.paragraphs.map((each) => (
        <p class="lead">
          <Prose text={each} />
        </p>
      ))}
      {texts && texts.items.length > 0 && (
        <ul class="plain">
          {texts.items.map((each) => (
            <li>
              {each.title !== "" && <b>{each.title} </b>}
              <Prose text={each.text} />
            </li>
          ))}
        </ul>
      )}
      {texts && texts.note !== "" && <p class="m">{texts.note}</p>}
      {bare && <p class="t2">{words.text("phone.wait.next")}</p>}
      <CardsLink attendee={attendee} words={words} you={you} />
      <ProfileLink attendee={attendee} words={words} you={you} />
    </Frame>
  );
}
