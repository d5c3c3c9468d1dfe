import { useRef, useState } from "preact/hooks";
import { answerNow, give, handIn, isOpen, moved } from "../../asks";
import { Figures, sidesOf } from "../../parts/bars";
import { useDrag } from "../../parts/drag";
import { Check, Triangle } from "../../parts/icons";
import { SendFoot } from "./foot";
import { AskFrame, type AskProps } from "./frame";

const pauseMs = 300; // several moves in a row are one answer

function Places({ words, face, options, order }: Pick<AskProps, "words" | "face"> & {
  options: readonly string[];
  order: readonly number[];
}) {
  const rows = face.results
    .map((result, option) => ({ result, option }))
    .sort((a, b) => a.result.percent - b.result.percent)
    .map(({ result, option }) => ({
      text: `${result.percent}. ${options[option] ?? ""}`,
      figure: result.mean === undefined ? "–" : words.decimal(result.mean),
      sides: sidesOf(words, result),
      percent: result.mean === undefined ? 0 : (1 - (result.mean - 1) / Math.max(1, options.length - 1)) * 100,
      ...(order.includes(option) && { note: words.text("phone.ask.own_place", { n: order.indexOf(option) + 1 }) }),
    }));
  return (
    <>
      <p class="m">{words.text("phone.ask.mean_place")}</p>
      <Figures rows={rows} />
    </>
  );
}

export function RankingAsk(props: AskProps) {
  const { attendee, words, you, face } = props;
  const { answer, fate } = answerNow("ranked", attendee, you, face);
  const [last, setLast] = useState<number | undefined>(undefined); // moved by this hand
  const options = attendee.texts?.options ?? [];
  const order = answer?.options ?? Array.from({ length: face.form.options }, (_, index) => index);
  const open = isOpen(attendee, you, face);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length) return;
    setLast(order[from]);
    give(attendee, face, { kind: "ranked", options: moved(order, from, to) }, pauseMs);
  };
  const list = useRef<HTMLOListElement>(null);
  const drag = useDrag(list, (option, to) => {
    const from = order.indexOf(option);
    if (from !== to) move(from, to);
  });
  const said = last === undefined ? "" : words.text("phone.ask.moved", { text: options[last] ?? "", n: order.indexOf(last) + 1 });
  return (
    <AskFrame
      {...props}
      fate={fate}
      hint={<p class="t2">{words.text("phone.ask.rank_hint")}</p>}
      foot={
        <SendFoot
          {...props}
          fate={fate}
          changed={false}
          ready={open}
          label={words.text("phone.ask.rank_as_is")}
          onSend={() => handIn(attendee, face, { kind: "ranked", options: order })}
          change="phone.ask.change_order"
        />
      }
      results={<Places words={words} face={face} options={options} order={answer?.options ?? []} />}
    >
      <ol class="ranked order" ref={list}>
        {order.map((option, place) => (
          <li key={option} class={option === last ? "card on" : "card"}>
            <b class="place" {...(open && { onPointerDown: (event) => drag(option, place, event) })}>
              {place + 1}
            </b>
            <b class="grow">{options[option]}</b>
            {open && (
              <span class="moves">
                <button
                  type="button"
                  class="move"
                  aria-disabled={place === 0}
                  aria-label={words.text("phone.wish.up", { name: options[option] ?? "" })}
                  onClick={() => move(place, place - 1)}
                >
                  <Triangle />
                </button>
                <button
                  type="button"
                  class="move down"
                  aria-disabled={place + 1 === order.length}
                  aria-label={words.text("phone.wish.down", { name: options[option] ?? "" })}
                  onClick={() => move(place, place + 1)}
                >
                  <Triangle />
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="m row said" role="status">
        {said !== "" && <Check size={18} />} {said}
      </p>
    </AskFrame>
  );
}
