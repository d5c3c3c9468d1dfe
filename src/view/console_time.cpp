#include "view/console_time.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

namespace auftakt::console {
namespace {

std::int64_t local_ms_of_day(UtcMs at, int offset) {
    const auto local = (at.ms + offset * minute_ms) % day_ms;
    return local < 0 ? local + day_ms : local;
}

}  // namespace

int local_minute(UtcMs at, int offset) { return static_cast<int>(local_ms_of_day(at, offset) / minute_ms); }

std::string hour_minute(UtcMs at, int offset) {
    const auto minute = local_minute(at, offset);
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

std::string hour_minute_second(UtcMs at, int offset) {
    return fmt::format("{}:{:02}", hour_minute(at, offset),
                       local_ms_of_day(at, offset) % minute_ms / second_ms);
}

UtcMs local_midnight(UtcMs at, int offset) { return {at.ms - local_ms_of_day(at, offset)}; }

std::string length(std::int64_t ms, const Words& words) {
    const auto seconds = std::max<std::int64_t>(ms, 0) / second_ms;
    if (seconds < 60) return words("console.seconds", {{"n", std::to_string(seconds)}});
    const auto minutes = seconds / 60;
    if (minutes < 60) return words("console.minutes", {{"n", std::to_string(minutes)}});
    return words("console.hours", {{"h", std::to_string(minutes / 60)}, {"m", std::to_string(minutes % 60)}});
}

std::string signed_minutes(int minutes) {
    if (minutes == 0) return "±0";
    return (minutes > 0 ? "+" : "−") + std::to_string(std::abs(minutes));
}

}  // namespace auftakt::console
