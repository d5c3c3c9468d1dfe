import { goalChosen, writtenGoal, type Fate, type GoalOffered } from "../pending";
import { Figures } from "../parts/bars";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign } from "../parts/icons";
import { graphemes, TextArea } from "../parts/text_area";
import { limits, type Goals, type Item, type MeasureSeen, type You } from "../wire";

const draftKey = "goal";

interface GoalProps extends PageProps {
  readonly you: You;
  readonly segment: number;
  readonly one: GoalOffered;
  readonly item: Item;
}

function Goal({ attendee, words, you, segment, one, item }: GoalProps) {
  const { on, fate } = goalChosen(you, attendee, segment, one);
  return (
    <label class={`option goal ${on ? "on" : ""}`}>
      <input
        type="checkbox"
        class="sr"
        checked={on}
        disabled={!you.can.includes("choose_goal")}
        onChange={() => attendee.wish({ do: "chooseGoal", segment, ...one, chosen: !on })}
      />
      <span class="grow">
        {item.title === "" ? item.text : <b>{item.title}</b>}
        {item.title !== "" && <span class="t2">{item.text}</span>}
        {one.note !== undefined && <span class="m">{words.text("phone.goals.of_wall")}</span>}
      </span>
      {on && (fate === "waiting" ? <ClockSign /> : <Check size={24} />)}
      {on && <span class="sr">{words.text("phone.poll.chosen")}</span>}
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

// The last of the items come from walls.
function offered(items: number, notes: readonly number[]): readonly GoalOffered[] {
  const own = Math.max(0, items - notes.length);
  return Array.from({ length: items }, (_, goal) => {
    const note = notes[goal - own];
    return note === undefined ? { goal } : { goal: 0, note };
  });
}

// What the goals measured the first time and last; nobody chooses any more.
function Results({ attendee, words, results }: PageProps & { results: readonly MeasureSeen[] }) {
  const { texts } = attendee;
  const rows = results.map((each, index) => ({
    text: texts?.items[index]?.title ?? "",
    figure: each.now === undefined ? "–" : words.decimal(each.now),
    percent: each.now === undefined ? 0 : ((each.now - 1) / (each.steps - 1)) * 100,
    sides: said(words, each),
  }));
  return (
    <Frame attendee={attendee} words={words} {...(texts ? { title: texts.title } : {})}>
      <h1>{texts?.headline}</h1>
      <Figures rows={rows} />
      <p class="m">{words.text("phone.goals.compared")}</p>
    </Frame>
  );
}

function said(words: PageProps["words"], { before, now }: MeasureSeen): string {
  if (now === undefined) return words.text("phone.goals.not_told");
  const today = words.text("phone.goals.now", { mean: words.decimal(now) });
  return before === undefined ? today : `${words.text("phone.goals.before", { mean: words.decimal(before) })} · ${today}`;
}

export function GoalsPage(props: PageProps & { you: You; face: Goals }) {
  const { results } = props.face;
  return results.length > 0 ? <Results {...props} results={results} /> : <Choice {...props} />;
}

function Choice({ attendee, words, you, face }: PageProps & { you: You; face: Goals }) {
  const { texts, show } = attendee;
  const segment = show?.segment ?? 0;
  const written = writtenGoal(you, attendee);
  const typed = attendee.draft(draftKey) ?? written.text;
  const changed = typed.trim() !== written.text;
  const fits = graphemes(typed.trim()) <= limits.goalGraphemes;
  const goals = offered(texts?.items.length ?? 0, face.notes);
  const fates = goals.map((one) => goalChosen(you, attendee, segment, one).fate);
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
        {texts?.items.map((item, index) => {
          const one = goals[index] ?? { goal: index };
          return (
            <Goal
              key={one.note ?? `own ${index}`}
              attendee={attendee}
              words={words}
              you={you}
              segment={segment}
              one={one}
              item={item}
            />
          );
        })}
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
