#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace auftakt {

// The newest value of something, for threads that only ever want the newest. Any thread may call.
// Wake-ups run on the putting thread and must be short: post a task, wake a window.
template <class T>
class Latest {
public:
    void put(T value) {
        auto made = std::make_shared<const T>(std::move(value));
        std::vector<std::function<void()>> wake;
        {
            const std::lock_guard lock{mutex_};
            value_ = std::move(made);
            wake = wake_;
        }
        for (const auto& each : wake) each();
    }

    // Null until the first put.
    std::shared_ptr<const T> get() const {
        const std::lock_guard lock{mutex_};
        return value_;
    }

    void on_put(std::function<void()> wake) {
        const std::lock_guard lock{mutex_};
        wake_.push_back(std::move(wake));
    }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const T> value_;
    std::vector<std::function<void()>> wake_;
};

}  // namespace auftakt
