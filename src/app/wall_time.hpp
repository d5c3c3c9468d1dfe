#pragma once

#include <string>

#include "view/forecast.hpp"
#include "view/snapshot.hpp"
#include "view/stage_view.hpp"

namespace auftakt {

// Where show and wall time stand now, from the engine's last snapshot. `speed` is the show clock's while it
// runs.
WallClock wall_clock(const Snapshot& snapshot, BootTime boot, double speed);

// Local wall time.
int minutes_east(UtcMs utc);
std::int64_t ms_of_day(const WallClock& clock);
std::string today();  // "2026-11-23"

}  // namespace auftakt
