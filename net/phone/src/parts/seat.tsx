import type { Partner, Place } from "../wire";
import type { Words } from "../words";
import { RoleDot } from "./icons";

interface SeatProps {
  readonly words: Words;
  readonly place: Place;
}

export function names(partners: readonly Partner[]): string {
  return partners.map((each) => each.name).join(", ");
}

function PartnerLines({ partner, words }: { readonly partner: Partner; readonly words: Words }) {
  const role = partner.role ? words.text(`phone.role.${partner.role}`) : "";
  const about = [role, partner.department].filter((each) => each !== "").join(" · ");
  return (
    <p>
      <b class="partner">{partner.name}</b>
      {about !== "" && (
        <span class="m about">
          <RoleDot role={partner.role} /> {about}
        </span>
      )}
    </p>
  );
}

function caption(place: Place, missing: boolean): string {
  if (missing) return "phone.round.not_there";
  return place.partners.length > 1 ? "phone.round.with_two" : "phone.round.with";
}

function Company({ words, place, missing }: SeatProps & { readonly missing: boolean }) {
  if (place.partners.length === 0)
    return <p>{words.text(place.stand_in ? "phone.round.stand_in" : "phone.round.alone")}</p>;
  return (
    <>
      <p class="m">{words.text(caption(place, missing))}</p>
      {place.partners.map((each) => (
        <PartnerLines partner={each} words={words} />
      ))}
    </>
  );
}

// Where one sits, and with whom.
export function Seat({ words, place, missing }: SeatProps & { readonly missing: boolean }) {
  return (
    <div class="seat">
      <p class={place.table > 99 ? "table hundreds" : "table"}>
        <span>{words.text("phone.round.table")}</span>
        <b>{place.table}</b>
      </p>
      <div class="card with">
        <Company words={words} place={place} missing={missing} />
      </div>
    </div>
  );
}
