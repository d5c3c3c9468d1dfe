#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/public.hpp"
#include "view/console_parts.hpp"
#include "view/forecast.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

// The preflight tab (F4): what can be known about hall, laptop and list before the doors open. Only what is
// really looked at stands here.
namespace auftakt::console {

struct Check {
    Mark mark = Mark::ok;
    std::string name;
    std::string found;              // what was found, and what to do about it
    std::optional<Control> choose;  // takes the next possible value
    std::optional<Local> local;
    std::string local_label;
};

struct PreflightScene {
    std::vector<Check> checks;
    int ready = 0;
    std::string headline;  // "8 von 11 bereit"
    std::string until;     // "Türen öffnen um 09:30 Uhr · noch 17 min"
    std::string summary;   // "Zwei Hinweise. Sie können trotzdem öffnen."
    std::string join_title;
    std::string wifi_label;
    std::string wifi;
    std::string address_label;
    std::string address;  // "10.0.0.2:8080"
    std::string stage_title;
    std::string remote_title;
    std::string remote_hint;
    Control open_doors;
};

PreflightScene preflight_scene(const Public& state, const Devices& devices, const Health& health,
                               const WallClock& clock, const Words& words);

}  // namespace auftakt::console
