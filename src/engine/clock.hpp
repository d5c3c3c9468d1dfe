#pragma once

#include <chrono>
#include <string>

#include "base/time.hpp"

namespace auftakt {

// The machine's clocks, read together.
struct ClockTick {
    BootTime boot;                        // goes on while the laptop sleeps
    std::chrono::milliseconds asleep{0};  // how much of `boot` it has slept
    UtcMs utc;
};

// Where time comes from: the machine, or a test. Called on the engine's thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual ClockTick read() = 0;
    // Differs after every reboot; boot times of different boots cannot be compared.
    virtual std::string boot_id() = 0;
};

// CLOCK_BOOTTIME, which envelopes are stamped with.
BootTime boot_time_now();

// The machine's own clocks.
class SystemClock final : public Clock {
public:
    ClockTick read() override;
    std::string boot_id() override;
};

}  // namespace auftakt
