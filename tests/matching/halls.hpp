#pragma once

#include <cstdint>
#include <string>

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Juniors get the ids 1, 2, …, seniors 1001, 1002, …; all fits 0, nobody excluded.
RoundProblem hall_with(int juniors, int seniors, int rounds);
PersonId junior(int number);
PersonId senior(int number);

// As above, with fits from 0 to `fit_most` by lot; few different values make many ties.
RoundProblem random_hall(int juniors, int seniors, int rounds, int fit_most, std::uint64_t seed);

// Forbids every pair with a chance of `percent` in a hundred.
void forbid_some(RoundProblem& problem, int percent, std::uint64_t seed);

// Seventy-one and fifty people over six rounds, some pairs forbidden, one in ten late and one in ten leaving
// early, as in a hall after work.
RoundProblem uneven_hall(std::uint64_t seed);

int fit_of_pair(const RoundProblem& problem, PersonId a, PersonId b);

// Everything a plan of two sides must never get wrong, in words; empty = nothing. Nobody twice in one round,
// every pair at most once, never a forbidden pair, only people who are present, everybody present sits or
// rests, every table once and no more than there are, and fit, meetings and pauses as counted anew.
std::string faults(const RoundProblem& problem, const RoundPlan& plan);

// The rules that people notice, where nothing forces otherwise; empty = nothing. After each round the rests
// of a side differ by at most one, and nobody rests twice in a row.
std::string unfair_rests(const RoundProblem& problem, const RoundPlan& plan);

}  // namespace auftakt::matching
