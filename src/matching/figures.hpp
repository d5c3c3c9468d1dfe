#pragma once

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Counts anew what can be read off the finished rounds: meetings; pauses, their spread, those in a row and
// those out of turn, and whether numbers force them; trios; ways; and what differs from the earlier plan.
void count_figures(const RoundProblem& problem, RoundPlan& plan);

}  // namespace auftakt::matching
