#include "app/wall_time.hpp"

#include <fmt/format.h>

#include <ctime>

namespace auftakt {

int minutes_east(UtcMs utc) {
    const std::time_t seconds = utc.ms / 1000;
    std::tm local{};
    localtime_r(&seconds, &local);
    return static_cast<int>(local.tm_gmtoff / 60);
}

// The wall goes on while the show is paused; in a rehearsal at speed it runs as fast as the show.
WallClock wall_clock(const Snapshot& snapshot, BootTime boot, double speed) {
    const auto passed = static_cast<double>(boot.ms - snapshot.clock.at.ms);
    const UtcMs utc{snapshot.utc.ms + static_cast<std::int64_t>(passed * speed)};
    return {snapshot.clock.now(boot), utc, minutes_east(utc)};
}

int second_of_day(const WallClock& clock) {
    const auto seconds = clock.utc.ms / 1000 + clock.offset * 60;
    return static_cast<int>((seconds % 86'400 + 86'400) % 86'400);
}

std::string today() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}  // namespace auftakt
