#pragma once

#include <functional>

#include "core/round_problem.hpp"

namespace auftakt::matching {

// The best plan there is for the rounds to come: nobody meets the same person twice or a forbidden one; as
// many meetings as possible first, then rests spread fairly, then the greatest total fit. Of all such plans
// one in which people rest in turn, good meetings come early and seniors keep their tables. Pure: the same
// problem has the same plan, on any machine. Wishes that cannot be met are in RoundPlan::notices.
//
// With an earlier plan, equals are decided for it: as many pairs as possible meet as they were to, as many
// of them as possible in the same round, and these at the same table. It never costs a meeting, a fair rest
// or fit. An announced first round stays as it is for everybody who has company there.
RoundPlan plan_rounds(const RoundProblem& problem);

// The same, telling when the exact part is done and polishing begins (with two sides only), so that a caller
// with a clock can time both.
using ExactDone = std::function<void()>;
RoundPlan plan_rounds(const RoundProblem& problem, const ExactDone& exact_done);

}  // namespace auftakt::matching
