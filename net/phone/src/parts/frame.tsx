import type { ComponentChildren } from "preact";
import type { Attendee } from "../attendee";
import { addressWithSeat } from "../seat";
import type { Words } from "../words";
import type { Language } from "../wire";
import { HandOver } from "./hand_over";
import { Lock, Mark, Warning } from "./icons";

export interface PageProps {
  readonly attendee: Attendee;
  readonly words: Words;
}

export function LanguageSwitch({ attendee, words }: PageProps) {
  const languages: readonly Language[] = ["de", "en"];
  return (
    <span class="languages" role="group" aria-label={words.text("phone.language")}>
      {languages.map((language) => (
        <button
          type="button"
          lang={language}
          aria-pressed={attendee.language === language}
          onClick={() => attendee.choose(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </span>
  );
}

export function PrivacyLine({ children }: { children: ComponentChildren }) {
  return (
    <p class="privacy">
      <Lock />
      <span>{children}</span>
    </p>
  );
}

// Said only after three seconds; it never covers what somebody is typing.
function ConnectionBanner({ attendee, words }: PageProps) {
  if (!attendee.missing) return null;
  const minutes = Math.floor(attendee.lostForMs / 60_000);
  const queued = attendee.waiting.length > 0;
  return (
    <div class="banner lost" role="status">
      <Warning />
      <div>
        <b>{words.text("phone.net.lost")}</b>
        <p class="m">{words.text(queued ? "phone.net.queued" : "phone.net.lost_text")}</p>
        {minutes >= 1 && <p class="m">{words.count("phone.net.long", minutes)}</p>}
        {minutes >= 1 && <OtherAddresses attendee={attendee} words={words} />}
      </div>
    </div>
  );
}

// The hall may have moved; only a person can see whether the other address answers.
function OtherAddresses({ attendee, words }: PageProps) {
  const here = `${location.origin}/`;
  const others = (attendee.show?.addresses ?? []).filter((each) => each !== here && each.startsWith("http"));
  if (others.length === 0) return null;
  return (
    <p class="m">
      {words.text("phone.net.other_address")}{" "}
      {others.map((each) => (
        <a class="address" href={addressWithSeat(each, attendee.token)}>
          {each.replace(/^https?:\/\/|\/$/g, "")}
        </a>
      ))}
    </p>
  );
}

function Retry({ attendee, words }: PageProps) {
  if (!attendee.missing) return null;
  return (
    <>
      {attendee.waiting.length > 0 && <p class="state">{words.text("phone.net.queued_short")}</p>}
      <p class="m centred">{words.text("phone.net.wifi_stay")}</p>
      <button type="button" class="button second" onClick={() => attendee.retry()}>
        {words.text("phone.net.retry")}
      </button>
    </>
  );
}

interface FrameProps extends PageProps {
  readonly title?: string;
  readonly right?: ComponentChildren; // missing: the language switch
  readonly foot?: ComponentChildren;
  readonly look?: string; // class of the whole page
  readonly here?: boolean; // this is the own tandem's page
  readonly children?: ComponentChildren;
}

// Once there is one, the own tandem is one tap away from whatever is on.
function ToTandem({ attendee, words }: PageProps) {
  const { you } = attendee;
  const first = you?.tandems[0];
  if (!first || attendee.nobody) return null;
  return (
    <button type="button" class="link" onClick={() => attendee.openTandem(you.tandems.length > 1 ? "all" : first.tandem)}>
      {words.count("phone.tandem.open", you.tandems.length)}
    </button>
  );
}

// A phone that goes from hand to hand says on every page whose it is now, and how to pass it on.
function Lent({ attendee, words }: PageProps) {
  if (!attendee.lent || !attendee.you?.can.includes("hand_over")) return null;
  return (
    <aside class="lent">
      <p class="m">{words.text("phone.seat.lent", { name: attendee.you.name })}</p>
      <HandOver attendee={attendee} words={words} />
    </aside>
  );
}

// Header, banners, the page, and what stays at the foot.
export function Frame({ attendee, words, title, right, foot, look, here, children }: FrameProps) {
  const { show, refusal } = attendee;
  const brand = attendee.frame?.title ?? words.text("phone.brand");
  return (
    <div class={`page ${look ?? ""}`}>
      <header>
        <Mark />
        <b class="where">{title ?? brand}</b>
        <span class="right">{right ?? <LanguageSwitch attendee={attendee} words={words} />}</span>
      </header>
      <ConnectionBanner attendee={attendee} words={words} />
      <div aria-live="polite">
        {show && show.message !== "" && (
          <div class="banner message">
            <p>
              <span class="sr">{words.text("phone.message_from_stage")}: </span>
              {show.message}
            </p>
          </div>
        )}
        {show?.paused && <p class="banner paused">{words.text("phone.paused")}</p>}
        {refusal !== undefined && (
          <div class="banner refusal">
            <Warning />
            <p>{words.text(refusal)}</p>
            <button type="button" class="quiet" onClick={() => attendee.dismiss()}>
              {words.text("phone.ok")}
            </button>
          </div>
        )}
      </div>
      <main>{children}</main>
      <footer>
        {foot}
        <Retry attendee={attendee} words={words} />
        {here !== true && <ToTandem attendee={attendee} words={words} />}
        <Lent attendee={attendee} words={words} />
      </footer>
    </div>
  );
}
