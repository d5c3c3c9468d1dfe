#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <stdexcept>
#include <thread>

#include "core/limits.hpp"
#include "engine/clock.hpp"
#include "engine/inbox.hpp"
#include "engine/jobs.hpp"
#include "engine/latest.hpp"
#include "engine/remembered.hpp"

using namespace auftakt;

TEST_CASE("the inbox takes as many as it may and refuses one more") {
    Inbox inbox;
    for (std::size_t i = 0; i < limits::inbox_max; ++i) REQUIRE(inbox.push(SeatGreeted{}));
    CHECK_FALSE(inbox.push(SeatGreeted{}));
    CHECK(inbox.take_all({}).size() == limits::inbox_max);
    CHECK(inbox.push(SeatGreeted{}));
}

TEST_CASE("what many threads push arrives once each") {
    Inbox inbox;
    std::vector<std::thread> pushers;
    for (std::uint8_t t = 0; t < 4; ++t)
        pushers.emplace_back([&inbox, t] {
            for (std::uint8_t i = 0; i < 100; ++i)
                while (!inbox.push(SeatGreeted{SeatHash{{t, i}}})) std::this_thread::yield();
        });
    std::set<SeatHash> seen;
    while (seen.size() < 400)
        for (const auto& arrival : inbox.take_all({boot_time_now().ms + 50}))
            CHECK(seen.insert(std::get<SeatGreeted>(arrival).seat).second);
    for (auto& pusher : pushers) pusher.join();
    CHECK(inbox.take_all({}).empty());
}

TEST_CASE("closing wakes the engine and refuses what comes later") {
    Inbox inbox;
    std::thread closer{[&] { inbox.close(); }};
    CHECK(inbox.take_all({boot_time_now().ms + 60'000}).empty());
    closer.join();
    CHECK(inbox.closed());
    CHECK_FALSE(inbox.push(SeatGreeted{}));
}

TEST_CASE("the latest value replaces the one before, and its reader keeps what it has") {
    Latest<int> latest;
    CHECK(latest.get() == nullptr);
    std::atomic<int> woken = 0;
    latest.on_put([&] { ++woken; });
    std::thread writer{[&] {
        for (int i = 1; i <= 100; ++i) latest.put(i);
    }};
    int seen = 0;
    while (seen < 100) {
        const auto value = latest.get();
        if (!value) continue;
        REQUIRE(*value >= seen);
        seen = *value;
    }
    writer.join();
    CHECK(woken == 100);
}

TEST_CASE("jobs run in order, and one that throws does not stop the next") {
    std::vector<int> done;
    {
        Jobs jobs;
        std::atomic<bool> last = false;
        jobs.post([&] { done.push_back(1); });
        jobs.post([] { throw std::runtime_error("this job fails in a test"); });
        jobs.post([&] {
            done.push_back(2);
            last = true;
        });
        while (!last) std::this_thread::yield();
    }
    CHECK(done == std::vector{1, 2});
}

TEST_CASE("only the last refusals are remembered, all acceptances are") {
    Remembered remembered;
    const auto key = [](std::size_t n) {
        WishKey made;
        for (std::size_t i = 0; i < 8; ++i) made.id.bytes[i] = static_cast<std::uint8_t>(n >> (8 * i));
        return made;
    };
    remembered.accept({SeatHash{{1}}, {}});
    for (std::size_t i = 1; i <= Remembered::refusals_max; ++i) remembered.refuse(key(i), Refusal::not_now);
    REQUIRE(remembered.find(key(1)));
    CHECK(remembered.find(key(1))->refused == Refusal::not_now);
    remembered.refuse(key(Remembered::refusals_max + 1), Refusal::not_now);
    CHECK_FALSE(remembered.find(key(1)));
    const auto accepted = remembered.find({SeatHash{{1}}, {}});
    REQUIRE(accepted);
    CHECK(accepted->refused == std::nullopt);
}
