#pragma once

#include "core/pair_problem.hpp"

namespace auftakt::matching {

// The best tandems by the aims of the problem, one after the other: each is a cheapest circulation, and the
// next one chooses only among what is best so far (complementary slackness; Ahuja, Magnanti, Orlin: Network
// Flows, 1993, 9.4). The floor is raised level by level (lexicographic bottleneck; Burkard, Rendl: Operations
// Research Letters 10, 1991), the 64 worst of them exactly; what lies above is decided by the
// total weight, and then not called certified. Locks beyond a capacity are named and nothing is
// matched. `stable` is decided by stable_pairs.
PairSolution match_pairs(const PairProblem& problem);

// Pairs who are both options and would both rather have each other than somebody they have, or than an empty
// place; a lock binds both.
std::vector<MentorAndMentee> blocking_pairs(const PairProblem& problem,
                                            const std::vector<MentorAndMentee>& pairs);

}  // namespace auftakt::matching
