#pragma once

#include <optional>

#include "core/pair_problem.hpp"

namespace auftakt::matching {

// The most people, then the greatest weight, or the weight alone, where every mentor has at most one tandem,
// nobody needs more than one, nothing is locked and no floor is asked for, and most pairs are options: each
// mentor enters along a cheapest path through a matrix of costs (Jonker, Volgenant: Computing 38, 1987;
// places of one mentee are columns that share their people). The prices are checked over all pairs
// afterwards: `certified`. Missing: the problem is another one.
std::optional<PairSolution> dense_pairs(const PairProblem& problem);

}  // namespace auftakt::matching
