import { unreachable } from "../unreachable";
import type { AskProps } from "./ask/frame";
import { GuessAsk } from "./ask/guess";
import { MatrixAsk } from "./ask/matrix";
import { MultipleAsk } from "./ask/multiple";
import { PointsAsk } from "./ask/points";
import { PulseAsk } from "./ask/pulse";
import { QuizAsk } from "./ask/quiz";
import { RankingAsk } from "./ask/ranking";
import { ScaleAsk } from "./ask/scale";
import { ScaleItemsAsk } from "./ask/scale_items";
import { SingleAsk } from "./ask/single";
import { TextAsk } from "./ask/text";
import { WordsAsk } from "./ask/words";

// A page for each kind of question, whatever segment asks it.
export function PollPage(props: AskProps) {
  const { form, ask } = props.face;
  switch (form.kind) {
    case "single":
      return <SingleAsk key={ask} {...props} />;
    case "multiple":
      return <MultipleAsk key={ask} {...props} />;
    case "scale":
      return form.options > 1 ? <ScaleItemsAsk key={ask} {...props} /> : <ScaleAsk key={ask} {...props} />;
    case "ranking":
      return <RankingAsk key={ask} {...props} />;
    case "points":
      return <PointsAsk key={ask} {...props} />;
    case "words":
      return <WordsAsk key={ask} {...props} />;
    case "text":
      return <TextAsk key={ask} {...props} />;
    case "guess":
      return <GuessAsk key={ask} {...props} />;
    case "quiz":
      return <QuizAsk key={ask} {...props} />;
    case "matrix":
      return <MatrixAsk key={ask} {...props} />;
    case "pulse":
      return <PulseAsk key={ask} {...props} />;
    default:
      return unreachable(form.kind) ?? null;
  }
}
