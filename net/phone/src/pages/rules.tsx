import { agreed } from "../pending";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign } from "../parts/icons";
import type { Rules, You } from "../wire";
import { ProposalsPart } from "./proposals";

function Consent({ attendee, words, you, segment }: PageProps & { you: You; segment: number }) {
  const { on, fate } = agreed(you, attendee, segment);
  const may = you.can.includes("agree") || you.can.includes("take_back");
  if (!may) return null;
  if (!on)
    return (
      <>
        <PrivacyLine>{words.text("phone.rules.privacy")}</PrivacyLine>
        <button type="button" class="button" onClick={() => attendee.wish({ do: "agree", segment })}>
          {words.text("phone.rules.agree")}
        </button>
      </>
    );
  return (
    <>
      <p class={fate === "saved" ? "state ok" : "state"} role="status">
        {fate === "saved" ? <Check /> : <ClockSign />}
        {words.text(fate === "saved" ? "phone.rules.agreed" : "phone.sending")}
      </p>
      <button type="button" class="button second" onClick={() => attendee.wish({ do: "takeBack", segment })}>
        {words.text("phone.rules.take_back")}
      </button>
    </>
  );
}

export function RulesPage({ attendee, words, you, face }: PageProps & { you: You; face: Rules }) {
  const { texts, show } = attendee;
  const { proposals } = face;
  const foot = show && <Consent attendee={attendee} words={words} you={you} segment={show.segment} />;
  return (
    <Frame attendee={attendee} words={words} right="" foot={foot} {...(texts ? { title: texts.title } : {})}>
      <h1>{texts?.headline}</h1>
      <ol class="rules">
        {texts?.items.map((each) => (
          <li>
            <b>{each.title}</b>
            <span class="t2">{each.text}</span>
          </li>
        ))}
      </ol>
      {texts && texts.limits.length > 0 && (
        <div class="card">
          <b>{words.text("phone.rules.limits")}</b>
          <ul class="limits t2">
            {texts.limits.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {proposals ? (
        <ProposalsPart attendee={attendee} words={words} you={you} face={proposals} />
      ) : (
        <p class="t2">{words.text(face.stands ? "phone.rules.stands" : "phone.rules.text")}</p>
      )}
    </Frame>
  );
}
