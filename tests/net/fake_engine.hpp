#pragma once

#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "engine/inbox.hpp"
#include "engine/latest.hpp"
#include "engine/receipts.hpp"
#include "support/small_evening.hpp"
#include "view/snapshot.hpp"

namespace auftakt::tests {

// An engine without a disk: lets people join and post, says yes to everything else, and remembers it all.
class FakeEngine {
public:
    explicit FakeEngine(Public state);
    ~FakeEngine();

    Inbox inbox;
    Latest<Snapshot> snapshots;
    Latest<Devices> devices;

    void start(Receipts& receipts);
    void stop();
    // Changes the state as the facilitator would; the change is shown at once.
    void change(const std::function<void(Public&)>& how);
    std::vector<Envelope> heard();
    int greeted();

private:
    void run(Receipts& receipts);
    std::optional<Refusal> obey(const Envelope& envelope);
    std::optional<Refusal> join(const SeatHash& seat, const people::Join& wish);
    void show();

    std::mutex mutex_;
    Public state_;
    std::uint64_t number_ = 0;
    std::vector<Envelope> heard_;
    int greeted_ = 0;
    std::thread thread_;
};

}  // namespace auftakt::tests
