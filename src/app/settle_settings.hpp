#pragma once

#include <expected>

#include "app/host.hpp"
#include "app/run_options.hpp"
#include "base/input_error.hpp"

namespace auftakt {

// From what was said to what is run: command line, then the programme's own choices, show file, kiosk.toml,
// built in. All faults of all files at once.
std::expected<HostSettings, InputErrors> settle_settings(const RunOptions& options);

}  // namespace auftakt
