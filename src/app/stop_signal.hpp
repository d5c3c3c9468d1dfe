#pragma once

#include <functional>
#include <thread>

namespace auftakt {

// Turns SIGINT and SIGTERM into one call of `stop`, on a thread of its own. Make it before other threads:
// they inherit that these signals are not theirs.
class StopSignal {
public:
    explicit StopSignal(std::function<void()> stop);
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

private:
    std::thread thread_;
};

}  // namespace auftakt
