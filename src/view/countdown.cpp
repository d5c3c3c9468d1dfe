#include "view/countdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace auftakt {
namespace {

constexpr std::int64_t last_seconds = 30;
constexpr std::int64_t half_time_ms = 20'000;
constexpr int over_ticks_max = 60;

std::string digits(std::int64_t seconds) {
    const auto hours = seconds / 3600;
    if (hours > 0) return fmt::format("{}:{:02}:{:02}", hours, seconds / 60 % 60, seconds % 60);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace

CountdownLook look(const Countdown& countdown, ShowTime now) {
    const auto left_ms = (countdown.ends - now).count();
    CountdownLook result;
    if (left_ms < 0) {
        const auto over = -left_ms / 1000;
        result.over = true;
        result.text = "+" + digits(over);
        result.over_ticks = static_cast<int>(std::min<std::int64_t>(over, over_ticks_max));
        return result;
    }
    const auto seconds = (left_ms + 999) / 1000;
    result.text = digits(seconds);
    result.last_30 = seconds <= last_seconds;
    const auto into_half = countdown.length_ms / 2 - left_ms;
    result.half_time = !result.last_30 && into_half >= 0 && into_half < half_time_ms;
    if (countdown.length_ms > 0)
        result.left =
            std::clamp(static_cast<double>(left_ms) / static_cast<double>(countdown.length_ms), 0.0, 1.0);
    return result;
}

}  // namespace auftakt
