#include "engine/inbox.hpp"

#include <algorithm>
#include <cstdint>

#include <chrono>

#include "core/limits.hpp"
#include "engine/clock.hpp"

namespace auftakt {

bool Inbox::push(Arrival arrival) {
    {
        const std::lock_guard lock{mutex_};
        if (closed_ || arrivals_.size() >= limits::inbox_max) return false;
        arrivals_.push_back(std::move(arrival));
    }
    arrived_.notify_one();
    return true;
}

std::vector<Arrival> Inbox::take_all(BootTime until) {
    std::unique_lock lock{mutex_};
    // "Never" is far away: the clock below counts nanoseconds and would run over.
    constexpr std::int64_t wait_max_ms = 60'000;
    const std::chrono::milliseconds wait{std::min(until.ms - boot_time_now().ms, wait_max_ms)};
    if (wait.count() > 0) arrived_.wait_for(lock, wait, [&] { return closed_ || !arrivals_.empty(); });
    return std::exchange(arrivals_, {});
}

void Inbox::close() {
    {
        const std::lock_guard lock{mutex_};
        closed_ = true;
    }
    arrived_.notify_one();
}

bool Inbox::closed() const {
    const std::lock_guard lock{mutex_};
    return closed_;
}

}  // namespace auftakt
