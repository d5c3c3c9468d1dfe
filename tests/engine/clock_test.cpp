#include <doctest/doctest.h>

#include "core/next_step.hpp"
#include "engine/fact_as.hpp"
#include "engine/show_clock.hpp"
#include "evening.hpp"

using namespace auftakt;
using namespace std::chrono_literals;

namespace {

constexpr UtcMs noon{1'790'000'000'000};

// The doors have been open for a minute.
struct RunningEvening : Evening {
    RunningEvening() {
        load_show();
        tell(run::Command{run::TakeStep{next_step(now())}});
        pass(60s);
    }
};

bool paused_by_gap(const Evening& evening) {
    const auto& paused = evening.now().run.paused;
    return paused && paused->reason == run::PauseReason::gap;
}

}  // namespace

TEST_CASE("show time runs at its rate, and stands while paused") {
    ShowClock clock{{{1000}, 0ms, noon}, {0}, noon, 30};
    CHECK(clock.at({1000}) == ShowTime{0});
    CHECK(clock.at({2000}) == ShowTime{30'000});
    CHECK(clock.when({60'000}) == BootTime{3000});
    CHECK(clock.utc_at({2000}) == UtcMs{noon.ms + 30'000});
    clock.pause({30'000}, {2000});
    CHECK(clock.at({9000}) == ShowTime{30'000});
    CHECK(clock.when({60'000}) == std::nullopt);
    CHECK(clock.line() == ClockReading{{2000}, {30'000}, 0});
    clock.resume({9000});
    CHECK(clock.at({10'000}) == ShowTime{60'000});
    CHECK(clock.at({8000}) == ShowTime{30'000});  // never back
}

TEST_CASE("labels follow the wall clock when it is set, except in a rehearsal at speed") {
    const ClockTick set_later{{2000}, 0ms, {noon.ms + 61'000}};
    ShowClock real{{{1000}, 0ms, noon}, {0}, noon, 1};
    real.follow_utc(set_later);
    CHECK(real.utc_at({2000}) == UtcMs{noon.ms + 61'000});
    ShowClock fast{{{1000}, 0ms, noon}, {0}, noon, 30};
    fast.follow_utc(set_later);
    CHECK(fast.utc_at({2000}) == UtcMs{noon.ms + 30'000});
}

TEST_CASE("what counts as a gap") {
    struct Row {
        const char* name;
        std::int64_t later;
        std::chrono::milliseconds slept;
        bool gap;
    };
    for (const auto& row : {Row{"a moment", 20, 0ms, false}, Row{"thirty seconds", 30'000, 0ms, false},
                            Row{"one more", 30'001, 0ms, true}, Row{"a nap", 3'000, 2s, true}}) {
        CAPTURE(row.name);
        CHECK(is_gap({1000}, 0ms, {{1000 + row.later}, row.slept, noon}) == row.gap);
    }
}

TEST_CASE("a restart within thirty seconds goes on as if nothing had happened") {
    RunningEvening evening;
    evening.tell(screen::Command{screen::SetBlackout{true}});  // the disk knows this moment
    const auto before = evening.show_time();
    evening.crash();
    evening.clock.pass(29s);
    evening.start();
    CHECK_FALSE(evening.now().run.paused);
    CHECK(evening.show_time() == before + 29s);
}

TEST_CASE("a longer stop, a reboot and any sleep pause where the disk last knew the show") {
    struct Row {
        const char* name;
        void (*happen)(Evening&);
    };
    const Row rows[] = {
        {"a crash noticed late", [](Evening& e) { e.crash(), e.clock.pass(40s), e.start(); }},
        {"a reboot", [](Evening& e) { e.crash(), e.clock.reboot(20s), e.start(); }},
        {"asleep while down", [](Evening& e) { e.crash(), e.clock.sleep(10s), e.start(); }},
        {"a stopped process", [](Evening& e) { e.clock.pass(31s), e.engine->step(); }},
        {"lid closed for five seconds", [](Evening& e) { e.clock.sleep(5s), e.engine->step(); }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        RunningEvening evening;
        const auto durable = evening.disk.pulse->show;
        row.happen(evening);
        CHECK(paused_by_gap(evening));
        CHECK(evening.now().run.paused->at == durable);
        evening.pass(60s);
        CHECK(evening.show_time() == durable);
        CHECK(evening.tell(run::Command{run::Resume{}}) == std::nullopt);
        evening.pass(5s);
        CHECK(evening.show_time() == durable + 5s);
    }
}

TEST_CASE("the pulse is written every five seconds, and every commit carries it") {
    RunningEvening evening;
    evening.pass(4s);
    evening.pass(4s);
    CHECK(evening.show_time() - evening.disk.pulse->show <= 5s);
    evening.tell(screen::Command{screen::SetBlackout{true}});
    CHECK(evening.disk.pulse->show == evening.show_time());
}

TEST_CASE("the gap is found before anything falls due") {
    RunningEvening evening;
    evening.tell(run::Command{run::JumpTo{2}});  // its cues and deadlines would be due by now
    evening.crash();
    evening.clock.reboot(2h);
    evening.start();
    CHECK(paused_by_gap(evening));
    const auto facts = evening.disk.facts();
    CHECK(fact_as<run::Paused>(facts.back()) != nullptr);
}

TEST_CASE("with the doors still closed there is nothing to pause") {
    Evening evening;
    evening.load_show();
    evening.crash();
    evening.clock.reboot(1h);
    evening.start();
    CHECK_FALSE(evening.now().run.paused);
    CHECK(evening.tell(run::Command{run::TakeStep{next_step(evening.now())}}) == std::nullopt);
}

TEST_CASE("a gap that a full disk could not take is stored when it can") {
    RunningEvening evening;
    const auto durable = evening.disk.pulse->show;
    evening.disk.answer = Stored::full;
    evening.clock.sleep(10s);
    evening.engine->step();
    CHECK_FALSE(evening.now().run.paused);
    evening.disk.answer = Stored::ok;
    evening.pass(1s);
    CHECK(paused_by_gap(evening));
    CHECK(evening.now().run.paused->at == durable);
}

TEST_CASE("the autopilot goes on by itself after a gap, but not after the facilitator's pause") {
    Evening evening;
    evening.options.autopilot = true;
    evening.start();
    evening.load_show();
    evening.pass(20s);
    evening.crash();
    evening.clock.reboot(1h);
    evening.start();
    evening.pass(4s);
    CHECK_FALSE(evening.now().run.paused);
    evening.tell(run::Command{run::Pause{}});
    evening.pass(60s);
    CHECK(evening.now().run.paused);
}

TEST_CASE("a message goes at its own time, not at the late wake-up") {
    RunningEvening evening;
    evening.tell(screen::Command{screen::ShowMessage{clean("Gleich geht es weiter"), false}});
    const auto until = *evening.now().screen.message->until;
    evening.clock.pass(28s);  // busy elsewhere
    evening.push(from_console(), evening.next_id(), screen::Command{screen::SetBlackout{true}});
    evening.engine->step();
    const auto& records = evening.disk.records;
    CHECK(records[records.size() - 2].at == until);
    CHECK(records.back().at > until);
}
