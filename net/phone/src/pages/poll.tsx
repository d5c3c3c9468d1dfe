import type { ComponentChildren } from "preact";
import { chosenOption, type ChosenOption } from "../pending";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign } from "../parts/icons";
import { TimeLeft } from "../parts/timer";
import { unreachable } from "../unreachable";
import type { Poll, You } from "../wire";

type PollProps = PageProps & { readonly you: You; readonly face: Poll };

const letter = (option: number) => String.fromCharCode(65 + option);

function Options({ attendee, words, you, face, chosen }: PollProps & { chosen: ChosenOption }) {
  const open = face.stage === "open" && you.can.includes("give_answer");
  return (
    <div class="options">
      {attendee.texts?.options.map((text, option) => {
        const on = chosen.option === option;
        return (
          <label class={`option letters ${on ? "on" : ""} ${open ? "" : "still"}`}>
            <input
              type="radio"
              class="sr"
              name={`ask-${face.ask}`}
              checked={on}
              disabled={!open}
              onChange={() => attendee.answer(face.ask, option)}
            />
            <span class="letter" aria-hidden="true">
              {letter(option)}
            </span>
            <span class="grow">{text}</span>
            {on && (chosen.fate === "waiting" ? <ClockSign /> : <Check size={24} />)}
            {on && <span class="sr">{words.text("phone.poll.chosen")}</span>}
          </label>
        );
      })}
    </div>
  );
}

function Results({ attendee, words, face, chosen }: Omit<PollProps, "you"> & { chosen: ChosenOption }) {
  const most = Math.max(...face.results.map((each) => each.votes));
  return (
    <ol class="results">
      {face.results.map((result, option) => (
        <li class={result.votes === most && most > 0 ? "leader" : ""}>
          <span class="grow">
            {attendee.texts?.options[option]}
            {chosen.option === option && <span class="m"> · {words.text("phone.poll.yours")}</span>}
          </span>
          <span class="m">{words.count("phone.poll.votes", result.votes)}</span>
          <b class="figure">{words.percent(result.percent)}</b>
          <svg class="bar" width="100%" height="10" aria-hidden="true">
            <rect width="100%" height="10" rx="5" class="fill-track" />
            {result.percent > 0 && <rect width={`${result.percent}%`} height="10" rx="5" class="fill" />}
          </svg>
        </li>
      ))}
    </ol>
  );
}

function secrecyShort(words: PageProps["words"], face: Poll): string {
  return words.text(`phone.secrecy.${face.secrecy}_short`);
}

function OpenFoot({ attendee, words, face, chosen }: PollProps & { chosen: ChosenOption }) {
  switch (chosen.fate) {
    case "none":
      return (
        <>
          <PrivacyLine>{words.text(`phone.secrecy.${face.secrecy}`)}</PrivacyLine>
          <p class="m centred">{words.text("phone.poll.choose")}</p>
        </>
      );
    case "waiting":
      return attendee.missing ? null : <p class="state">{words.text("phone.sending")}</p>;
    case "saved":
      return (
        <>
          <p class="state ok">
            <Check /> {words.text("phone.saved")}
          </p>
          <p class="m centred">
            {words.text("phone.poll.change")} {secrecyShort(words, face)}.
          </p>
        </>
      );
    default:
      return unreachable(chosen.fate) ?? null;
  }
}

function Foot(props: PollProps & { chosen: ChosenOption }): ComponentChildren {
  const { words, face, chosen } = props;
  switch (face.stage) {
    case "open":
      return <OpenFoot {...props} />;
    case "closed":
      return (
        <p class="m centred">
          {words.text(chosen.fate === "waiting" ? "phone.poll.closed_late" : "phone.poll.closed")}
        </p>
      );
    case "revealed":
      return <p class="m centred">{words.count("phone.poll.answered", face.answered, { of: face.of })}</p>;
    default:
      return unreachable(face.stage) ?? null;
  }
}

export function PollPage(props: PollProps) {
  const { attendee, words, you, face } = props;
  const { show, texts } = attendee;
  const chosen = chosenOption(you, attendee, face.ask);
  const title = face.practice
    ? words.text("phone.poll.practice")
    : words.text("phone.poll.number", { number: face.number, of: face.numbers });
  const time = show && { clock: attendee.clock, reading: show.clock };
  const right = face.countdown && time && <TimeLeft countdown={face.countdown} time={time} words={words} />;
  const revealed = face.stage === "revealed";
  return (
    <Frame
      attendee={attendee}
      words={words}
      title={title}
      right={right ?? ""}
      foot={
        <div aria-live="polite">
          <Foot {...props} chosen={chosen} />
        </div>
      }
    >
      <fieldset>
        <legend>
          <h1>{texts?.headline}</h1>
        </legend>
        {face.run > 1 && face.stage === "open" && <p class="t2">{words.text("phone.poll.again")}</p>}
        {revealed && face.results.length > 0 ? (
          <Results attendee={attendee} words={words} face={face} chosen={chosen} />
        ) : (
          <Options {...props} chosen={chosen} />
        )}
      </fieldset>
      {revealed && face.withheld && <p class="t2">{words.text("phone.poll.withheld")}</p>}
      {texts && texts.note !== "" && <p class="m">{texts.note}</p>}
    </Frame>
  );
}
