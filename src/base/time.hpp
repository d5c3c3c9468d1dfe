#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace auftakt {

// Milliseconds since the programme's first start, the only time that logic knows. Stands still while paused.
struct ShowTime {
    std::int64_t ms = 0;
    constexpr auto operator<=>(const ShowTime&) const = default;
    friend constexpr ShowTime operator+(ShowTime at, std::chrono::milliseconds by) {
        return {at.ms + by.count()};
    }
    friend constexpr ShowTime operator-(ShowTime at, std::chrono::milliseconds by) {
        return {at.ms - by.count()};
    }
    friend constexpr std::chrono::milliseconds operator-(ShowTime a, ShowTime b) {
        return std::chrono::milliseconds{a.ms - b.ms};
    }
};

// Milliseconds since 1970, UTC. For labels only: logic never compares it.
struct UtcMs {
    std::int64_t ms = 0;
    constexpr auto operator<=>(const UtcMs&) const = default;
};

// Milliseconds of CLOCK_BOOTTIME, which goes on during suspend. Comparable within one boot only.
struct BootTime {
    std::int64_t ms = 0;
    constexpr auto operator<=>(const BootTime&) const = default;
};

}  // namespace auftakt
