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

std::int64_t ms_of_day(const WallClock& clock) {
    constexpr std::int64_t day = 86'400'000;
    const auto ms = clock.utc.ms + clock.offset * std::int64_t{60'000};
    return (ms % day + day) % day;
}

std::string today() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}  // namespace auftakt
