import type { PageProps } from "./frame";

const asking = "hand_over";

// Ends one person's seat on this phone, so that somebody else can sit there; asked once.
export function HandOver({ attendee, words }: PageProps) {
  if (attendee.handingOver || attendee.waiting.some((each) => each.do === "handOver"))
    return (
      <p class="state" role="status">
        {words.text("phone.seat.hand_over_waits")}
      </p>
    );
  if (attendee.draft(asking) === undefined)
    return (
      <button type="button" class="link" onClick={() => attendee.type(asking, "ask")}>
        {words.text("phone.seat.hand_over")}
      </button>
    );
  return (
    <div class="card ask" role="group" aria-label={words.text("phone.seat.hand_over")}>
      <p>{words.text("phone.seat.hand_over_ask")}</p>
      <div class="pair">
        <button type="button" class="button second" onClick={() => attendee.type(asking, undefined)}>
          {words.text("phone.seat.hand_over_no")}
        </button>
        <button
          type="button"
          class="button second"
          onClick={() => {
            attendee.type(asking, undefined);
            attendee.handOver();
          }}
        >
          {words.text("phone.seat.hand_over_yes")}
        </button>
      </div>
    </div>
  );
}
