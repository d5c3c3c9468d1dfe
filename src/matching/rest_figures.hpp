#pragma once

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Fills in pauses, pause_spread, consecutive_pauses, out_of_turn, in_a_row_least and rest_order.
void count_rests(const RoundProblem& problem, RoundPlan& plan);

}  // namespace auftakt::matching
