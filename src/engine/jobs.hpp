#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace auftakt {

// One thread for what takes long: plans, exports, backups. Jobs run one after the other, in order. A job
// shares nothing: it is given values and sends its result through a channel. What it throws is logged.
class Jobs {
public:
    Jobs();
    ~Jobs();  // waits for the running job; those that wait are dropped
    Jobs(const Jobs&) = delete;
    Jobs& operator=(const Jobs&) = delete;

    // Any thread.
    void post(std::function<void()> job);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable posted_;
    std::deque<std::function<void()>> waiting_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace auftakt
