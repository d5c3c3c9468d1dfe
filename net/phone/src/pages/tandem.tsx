import type { Attendee } from "../attendee";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign } from "../parts/icons";
import { names } from "../parts/seat";
import { Downloads, FirstMeeting, TandemSign } from "../parts/tandem";
import { TextArea, graphemes } from "../parts/text_area";
import { limits, type OwnReason, type OwnTandem, type SeatCommand, type You } from "../wire";

type TandemProps = PageProps & { readonly you: You; readonly tandem: OwnTandem };

// From the reader's side: what the partner offers, or looks for.
function reasonText(words: PageProps["words"], you: You, tandem: OwnTandem, reason: OwnReason): string {
  const name = names(tandem.partners);
  const offered = (reason.kind === "offers") !== (you.side === "junior");
  switch (reason.kind) {
    case "offers":
    case "wants":
      return words.text(offered ? "phone.tandem.offers" : "phone.tandem.wants", { name, topic: reason.topic });
    case "met":
      return words.text("phone.tandem.met", { round: reason.round });
    default:
      return words.text(`phone.tandem.${reason.kind}`, { topic: reason.topic });
  }
}

function Connects({ words, you, tandem }: Omit<TandemProps, "attendee">) {
  if (tandem.reasons.length === 0 && !tandem.both_chose && tandem.go_on.length === 0) return null;
  return (
    <section>
      <h2>{words.text("phone.tandem.connects")}</h2>
      <ul class="plain">
        {tandem.both_chose && <li>{words.text("phone.tandem.both_chose")}</li>}
        {tandem.go_on.map((topic) => (
          <li>{words.text("phone.tandem.go_on", { topic })}</li>
        ))}
        {tandem.reasons.map((reason) => (
          <li>{reasonText(words, you, tandem, reason)}</li>
        ))}
      </ul>
    </section>
  );
}

// The newest wish about this tandem that is still on its way.
function onItsWay(attendee: Attendee, tandem: OwnTandem, kinds: readonly SeatCommand["do"][]): SeatCommand["do"] | undefined {
  const about = (each: SeatCommand) => kinds.includes(each.do) && "tandem" in each && each.tandem === tandem.tandem;
  return attendee.waiting.filter(about).pop()?.do;
}

function Rules({ attendee, words, tandem }: Omit<TandemProps, "you">) {
  const { tandem: index } = tandem;
  const wish = onItsWay(attendee, tandem, ["agreeOnRules", "takeBackTandemRules"]);
  const mine = wish === undefined ? tandem.rules_mine : wish === "agreeOnRules";
  if (tandem.rules_all)
    return (
      <p class="state ok">
        <Check /> {words.text("phone.tandem.rules_all")}
      </p>
    );
  if (!mine)
    return (
      <button type="button" class="button second" onClick={() => attendee.wish({ do: "agreeOnRules", tandem: index })}>
        {words.text("phone.tandem.rules")}
      </button>
    );
  return (
    <>
      <p class="state">
        {wish ? <ClockSign /> : <Check />} {words.text("phone.tandem.rules_mine")}
      </p>
      <button type="button" class="quiet" onClick={() => attendee.wish({ do: "takeBackTandemRules", tandem: index })}>
        {words.text("phone.tandem.rules_take_back")}
      </button>
    </>
  );
}

const goalKey = (tandem: OwnTandem) => `tandem.goal.${tandem.tandem}`;

function Goal({ attendee, words, tandem }: Omit<TandemProps, "you">) {
  const typed = attendee.draft(goalKey(tandem)) ?? tandem.goal;
  const changed = typed.trim() !== tandem.goal;
  const save = () => {
    attendee.wish({ do: "writeTandemGoal", text: typed.trim(), tandem: tandem.tandem });
    attendee.type(goalKey(tandem), undefined);
  };
  return (
    <section>
      <h2>{words.text("phone.tandem.goal")}</h2>
      <TextArea
        id="tandem-goal"
        label={words.text("phone.tandem.goal")}
        hint={words.text("phone.tandem.goal_hint")}
        text={typed}
        max={limits.goalGraphemes}
        words={words}
        onType={(text) => attendee.type(goalKey(tandem), text)}
      />
      {changed && (
        <button
          type="button"
          class="button second"
          disabled={graphemes(typed.trim()) > limits.goalGraphemes}
          onClick={save}
        >
          {words.text("phone.tandem.goal_save")}
        </button>
      )}
    </section>
  );
}

