#pragma once

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Fills in what can be read off the finished rounds: meetings, pauses, their spread and those in a row,
// trios.
void count_figures(const RoundProblem& problem, RoundPlan& plan);

}  // namespace auftakt::matching
