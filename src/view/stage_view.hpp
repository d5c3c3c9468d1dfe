#pragma once

#include <optional>
#include <string>

#include "view/snapshot.hpp"
#include "view/stage_scene.hpp"
#include "view/words.hpp"

namespace auftakt {

// What the stage needs beyond the public state.
struct StageContext {
    ShowTime now;
    int minute_of_day = 0;  // local wall time at `now`, for the corner clock
    std::string address;    // "10.0.0.2:8080"
    bool disk_trouble = false;
};

// The hall's picture of the public state. Pure.
stage::Scene stage_scene(const Public& state, const StageContext& context, const Words& words);

// When the picture will change by itself although nothing happens (pages, arrivals, corner clock); countdowns
// are the stage's own affair. Missing: not before the next fact.
std::optional<ShowTime> stage_changes_at(const Public& state, const StageContext& context);

}  // namespace auftakt
