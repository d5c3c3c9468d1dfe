#pragma once

#include <functional>
#include <optional>

#include "app/host.hpp"

namespace auftakt {

struct FacesOptions {
    std::optional<Language> language;  // of stage and console; missing: the show's
    std::optional<Theme> theme;        // of both; missing: the show's stage, a dark console
};

// Opens stage and console and runs them until the console is closed or `stopped` says so. Main thread; throws
// std::runtime_error when there is no display.
void run_faces(Host& host, const FacesOptions& options, const std::function<bool()>& stopped);

// Makes a running run_faces ask `stopped` at once. Any thread; does nothing without windows.
void wake_faces();

}  // namespace auftakt
