#pragma once

#include "core/round_problem.hpp"

namespace auftakt::matching {

// The problem of the rounds to come after the first `done` rounds of a plan were held: who met, who rested,
// where people sat, and the rest of the plan as the earlier one.
RoundProblem after(const RoundProblem& problem, const RoundPlan& plan, int done);

// An evening in which every round is planned only from who is there: the plan of all rounds as they were
// held, for `problem` with its presence windows. Counts, summed, what each planning changed in the one
// before.
struct Evening {
    RoundPlan held;
    int partners_changed = 0;
    int tables_changed = 0;
};
Evening hold(const RoundProblem& problem);

}  // namespace auftakt::matching