function Doubt({ attendee, words, tandem }: Omit<TandemProps, "you">) {
  const { tandem: index } = tandem;
  const wish = onItsWay(attendee, tandem, ["sayNotRight", "takeBackNotRight"]);
  if (wish === undefined ? tandem.not_right : wish === "sayNotRight")
    return (
      <div class="doubt">
        <p class="m" role="status">
          {words.text("phone.tandem.not_right_said")}
        </p>
        <button type="button" class="quiet" onClick={() => attendee.wish({ do: "takeBackNotRight", tandem: index })}>
          {words.text("phone.tandem.not_right_take_back")}
        </button>
      </div>
    );
  return (
    <details class="doubt">
      <summary>{words.text("phone.tandem.not_right")}</summary>
      <PrivacyLine>{words.text("phone.tandem.not_right_text")}</PrivacyLine>
      <button type="button" class="button second" onClick={() => attendee.wish({ do: "sayNotRight", tandem: index })}>
        {words.text("phone.tandem.not_right_send")}
      </button>
    </details>
  );
}

function Who({ words, tandem }: Pick<TandemProps, "words" | "tandem">) {
  const trio = tandem.partners.length > 1;
  return (
    <div class="card tandem">
      <TandemSign />
      <p class="t2">{words.text(trio ? "phone.tandem.trio" : "phone.tandem.title")}</p>
      {tandem.partners.map((partner) => (
        <>
          <h1>{partner.name}</h1>
          {partner.department !== "" && <p class="t2">{partner.department}</p>}
        </>
      ))}
    </div>
  );
}

// Missing: this is what is on, and nothing lies below it.
type Back = { readonly back?: (() => void) | undefined };

function BackButton({ words, back }: Pick<PageProps, "words"> & Back) {
  if (!back) return null;
  return (
    <button type="button" class="button second" onClick={back}>
      {words.text("phone.tandem.back")}
    </button>
  );
}

// One tandem with everything that belongs to it.
export function TandemPage({ attendee, words, you, tandem, back }: TandemProps & Back) {
  const foot = (
    <>
      <Downloads words={words} tandem={tandem} />
      <BackButton words={words} back={back} />
    </>
  );
  return (
    <Frame attendee={attendee} words={words} foot={foot} here>
      <Who words={words} tandem={tandem} />
      <Connects words={words} you={you} tandem={tandem} />
      <FirstMeeting attendee={attendee} words={words} tandem={tandem} />
      <Goal attendee={attendee} words={words} tandem={tandem} />
      <section>
        <Rules attendee={attendee} words={words} tandem={tandem} />
      </section>
      <Doubt attendee={attendee} words={words} tandem={tandem} />
    </Frame>
  );
}

// Whoever has several opens one after the other.
export function TandemsPage({ attendee, words, you, back }: PageProps & { you: You } & Back) {
  return (
    <Frame attendee={attendee} words={words} foot={<BackButton words={words} back={back} />} here>
      <h1>{words.count("phone.tandem.several", you.tandems.length)}</h1>
      {you.tandems.map((tandem) => (
        <div class="card tandem" key={tandem.tandem}>
          <TandemSign />
          <p class="lead">
            <b>{names(tandem.partners)}</b>
          </p>
          <FirstMeeting attendee={attendee} words={words} tandem={tandem} />
          <div class="take-home">
            <button
              type="button"
              class="button"
              aria-label={words.text("phone.tandem.open_with", { name: names(tandem.partners) })}
              onClick={() => attendee.openTandem(tandem.tandem)}
            >
              {words.text("phone.tandem.open_one")}
            </button>
          </div>
        </div>
      ))}
    </Frame>
  );
}

export function TandemsWaitPage({ attendee, words, you }: PageProps & { you: You }) {
  return (
    <Frame attendee={attendee} words={words}>
      <h1>{words.text(you.tandem_later ? "phone.tandem.later_title" : "phone.tandem.wait_title")}</h1>
      <p class="lead">{words.text(you.tandem_later ? "phone.tandem.later" : "phone.tandem.wait")}</p>
    </Frame>
  );
}
