#pragma once

#include <optional>
#include <vector>

#include "base/time.hpp"
#include "core/public.hpp"

namespace auftakt {

// Now, in show time and on the wall. At speed both run at the same rate.
struct WallClock {
    ShowTime now;
    UtcMs utc;
    int offset = 0;  // minutes east of UTC, at the event
};

enum class Passed { done, current, next, skipped };

struct SegmentTimes {
    Passed passed = Passed::next;
    std::optional<UtcMs> planned;   // missing: the plan floats and nothing has begun
    std::optional<UtcMs> expected;  // it began then, or will; missing for a skipped one
};

// When everything began and will begin if nobody does anything about it: a remedy counts once it is taken,
// and only then. A planned start is fixed: the first segment never begins before it.
struct Forecast {
    std::vector<SegmentTimes> segments;
    std::optional<UtcMs> planned_end;
    std::optional<UtcMs> expected_end;
    std::optional<int> late_minutes;  // of what comes next; negative: early; missing: nothing to compare
};

Forecast forecast(const Public& state, const WallClock& clock);

// Difference of the two as they are written, in whole minutes, so that figures on one line always agree.
int minutes_late(UtcMs planned, UtcMs expected);

// How long the segment that is on will still take, by its own clock; never negative.
std::chrono::milliseconds still_to_go(const Public& state, ShowTime now);

}  // namespace auftakt
