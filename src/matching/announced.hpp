#pragma once

#include <cstdint>
#include <vector>

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Tables of the first round that people know already. Whoever sits there stays, as long as their table has
// somebody to talk to: with two sides one of each, in a pool two people, none of whom must be kept apart.
struct Announced {
    std::vector<TableSeating> tables;
    std::vector<PersonId> resting;  // only when `over`
    std::int64_t fit = 0;           // at these tables
    bool over = false;              // nobody else can be seated: `rest` begins with the round after
    RoundProblem rest;              // what is left to plan; whoever sits is not there in its first round
};

// Needs problem.announced. In groups whoever has no table takes a free place at once, where fewest sit; in
// pairs those without a table are left to the planner, together with what is free.
Announced set_apart(const RoundProblem& problem);

// Puts the tables back into a plan of `rest`.
void put_back(const RoundProblem& problem, const Announced& announced, RoundPlan& plan);

}  // namespace auftakt::matching
