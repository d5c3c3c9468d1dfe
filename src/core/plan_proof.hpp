#pragma once

#include <vector>

#include "core/round_problem.hpp"

namespace auftakt {

// "Each junior meets 6 of 33 seniors; rests: 4 people once": one role, or everybody in one pool. Partners are
// counted for those who are there in every planned round (for all, if nobody is), the past not counted in.
struct RoleProof {
    struct Rested {
        int times = 0;  // at least 1
        int people = 0;
        bool operator==(const Rested&) const = default;
    };
    int people = 0;
    int others = 0;  // whom they could meet: the other role, or everybody else
    int partners_least = 0;
    int partners_most = 0;
    std::vector<Rested> rests;  // in the planned rounds, seldom first
    bool operator==(const RoleProof&) const = default;
};

// What can be said of a plan before the start, each counted anew from its rounds and the problem alone.
struct PlanProof {
    bool one_pool = false;
    RoleProof juniors;     // everybody in one pool
    RoleProof seniors;     // nothing in one pool
    int met_twice = 0;     // pairs who meet more than once, past meetings counted in
    int forbidden = 0;     // pairs who meet although they must not: own line, exclusions
    int per_mille = 1000;  // fit of its proved bound, rounded down; 1000 = the best only if `best`
    bool best = false;     // proved: nothing fits better
    bool operator==(const PlanProof&) const = default;
};

PlanProof prove(const RoundProblem& problem, const RoundPlan& plan);

}  // namespace auftakt
