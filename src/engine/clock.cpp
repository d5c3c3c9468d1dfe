#include "engine/clock.hpp"

#include <ctime>
#include <fstream>

namespace auftakt {
namespace {

std::int64_t milliseconds_of(clockid_t which) {
    timespec time{};
    clock_gettime(which, &time);
    return static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

}  // namespace

BootTime boot_time_now() { return {milliseconds_of(CLOCK_BOOTTIME)}; }

ClockTick SystemClock::read() {
    const auto awake = milliseconds_of(CLOCK_MONOTONIC);
    const auto boot = boot_time_now();
    return {boot, std::chrono::milliseconds{boot.ms - awake}, {milliseconds_of(CLOCK_REALTIME)}};
}

std::string SystemClock::boot_id() {
    std::ifstream file{"/proc/sys/kernel/random/boot_id"};
    std::string id;
    std::getline(file, id);
    return id;
}

}  // namespace auftakt
