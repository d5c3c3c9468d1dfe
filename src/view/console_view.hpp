#pragma once

#include <chrono>

#include "core/public.hpp"
#include "view/console_scene.hpp"
#include "view/forecast.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

namespace auftakt {

// How the export that was asked for at the console goes.
struct ExportState {
    enum class Stage { none, running, done, failed };
    Stage stage = Stage::none;
    std::string folder;  // where the files are; where they could not be written
    int files = 0;
};

// What the console needs beyond the public state.
struct ConsoleContext {
    WallClock clock;
    BootTime boot;
    Devices devices;
    Health health;
    ExportState exported = {};
    bool projector_lost = false;  // there was one, and it is gone
    Theme look = Theme::dark;     // of the console itself
    console::PairingSelection pairing = {};
    console::MatchSelection matching = {};
    console::WallSelection wall = {};
};

// The facilitator's picture of the public state. Pure; its cost grows with the number of people.
console::Scene console_scene(const Public& state, const ConsoleContext& context, const Words& words);

// How long the scene stays as it is while nothing happens: to the next full second on its clock.
std::chrono::milliseconds console_changes_in(const ConsoleContext& context);

}  // namespace auftakt
