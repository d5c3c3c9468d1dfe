#pragma once

#include <optional>

#include "core/due.hpp"

namespace auftakt {

// What the autopilot does next, and when: every next step at its planned time, and on after a gap. Missing:
// nothing, or the facilitator has paused.
std::optional<Due> autopilot_step(const Public& state);

}  // namespace auftakt
