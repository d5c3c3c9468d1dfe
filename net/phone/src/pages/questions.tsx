import { sent, takenBack, upvoted, upvotesLeft } from "../pending";
import { choosesName, Composer } from "../parts/composer";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, Play } from "../parts/icons";
import { OwnTexts } from "../parts/own_texts";
import { countWith, pagesShown, VoteButton, VotedList } from "../parts/voting";
import { limits, type OwnQuestion, type PageQuestion, type Questions, type You } from "../wire";

type QuestionsProps = PageProps & { readonly you: You; readonly face: Questions };

const nameKey = "ask_with_name";

function Ask(props: QuestionsProps) {
  const { attendee, words, you, face } = props;
  if (!you.can.includes("put_question")) return null;
  const named = face.secrecy === "named";
  const withName = named && choosesName(props, nameKey);
  return (
    <Composer
      attendee={attendee}
      words={words}
      id="question"
      draft={`question.${face.segment}`}
      label={words.text("phone.questions.ask_title")}
      hint={words.text("phone.questions.hint")}
      max={limits.noteGraphemes}
      send={words.text("phone.questions.ask")}
      onSend={(text) => attendee.wish({ do: "putQuestion", text, with_name: withName })}
      {...(named && { name: { label: words.text("phone.questions.with_name"), draft: nameKey } })}
    >
      <PrivacyLine>
        {words.text(withName ? "phone.wall.always_named" : "phone.secrecy.no_name")}
        {face.moderated && ` ${words.text("phone.ask.moderated")}`}
      </PrivacyLine>
    </Composer>
  );
}

function Own({ attendee, words, you, face }: QuestionsProps) {
  const open = (each: OwnQuestion) =>
    face.open && each.question !== face.current && (each.state === "waiting" || each.state === "shown");
  const own = (you.asked?.questions ?? [])
    .filter((each) => !takenBack(attendee, "takeBackQuestion", (command) => command.question === each.question))
    .map((each) => ({
      id: each.question,
      text: each.text,
      state: words.text(each.question === face.current ? "phone.questions.now" : `phone.questions.${each.state}`),
      good: each.state === "shown" || each.state === "answered",
      ...(open(each) && { onTakeBack: () => attendee.wish({ do: "takeBackQuestion", question: each.question }) }),
    }));
  return (
    <OwnTexts
      attendee={attendee}
      words={words}
      title={words.text("phone.questions.mine")}
      sending={sent(attendee, "putQuestion").map((each) => each.text)}
      own={own}
      takeBack={words.text("phone.questions.withdraw")}
    />
  );
}

function One({ attendee, words, you, face, each }: QuestionsProps & { each: PageQuestion }) {
  const vote = upvoted(you, attendee, each.question);
  const left = you.can.includes("upvote") && upvotesLeft(you, attendee) > 0;
  const before = you.asked?.voted.includes(each.question) ?? false;
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
      <VoteButton
        words={words}
        vote={vote}
        may={face.open && !each.answered && (vote.on || left)}
        label={words.text(vote.on ? "phone.questions.take_back_vote" : "phone.questions.upvote")}
        text={each.text}
        {...(!face.secret && { count: countWith(each.votes, vote, before) })}
        onVote={() => attendee.wish({ do: vote.on ? "takeBackUpvote" : "upvote", question: each.question })}
      />
    </li>
  );
}

function All(props: QuestionsProps) {
  const { attendee, words, you, face } = props;
  if (face.hidden) return <p class="t2">{words.text("phone.questions.all_hidden")}</p>;
  const { hashes, onMore } = pagesShown(attendee, "question_pages", face.pages);
  const all = hashes.flatMap((hash) => attendee.contents.questions(hash)?.questions ?? []);
  const left = words.count("phone.questions.votes_left", upvotesLeft(you, attendee));
  return (
    <VotedList
      words={words}
      title={words.text("phone.questions.all")}
      left={face.votes_each > 0 ? left : undefined}
      said={all.length === 0 && <p class="t2">{words.text("phone.questions.none")}</p>}
      onMore={onMore}
    >
      {all.map((each) => (
        <One key={each.question} {...props} each={each} />
      ))}
    </VotedList>
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
      {face.open ? <Ask {...props} /> : <p class="t2">{words.text("phone.questions.closed")}</p>}
      <Own {...props} />
      <All {...props} />
    </Frame>
  );
}
