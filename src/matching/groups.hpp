#pragma once

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Rounds at tables of `table_size`, everybody seated, table sizes differing by one at most. In this order:
// forbidden people apart, nobody together again, roles mixed, then fit (which knows the departments). Tabu
// search (Glover, 1989) over exchanges of two people of one round, with incremental costs; budget in
// exchanges looked at. Not proved; the bound is.
RoundPlan plan_groups(const RoundProblem& problem);

}  // namespace auftakt::matching
