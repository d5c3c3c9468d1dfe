#include "engine/jobs.hpp"

#include <exception>
#include <string>
#include <utility>

#include "base/log.hpp"

namespace auftakt {

Jobs::Jobs() : thread_{[this] { run(); }} {}

Jobs::~Jobs() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    posted_.notify_one();
    thread_.join();
}

void Jobs::post(std::function<void()> job) {
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(std::move(job));
    }
    posted_.notify_one();
}

void Jobs::run() {
    std::unique_lock lock{mutex_};
    while (true) {
        posted_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
        if (stopping_) return;
        const auto job = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        try {
            job();
        } catch (const std::exception& trouble) {
            log_error(std::string("job: ") + trouble.what());
        }
        lock.lock();
    }
}

}  // namespace auftakt
