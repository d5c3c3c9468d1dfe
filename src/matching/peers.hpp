#pragma once

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Rounds of pairs within one pool. Where everybody fits everybody alike and nobody is excluded, the circle
// method (Kirkman, 1847): every meeting possible, each person resting once before anybody twice. Otherwise
// the heaviest matching of each round in turn, whoever has rested most being seated first; small pools are
// tried several times, for an early choice can spoil a late round. The bound is proved, but the plan seldom
// reaches it.
RoundPlan plan_peers(const RoundProblem& problem);

}  // namespace auftakt::matching
