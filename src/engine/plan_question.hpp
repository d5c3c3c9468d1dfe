#pragma once

#include <optional>
#include <vector>

#include "core/public.hpp"
#include "core/round_problem.hpp"

namespace auftakt {

// What the planner is asked, and what its answer has to be read with.
struct PlanQuestion {
    RoundProblem problem;
    std::vector<pairing::GivenSide> sides;  // of everybody who has the role `both` and has not chosen
    std::vector<pairing::Pin> pins;         // pairs whose fit was raised by `pin_gain`
};

// So much more than any fit that a plan without a pinned pair is never the better one.
inline constexpr std::int32_t pin_gain = 900'000;

// The rounds still to come, after the one that was announced last. Missing: the running show has no rounds
// there, or none is left to plan.
std::optional<PlanQuestion> plan_question(const Public& state, std::uint64_t seed);

// Rounds up to and with the one announced last, as they were.
std::vector<pairing::PlannedRound> past_rounds(const pairing::State& state);

}  // namespace auftakt
