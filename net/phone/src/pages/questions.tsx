import { upvoted, upvotesLeft } from "../pending";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, ClockSign, Play, Triangle } from "../parts/icons";
import { graphemes, TextArea } from "../parts/text_area";
import { limits, type OwnQuestion, type PageQuestion, type Questions, type You } from "../wire";

type QuestionsProps = PageProps & { readonly you: You; readonly face: Questions };

function Composer({ attendee, words, you, face }: QuestionsProps) {
  if (!you.can.includes("put_question")) return null;
  const key = `question.${face.segment}`;
  const text = attendee.draft(key) ?? "";
  const named = face.secrecy === "named";
  const withName = named && attendee.draft("ask_with_name") === "yes";
  const fits = text.trim() !== "" && graphemes(text.trim()) <= limits.noteGraphemes;
  const put = (event: Event) => {
    event.preventDefault();
    if (!fits) return;
    attendee.wish({ do: "putQuestion", text: text.trim(), with_name: withName });
    attendee.type(key, undefined);
  };
  return (
    <form class="composer" onSubmit={put}>
      <TextArea
        id="question"
        label={words.text("phone.questions.ask_title")}
        hint={words.text("phone.questions.hint")}
        text={text}
        max={limits.noteGraphemes}
        words={words}
        onType={(typed) => attendee.type(key, typed === "" ? undefined : typed)}
      />
      {!withName && <PrivacyLine>{words.text("phone.secrecy.no_name")}</PrivacyLine>}
      <div class="send">
        {named && (
          <label class="toggle">
            <input
              type="checkbox"
              role="switch"
              checked={withName}
              onChange={() => attendee.type("ask_with_name", withName ? "no" : "yes")}
            />
            <span>{words.text("phone.questions.with_name")}</span>
          </label>
        )}
        <button type="submit" class="button" disabled={!fits}>
          {words.text("phone.questions.ask")}
        </button>
      </div>
    </form>
  );
}

function Own({ attendee, words, you, face }: QuestionsProps) {
  const waiting = attendee.waiting.filter((each) => each.do === "putQuestion");
  const taken = (id: number) =>
    [...attendee.waiting, ...attendee.settled].some((each) => each.do === "takeBackQuestion" && each.question === id);
  const own = (you.asked?.questions ?? []).filter((each) => !taken(each.question));
  if (waiting.length + own.length === 0) return null;
  const open = (each: OwnQuestion) =>
    face.open && each.question !== face.current && (each.state === "waiting" || each.state === "shown");
  return (
    <section aria-live="polite">
      <h2>{words.text("phone.questions.mine")}</h2>
      <ul class="notes">
        {waiting.map((each) => (
          <li class="card">
            <p>{each.do === "putQuestion" ? each.text : ""}</p>
            <p class="m row">
              <ClockSign /> {words.text(attendee.missing ? "phone.net.queued_short" : "phone.sending")}
            </p>
          </li>
        ))}
        {own.map((each) => (
          <li class="card" key={each.question}>
            <p>{each.text === "" ? "…" : each.text}</p>
            <p class="m row between wrap">
              <span class="row">
                {each.state !== "waiting" && each.state !== "hidden" && <Check size={18} />}
                {words.text(
                  each.question === face.current ? "phone.questions.now" : `phone.questions.${each.state}`,
                )}
              </span>
              {open(each) && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => attendee.wish({ do: "takeBackQuestion", question: each.question })}
                >
                  {words.text("phone.questions.withdraw")}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ attendee, words, you, face, each }: QuestionsProps & { each: PageQuestion }) {
  const vote = upvoted(you, attendee, each.question);
  const may =
    face.open && !each.answered && (vote.on || (you.can.includes("upvote") && upvotesLeft(you, attendee) > 0));
  const before = you.asked?.voted.includes(each.question) ?? false;
  const count = Math.max(0, each.votes + (vote.on ? 1 : 0) - (before ? 1 : 0));
  const now = each.question === face.current;
  return (
    <li class={now ? "card note now" : "card note"}>
      <div class="grow">
        <p>{now ? <b>{each.text}</b> : each.text}</p>
        {each.author !== "" && <p class="m">{each.author}</p>}
        {now && (
          <p class="row">
            <Play /> {words.text("phone.questions.now")}
          </p>
        )}
        {each.answered && (
          <p class="m row ok">
            <Check size={18} /> {words.text("phone.questions.answered")}
          </p>
        )}
      </div>
      <button
        type="button"
        class={`vote ${vote.on ? "on" : ""} ${vote.waiting ? "waiting" : ""}`}
        aria-pressed={vote.on}
        aria-label={`${words.text(vote.on ? "phone.questions.take_back_vote" : "phone.questions.upvote")}, ${words.count("phone.wall.votes", count)}: ${each.text}`}
        disabled={!may}
        onClick={() => attendee.wish({ do: vote.on ? "takeBackUpvote" : "upvote", question: each.question })}
      >
        <Triangle />
        <span>{words.number(count)}</span>
      </button>
    </li>
  );
}

function All(props: QuestionsProps) {
  const { attendee, words, you, face } = props;
  const pages = Math.max(1, Number(attendee.draft("question_pages") ?? "1"));
  const all = face.pages.slice(0, pages).flatMap((hash) => attendee.contents.questions(hash)?.questions ?? []);
  return (
    <section>
      <div class="row between head">
        <h2>{words.text("phone.questions.all")}</h2>
        {face.votes_each > 0 && (
          <span class="m" aria-live="polite">
            {words.count("phone.questions.votes_left", upvotesLeft(you, attendee))}
          </span>
        )}
      </div>
      {all.length === 0 && <p class="t2">{words.text("phone.questions.none")}</p>}
      <ul class="notes">
        {all.map((each) => (
          <One key={each.question} {...props} each={each} />
        ))}
      </ul>
      {pages < face.pages.length && (
        <button
          type="button"
          class="button second"
          onClick={() => attendee.type("question_pages", String(pages + 1))}
        >
          {words.text("phone.questions.more")}
        </button>
      )}
    </section>
  );
}

export function QuestionsPage(props: QuestionsProps) {
  const { attendee, words, face } = props;
  const { texts } = attendee;
  return (
    <Frame
      attendee={attendee}
      words={words}
      title={texts?.title ?? words.text("phone.questions.title")}
      right={words.count("phone.questions.count", face.asked)}
      look="flow"
    >
      <h1 class="small">{texts?.headline ?? words.text("phone.questions.ask_title")}</h1>
      {face.open ? <Composer {...props} /> : <p class="t2">{words.text("phone.questions.closed")}</p>}
      <Own {...props} />
      <All {...props} />
    </Frame>
  );
}
