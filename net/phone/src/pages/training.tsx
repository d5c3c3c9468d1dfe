import type { ComponentChildren } from "preact";
import { Frame, type PageProps } from "../parts/frame";
import { Check, Cross, RoleDot } from "../parts/icons";
import { Prose } from "../parts/prose";
import type { Card, You } from "../wire";

type TrainingProps = PageProps & { readonly you: You };

// Of one's own role, and those for everybody; whoever has no role reads all.
function cardsOf(cards: readonly Card[], you: You): readonly Card[] {
  const { side } = you;
  if (side !== "junior" && side !== "senior") return cards;
  return cards.filter((card) => card.role === "both" || card.role === side);
}

function whom(words: PageProps["words"], card: Card): string {
  if (card.role === "both") return words.text("phone.training.both");
  return words.text(card.role === "junior" ? "phone.training.junior" : "phone.training.senior");
}

function Example({ card, words }: { card: Card } & Pick<PageProps, "words">) {
  const avoid = card.instead_of !== "";
  return (
    <>
      {avoid && (
        <div class="card example">
          <Cross />
          <p>
            <span class="m">{words.text("phone.training.instead_of")}</span>
            <span class="t2">{card.instead_of}</span>
          </p>
        </div>
      )}
      {card.say !== "" && (
        <div class="card example say">
          <Check size={24} />
          <p>
            <span class="m">{words.text(avoid ? "phone.training.say" : "phone.training.say_alone")}</span>
            <b>{card.say}</b>
          </p>
        </div>
      )}
    </>
  );
}

function Pips({ at, of }: { at: number; of: number }) {
  if (of < 2) return null;
  return (
    <p class="pips" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <span class={index === at ? "pip on" : "pip"} />
      ))}
    </p>
  );
}

export function TrainingPage(props: TrainingProps) {
  const { attendee, words, you } = props;
  const title = attendee.texts?.title ?? words.text("phone.training.title");
  const cards = cardsOf(attendee.texts?.cards ?? [], you);
  return <Pile {...props} title={title} cards={cards} pile={attendee.show?.segment ?? 0} known={attendee.texts !== undefined} />;
}

// Cards that came with the lobby lie over whatever is on, until they are closed.
export function CardsPage(props: TrainingProps) {
  const { attendee, words, you } = props;
  const cards = cardsOf(attendee.frame?.cards ?? [], you);
  const close = (
    <button type="button" class="quiet" onClick={() => attendee.openCards(false)}>
      {words.text("phone.training.close")}
    </button>
  );
  return <Pile {...props} title={words.text("phone.training.title")} cards={cards} pile={0} known close={close} />;
}

// The way to them, where nothing else is to be done.
export function CardsLink({ attendee, words, you }: TrainingProps) {
  const { frame } = attendee;
  if (!frame || cardsOf(frame.cards, you).length === 0) return null;
  return (
    <div class="card cards-link">
      {frame.cards_hint !== "" && <p>{frame.cards_hint}</p>}
      <button type="button" class="button second" onClick={() => attendee.openCards(true)}>
        {words.text("phone.training.read")}
      </button>
    </div>
  );
}

interface PileProps extends TrainingProps {
  readonly title: string;
  readonly cards: readonly Card[];
  readonly pile: number; // remembers how far this one was read
  readonly known: boolean; // its texts are there
  readonly close?: ComponentChildren;
}

// One card after the other, at one's own pace.
function Pile({ attendee, words, title, cards, pile, known, close }: PileProps) {
  const key = `card.${pile}`;
  const at = Math.min(Number(attendee.draft(key) ?? "0"), Math.max(0, cards.length - 1));
  const card = cards[at];
  const turn = (to: number) => {
    attendee.type(key, String(to));
    scrollTo(0, 0);
  };
  if (!card)
    return (
      <Frame attendee={attendee} words={words} title={title}>
        {known && <p class="t2">{words.text("phone.training.none")}</p>}
        {close}
      </Frame>
    );
  const last = at + 1 === cards.length;
  const foot =
    cards.length < 2 ? (
      close
    ) : (
      <>
        <Pips at={at} of={cards.length} />
        <div class="two">
          <button type="button" class="button second" disabled={at === 0} onClick={() => turn(at - 1)}>
            {words.text("phone.training.back")}
          </button>
          <button type="button" class="button" onClick={() => turn(last ? 0 : at + 1)}>
            {words.text(last ? "phone.training.again" : "phone.training.next")}
          </button>
        </div>
        {close}
      </>
    );
  return (
    <Frame
      attendee={attendee}
      words={words}
      title={title}
      right={words.text("phone.training.card", { n: at + 1, of: cards.length })}
      foot={foot}
    >
      <p class={`row for ${card.role}`}>
        <RoleDot role={card.role} /> <b>{whom(words, card)}</b>
      </p>
      <div aria-live="polite">
        <h1>{card.title}</h1>
        <p>
          <Prose text={card.text} />
        </p>
        <Example card={card} words={words} />
        {card.exercise !== "" && (
          <div class="card exercise">
            <b>{words.text("phone.training.exercise")}</b>
            <p>{card.exercise}</p>
          </div>
        )}
      </div>
    </Frame>
  );
}
