#pragma once

#include "matching/meetings.hpp"

namespace auftakt::matching {

// Wishes that cannot be met, found before the start. `rounds_used` = rounds with a meeting in the plan.
std::vector<PlanNotice> notices(const RoundProblem& problem, const Hall& hall, const Meetings& meetings,
                                int rounds_used);

}  // namespace auftakt::matching
