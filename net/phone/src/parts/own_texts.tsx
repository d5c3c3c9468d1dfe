import type { PageProps } from "./frame";
import { Check, ClockSign } from "./icons";

export interface OwnOne {
  readonly id: number;
  readonly text: string; // empty: too long ago to be told again
  readonly state: string;
  readonly good: boolean; // others see it
  readonly votes?: string;
  readonly onTakeBack?: () => void;
}

interface OwnTextsProps extends PageProps {
  readonly title: string;
  readonly sending: readonly string[]; // not acknowledged yet
  readonly own: readonly OwnOne[];
  readonly takeBack: string;
}

// What became of what one has written oneself.
export function OwnTexts({ attendee, words, title, sending, own, takeBack }: OwnTextsProps) {
  if (sending.length + own.length === 0) return null;
  return (
    <section aria-live="polite">
      <h2>{title}</h2>
      <ul class="notes">
        {sending.map((text) => (
          <li class="card">
            <p>{text}</p>
            <p class="m row">
              <ClockSign /> {words.text(attendee.missing ? "phone.net.queued_short" : "phone.sending")}
            </p>
          </li>
        ))}
        {own.map((each) => (
          <li class="card" key={each.id}>
            <p>{each.text === "" ? "…" : each.text}</p>
            <div class="m row between wrap">
              <p class={each.good ? "row ok" : "row"}>
                {each.good && <Check size={18} />} {each.state}
              </p>
              {each.votes !== undefined && <span>{each.votes}</span>}
              {each.onTakeBack && (
                <button type="button" class="quiet" onClick={each.onTakeBack}>
                  {takeBack}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
