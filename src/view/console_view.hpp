#pragma once

#include <chrono>

#include "core/public.hpp"
#include "view/console_scene.hpp"
#include "view/forecast.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

namespace auftakt {

// What the console needs beyond the public state.
struct ConsoleContext {
    WallClock clock;
    BootTime boot;
    Devices devices;
    Health health;
};

// The facilitator's picture of the public state. Pure; a millisecond with 400 people.
console::Scene console_scene(const Public& state, const ConsoleContext& context, const Words& words);

// How long the scene stays as it is while nothing happens: to the next full second on its clock.
std::chrono::milliseconds console_changes_in(const ConsoleContext& context);

}  // namespace auftakt
