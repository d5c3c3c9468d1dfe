#include "engine/autopilot.hpp"

#include "core/next_step.hpp"

namespace auftakt {

std::optional<Due> autopilot_step(const Public& state) {
    if (state.run.paused) {
        if (state.run.paused->reason != run::PauseReason::gap) return std::nullopt;
        return Due{state.run.paused->at, run::Resume{}};
    }
    const auto step = next_step(state);
    if (step.kind == run::StepKind::nothing) return std::nullopt;
    const auto at = planned_step_time(state);
    if (!at) return std::nullopt;
    return Due{*at, run::TakeStep{step}};
}

}  // namespace auftakt
