#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/show.hpp"

namespace auftakt {

// What was said on the command line of `run`; what was not said is decided later (console, show, kiosk.toml).
struct RunOptions {
    std::optional<std::filesystem::path> programme;
    std::optional<std::filesystem::path> show;
    std::optional<std::filesystem::path> people;
    std::optional<std::filesystem::path> config;
    std::optional<int> port;
    std::optional<std::string> bind;
    bool headless = false;
    bool new_show = false;
    bool autopilot = false;
    int rehearse = 0;  // simulated attendees; 0: none
    double speed = 1;
    std::uint64_t seed = 1;
    std::optional<Language> language;
    std::optional<Theme> theme;
};

}  // namespace auftakt
