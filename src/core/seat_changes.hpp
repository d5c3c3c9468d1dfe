#pragma once

#include <expected>
#include <set>
#include <vector>

#include "core/pair_rules.hpp"

// Changing one round of a plan that is there: what a swap would do, who waits, whom to seat where. Pure: the
// console shows these before anything happens, and the same functions decide.
namespace auftakt::pairing {

// What swapping two people in one round would mean. `refusal`: why it is not done; all else is told anyway.
struct Consequences {
    std::optional<Refusal> refusal;
    PlannedRound seats;           // of the round, afterwards
    std::int64_t fit_before = 0;  // of the tables that change
    std::int64_t fit_after = 0;
    std::vector<Pair> repeats;    // would meet again
    std::vector<Pair> forbidden;  // kept apart by the facilitator
    std::vector<Pair> own_line;   // one leads the other
    bool operator==(const Consequences&) const = default;
};
Consequences consequences(const Public& state, const SwapPeople& swap);

// May this round be changed by hand: it is planned, and neither over nor talking (unless `talking_too`).
std::optional<Refusal> fixed_round(const Public& state, int round, bool talking_too = false);

// Here, but without company in this round: alone at a table, resting, or not in the plan. Ascending.
std::vector<PersonId> waiting(const Public& state, int round);
// Waits at a table, and somebody from the team should sit down there (only with OddCount::stand_in).
std::vector<Seating> stand_ins_wanted(const Public& state, int round);

// The announced or running round, else the next one; `round` unless it is 0.
int round_meant(const State& pairing, int round);

// The round with `person` beside somebody who waits (the one who rested most, then who fits best), or as a
// third where the show wants trios; without either: resting. Nobody else moves.
std::expected<PlannedRound, Refusal> seated(const Public& state, const SeatPerson& wish);

// The round without whoever is not here, and with everybody who is: people left alone and late-comers sit
// with those who wait, else as the show's odd count says. Tables that have company stay as they are.
// Missing: nothing to mend.
std::optional<PlannedRound> mended(const Public& state, int round);

// The fact of a round that seats its people as in `seats`.
RoundChanged changed_to(const Public& state, int round, PlannedRound seats);

// Who sits with others than before: a call for a missing partner is over with that.
std::set<PersonId> with_other_company(const RoundChanged& fact);

// What `plan` would change in the rounds that are not announced yet.
Difference difference(const Public& state, const Plan& plan);

}  // namespace auftakt::pairing
