#pragma once

#include <string>

#include "base/time.hpp"
#include "view/words.hpp"

// Times as the console writes them. The offset is minutes east of UTC, at the event.
namespace auftakt::console {

inline constexpr std::int64_t second_ms = 1000;
inline constexpr std::int64_t minute_ms = 60 * second_ms;
inline constexpr std::int64_t day_ms = 24 * 60 * minute_ms;

int local_minute(UtcMs at, int offset);                // of the day, 0 to 1439
std::string hour_minute(UtcMs at, int offset);         // "10:46"
std::string hour_minute_second(UtcMs at, int offset);  // "10:46:19"
UtcMs local_midnight(UtcMs at, int offset);            // that began the local day of `at`

// "48 s", "12 min", "1 h 5 min": how long ago or how long; never below 0 s.
std::string length(std::int64_t ms, const Words& words);

// "+4", "−2", "±0".
std::string signed_minutes(int minutes);

}  // namespace auftakt::console
