import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign } from "../parts/icons";
import { names } from "../parts/seat";
import { TextArea, graphemes } from "../parts/text_area";
import { dateLine } from "../dates";
import { limits, type OwnReason, type OwnTandem, type You } from "../wire";

type TandemProps = PageProps & { readonly you: You; readonly tandem: OwnTandem };

export function TandemSign() {
  return (
    <svg class="tandem-sign" width="150" height="60" viewBox="0 0 150 60" aria-hidden="true">
      <rect x="50" y="27" width="50" height="6" class="tandem-line" />
      <circle cx="30" cy="30" r="30" class="fill-junior" />
      <rect x="90" y="0" width="60" height="60" rx="12" class="fill-senior" />
    </svg>
  );
}

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

function Rules({ attendee, words, tandem }: Omit<TandemProps, "you">) {
  const waits = attendee.waiting.some((each) => each.do === "agreeOnRules");
  if (tandem.rules_all)
    return (
      <p class="state ok">
        <Check /> {words.text("phone.tandem.rules_all")}
      </p>
    );
  if (tandem.rules_mine || waits)
    return (
      <p class="state">
        {waits ? <ClockSign /> : <Check />} {words.text("phone.tandem.rules_mine")}
      </p>
    );
  return (
    <button type="button" class="button second" onClick={() => attendee.wish({ do: "agreeOnRules" })}>
      {words.text("phone.tandem.rules")}
    </button>
  );
}

const goalKey = "tandem.goal";

function Goal({ attendee, words, tandem }: Omit<TandemProps, "you">) {
  const typed = attendee.draft(goalKey) ?? tandem.goal;
  const changed = typed.trim() !== tandem.goal;
  const save = () => {
    attendee.wish({ do: "writeTandemGoal", text: typed.trim() });
    attendee.type(goalKey, undefined);
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
        onType={(text) => attendee.type(goalKey, text)}
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
  const said = tandem.not_right || attendee.waiting.some((each) => each.do === "sayNotRight");
  if (said)
    return (
      <p class="m" role="status">
        {words.text("phone.tandem.not_right_said")}
      </p>
    );
  return (
    <details class="doubt">
      <summary>{words.text("phone.tandem.not_right")}</summary>
      <PrivacyLine>{words.text("phone.tandem.not_right_text")}</PrivacyLine>
      <button type="button" class="button second" onClick={() => attendee.wish({ do: "sayNotRight" })}>
        {words.text("phone.tandem.not_right_send")}
      </button>
    </details>
  );
}

export function Downloads({ words, tandem }: Pick<TandemProps, "words" | "tandem">) {
  return (
    <>
      {tandem.calendar !== "" && (
        <a class="button" href={`/save/${tandem.calendar}`} download="tandem.ics">
          {words.text("phone.tandem.calendar")}
        </a>
      )}
      {tandem.contact !== "" && (
        <a class="button second" href={`/save/${tandem.contact}`} download="tandem.vcf">
          {words.text("phone.tandem.contact")}
        </a>
      )}
    </>
  );
}

export function TandemPage({ attendee, words, you, tandem }: TandemProps) {
  const trio = tandem.partners.length > 1;
  return (
    <Frame attendee={attendee} words={words} foot={<Downloads words={words} tandem={tandem} />}>
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
      <Connects words={words} you={you} tandem={tandem} />
      <section class="card first">
        <p class="t2">{words.text("phone.tandem.first")}</p>
        <p>
          <b>{tandem.date?.all ? dateLine(words, tandem.date.date) : words.text("phone.tandem.first_step")}</b>
        </p>
        <p class="t2">{words.text("phone.tandem.first_text")}</p>
      </section>
      <Goal attendee={attendee} words={words} tandem={tandem} />
      <section>
        <Rules attendee={attendee} words={words} tandem={tandem} />
      </section>
      <Doubt attendee={attendee} words={words} tandem={tandem} />
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
