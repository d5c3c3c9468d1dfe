import type { Attendee } from "../attendee";
import { goalChosen, writtenGoal, type Fate } from "../pending";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign } from "../parts/icons";
import { graphemes, TextArea } from "../parts/text_area";
import { limits, type Item, type You } from "../wire";

const draftKey = "goal";

interface GoalProps {
  readonly attendee: Attendee;
  readonly you: You;
  readonly segment: number;
  readonly goal: number;
  readonly item: Item;
  readonly chosenText: string;
}

function Goal({ attendee, you, segment, goal, item, chosenText }: GoalProps) {
  const { on, fate } = goalChosen(you, attendee, segment, goal);
  return (
    <label class={`option goal ${on ? "on" : ""}`}>
      <input
        type="checkbox"
        class="sr"
        checked={on}
        disabled={!you.can.includes("choose_goal")}
        onChange={() => attendee.wish({ do: "chooseGoal", segment, goal, chosen: !on })}
      />
      <span class="grow">
        <b>{item.title}</b>
        <span class="t2">{item.text}</span>
      </span>
      {on && (fate === "waiting" ? <ClockSign /> : <Check size={24} />)}
      {on && <span class="sr">{chosenText}</span>}
    </label>
  );
}

function State({ fate, words }: { fate: Fate } & Pick<PageProps, "words">) {
  if (fate === "none") return null;
  const saved = fate === "saved";
  return (
    <p class={saved ? "state ok" : "state"} role="status">
      {saved ? <Check /> : <ClockSign />}
      {words.text(saved ? "phone.goals.saved" : "phone.sending")}
    </p>
  );
}

export function GoalsPage({ attendee, words, you }: PageProps & { you: You }) {
  const { texts, show } = attendee;
  const segment = show?.segment ?? 0;
  const written = writtenGoal(you, attendee);
  const typed = attendee.draft(draftKey) ?? written.text;
  const changed = typed.trim() !== written.text;
  const fits = graphemes(typed.trim()) <= limits.goalGraphemes;
  const fates = (texts?.items ?? []).map((_, goal) => goalChosen(you, attendee, segment, goal).fate);
  const all: readonly Fate[] = [...fates, written.fate];
  const fate = all.includes("waiting") ? "waiting" : all.includes("saved") ? "saved" : "none";
  const take = () => {
    attendee.wish({ do: "writeGoal", text: typed.trim() });
    attendee.type(draftKey, undefined);
  };
  const foot = you.can.includes("write_goal") && (
    <>
      <PrivacyLine>{words.text("phone.goals.privacy")}</PrivacyLine>
      {!changed && <State fate={fate} words={words} />}
      {(changed || fate === "none") && (
        <button type="button" class="button" disabled={!changed || !fits} onClick={take}>
          {words.text("phone.goals.take")}
        </button>
      )}
    </>
  );
  return (
    <Frame attendee={attendee} words={words} right="" foot={foot} {...(texts ? { title: texts.title } : {})}>
      <h1>{words.text("phone.goals.title")}</h1>
      <p class="t2">{words.text("phone.goals.text")}</p>
      <div class="options" role="group" aria-label={words.text("phone.goals.title")}>
        {texts?.items.map((item, goal) => (
          <Goal
            attendee={attendee}
            you={you}
            segment={segment}
            goal={goal}
            item={item}
            chosenText={words.text("phone.poll.chosen")}
          />
        ))}
      </div>
      {you.can.includes("write_goal") && (
        <>
          <p class="label" id="own-goal-label">
            {words.text("phone.goals.own")} <span class="m">{words.text("phone.optional")}</span>
          </p>
          <TextArea
            id="own-goal"
            label={words.text("phone.goals.own")}
            hint={words.text("phone.goals.own_hint")}
            text={typed}
            max={limits.goalGraphemes}
            words={words}
            onType={(text) => attendee.type(draftKey, text)}
          />
        </>
      )}
    </Frame>
  );
}
