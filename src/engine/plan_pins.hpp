#pragma once

#include "core/pairing.hpp"
#include "engine/plan_question.hpp"

namespace auftakt {

// Raises the fit of every pinned pair that may still meet, so that the planner seats them.
void raise_pins(PlanQuestion& question, const pairing::State& state);

// Rounds of tandems: raises the fit of their pairs, who may meet although they have, or keeps them apart.
void seat_tandems(PlanQuestion& question, Partners partners, const tandem::State& state);

// Puts rounds into an order in which pinned pairs meet in the round they are pinned to, as far as rounds can
// change places (everybody in them is there throughout, and no two pins want the same), and takes what pins
// raised out of the plan's fit.
void settle_pins(const PlanQuestion& question, pairing::Plan& plan);

}  // namespace auftakt
