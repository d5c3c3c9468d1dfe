#pragma once

#include "core/pair_problem.hpp"

namespace auftakt::matching {

// The best of all matchings without a blocking pair. That none blocks is a row for each pair: one of the two
// has every place taken by somebody no less liked (Rothblum: Mathematical Programming 54, 1992, for one place
// on each side; its fractional optimum is whole wherever nobody likes two equally). CBC proves the best; that
// nobody blocks, and what it weighs, is counted anew in whole numbers. Where `search_nodes` do not reach, or
// the rows would grow too many: `heaviest` as it came, with its blocking pairs and not certified.
PairSolution stable_pairs(const PairProblem& problem, const PairSolution& heaviest);

}  // namespace auftakt::matching
