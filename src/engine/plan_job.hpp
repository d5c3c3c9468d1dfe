#pragma once

#include <functional>
#include <optional>

#include "core/command.hpp"
#include "core/public.hpp"
#include "core/round_problem.hpp"

namespace auftakt {

using Planner = std::function<RoundPlan(const RoundProblem&)>;

// The rounds still to come, after the running cycle's last one: who is here, on which side, who leads whom,
// who has met. Whoever has the role `both` and has not chosen takes the smaller side. Missing: the running
// show has no pairing there, or nothing is left to plan.
std::optional<RoundProblem> round_problem(const Public& state, std::uint64_t seed);

// The answer to `round_problem`: a proposal for the whole segment, its past rounds as they were, or why there
// is none. Takes as long as the planner.
pairing::Command plan_rest(const Public& state, std::uint64_t seed, const Planner& planner);

// Notices when a plan is wanted, once for every revision of what it depends on.
class PlanWatch {
public:
    // True when a job should start now.
    bool wants(const Public& state);
    // The last job's result was lost, or its plan was dropped: ask again.
    void forget() { asked_.reset(); }

private:
    struct Asked {
        int segment = 0;
        int round = 0;
        std::uint64_t inputs = 0;
        bool operator==(const Asked&) const = default;
    };
    std::optional<Asked> asked_;
};

}  // namespace auftakt
