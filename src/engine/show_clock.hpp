#pragma once

#include <optional>

#include "engine/clock.hpp"
#include "view/snapshot.hpp"

namespace auftakt {

// Show time as a line over the machine's time: runs at a rate, stands still while paused, never goes back
// except to a restart's place. A plain value, so that a batch can try it on a copy.
class ShowClock {
public:
    // `rate` show seconds pass in one real second. Starts running.
    ShowClock(const ClockTick& tick, ShowTime show, UtcMs utc, double rate);

    // A boot time before the last change counts as the moment of that change.
    ShowTime at(BootTime boot) const;
    // When it will be, or was, `show`; missing while paused.
    std::optional<BootTime> when(ShowTime show) const;
    UtcMs utc_at(BootTime boot) const;

    void pause(ShowTime at, BootTime boot);
    void resume(BootTime boot);
    void set(ShowTime show, BootTime boot);  // goes on from there
    bool paused() const { return line_.rate == 0; }

    // Follows corrections of the wall clock; with a rate of its own the labels' time runs free of it.
    void follow_utc(const ClockTick& tick);

    const ClockReading& line() const { return line_; }

private:
    double rate_;
    ClockReading line_;
    BootTime utc_boot_;
    UtcMs utc_;
};

// Deadlines run on over a short restart; a reboot, any sleep and a gap of more than 30 s stop the show.
bool is_gap(BootTime from, std::chrono::milliseconds asleep_then, const ClockTick& now);

}  // namespace auftakt
