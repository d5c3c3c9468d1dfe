#pragma once

#include <cstdint>

#include "matching/meetings.hpp"

namespace auftakt::matching {

// How far the choice could be from the best one, by weak duality over every pair and every rest: 0 = it is
// the best. In units of fit; anything beyond fit comes out as at least one Prices::fairness_worth. Uses
// nothing of the solver but its prices.
std::int64_t gap(const Hall& hall, const Meetings& meetings);

}  // namespace auftakt::matching
