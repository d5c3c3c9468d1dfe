#pragma once

#include <optional>
#include <vector>

#include "core/round_problem.hpp"
#include "matching/split.hpp"

namespace auftakt::matching {

// A third person beside a meeting.
struct Third {
    bool junior = false;
    int guest = 0;  // position in Hall::juniors or Hall::seniors
};
using Thirds = std::vector<std::vector<std::optional<Third>>>;  // by round and meeting, like the timetable

// Seats those who would rest beside a pair: round by round as many as possible, with pairs that have had
// company least often, then where they fit best (a cheapest flow). Never two people together who have met,
// will meet, or must not meet; a third person meets both. Whoever finds no such pair rests.
Thirds join_pairs(const RoundProblem& problem, const Hall& hall, const Timetable& timetable);

// No plan with third persons has a greater fit: everybody of the side that sits out meets their best fits.
std::int64_t bound_with_thirds(const Hall& hall);

}  // namespace auftakt::matching
