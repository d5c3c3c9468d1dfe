#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/public.hpp"
#include "view/stage_scene.hpp"
#include "view/words.hpp"

namespace auftakt {

// What the stage needs beyond the public state.
struct StageContext {
    ShowTime now;
    std::int64_t ms_of_day = 0;  // local wall time at `now`
    std::string address;         // "10.0.0.2:8080"; empty: nothing to invite to
    std::string stale_since;     // "10:21 Uhr" while the disk is in trouble; else empty
};

// The hall's picture of the public state. Pure.
stage::Scene stage_scene(const Public& state, const StageContext& context, const Words& words);

// When the picture will change by itself although nothing happens: pages, the bar, the corner clock.
// Countdowns are the stage's own affair.
ShowTime stage_changes_at(const Public& state, const StageContext& context);

}  // namespace auftakt
