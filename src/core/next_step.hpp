#pragma once

#include <optional>

#include "core/command.hpp"
#include "core/public.hpp"

namespace auftakt {

// The one obvious next step: what the Next key, the clicker, the remote and the autopilot do.
run::Step next_step(const Public& state);

// The picture after that step, for the preview: without sealed answers, so a reveal has no figures yet.
Public after_next(const Public& state, const Moment& moment);

// When the autopilot takes the next step: its planned time, in show time. Missing: nothing to wait for.
std::optional<ShowTime> planned_step_time(const Public& state);

}  // namespace auftakt
