#include "engine/show_clock.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/limits.hpp"

namespace auftakt {
namespace {

// Two clocks read one after the other differ by what came between; a nap is longer.
constexpr std::chrono::milliseconds nap_min{1000};
// Below this the wall clock has not been set, it is only read a little later than the other.
constexpr std::int64_t utc_step_min_ms = 50;

std::int64_t scaled(std::int64_t ms, double rate) { return std::llround(static_cast<double>(ms) * rate); }

}  // namespace

ShowClock::ShowClock(const ClockTick& tick, ShowTime show, UtcMs utc, double rate)
    : rate_{rate}, line_{tick.boot, show, rate}, utc_boot_{tick.boot}, utc_{utc} {}

ShowTime ShowClock::at(BootTime boot) const {
    return {line_.show.ms + scaled(std::max<std::int64_t>(0, boot.ms - line_.at.ms), line_.rate)};
}

std::optional<BootTime> ShowClock::when(ShowTime show) const {
    if (paused()) return std::nullopt;
    const auto ms = static_cast<double>(show.ms - line_.show.ms) / rate_;
    return BootTime{line_.at.ms + static_cast<std::int64_t>(std::ceil(ms))};
}

UtcMs ShowClock::utc_at(BootTime boot) const { return {utc_.ms + scaled(boot.ms - utc_boot_.ms, rate_)}; }

void ShowClock::pause(ShowTime at, BootTime boot) { line_ = {boot, at, 0}; }

void ShowClock::resume(BootTime boot) { line_ = {boot, at(boot), rate_}; }

void ShowClock::set(ShowTime show, BootTime boot) { line_ = {boot, show, line_.rate}; }

void ShowClock::follow_utc(const ClockTick& tick) {
    if (rate_ != 1 || std::abs(utc_at(tick.boot).ms - tick.utc.ms) < utc_step_min_ms) return;
    utc_boot_ = tick.boot;
    utc_ = tick.utc;
}

bool is_gap(BootTime from, std::chrono::milliseconds asleep_then, const ClockTick& now) {
    return now.boot.ms - from.ms > std::chrono::milliseconds{limits::clock_gap_max}.count() ||
           now.asleep - asleep_then >= nap_min;
}

}  // namespace auftakt
