#pragma once

#include "core/pair_problem.hpp"

namespace auftakt::matching {

// The best of all matchings without a blocking pair, found and proved by branch and bound: a blocking pair of
// the relaxed optimum is resolved in one of three ways (the pair itself, or the mentor has nobody less liked,
// or the mentee has), and each way is a smaller problem whose optimum bounds it. The first stable matching is
// by deferred acceptance (Gale, Shapley: American Mathematical Monthly 69, 1962), ties by weight. Within
// `search_nodes` problems; where that is not enough, `heaviest` as it came, with its blocking pairs and not
// certified.
PairSolution stable_pairs(const PairProblem& problem, const PairSolution& heaviest);

}  // namespace auftakt::matching
