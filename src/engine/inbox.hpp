#pragma once

#include <condition_variable>
#include <mutex>
#include <variant>
#include <vector>

#include "core/command.hpp"

namespace auftakt {

// A phone said hello: it wants its own answers back.
struct SeatGreeted {
    SeatHash seat;
};

using Arrival = std::variant<Envelope, SeatGreeted>;

// Hands wishes to the engine. Any thread may push; only the engine takes.
// A full inbox refuses: the phone is told to try again, nobody waits.
class Inbox {
public:
    [[nodiscard]] bool push(Arrival arrival);

    // Everything that has arrived, oldest first. Waits until there is something, `until` has come, or
    // close().
    std::vector<Arrival> take_all(BootTime until);

    // Wakes the engine for good; later pushes are refused.
    void close();
    bool closed() const;

private:
    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<Arrival> arrivals_;
    bool closed_ = false;
};

}  // namespace auftakt
