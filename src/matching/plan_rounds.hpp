#pragma once

#include "core/round_problem.hpp"

namespace auftakt::matching {

// The best plan there is for the rounds to come: nobody meets the same person twice or a forbidden one; as
// many meetings as possible first, then rests spread fairly, then the greatest total fit. Of all such plans
// one in which people rest in turn, good meetings come early and seniors keep their tables. Pure: the same
// problem has the same plan, on any machine. Wishes that cannot be met are in RoundPlan::notices.
RoundPlan plan_rounds(const RoundProblem& problem);

}  // namespace auftakt::matching
