#include "core/due.hpp"

#include <doctest/doctest.h>

#include "core/apply.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

// In the first talk of four people.
Evening talking(const Show& show = small_kickoff()) {
    Evening evening{show};
    evening.next();
    evening.join_many(4);
    evening.go_to(segment::pairing);
    evening.propose_plan();
    for (int i = 0; i < 3; ++i) evening.next();
    return evening;
}

struct Rung {
    Cue cue;
    std::int64_t at;
    bool operator==(const Rung&) const = default;
};

std::vector<Rung> rung_since(const Evening& evening, std::size_t first) {
    std::vector<Rung> rung;
    for (std::size_t i = first; i < evening.state().run.cues.size(); ++i)
        rung.push_back({evening.state().run.cues[i].cue, evening.state().run.cues[i].at.ms});
    return rung;
}

TEST_CASE("before a show nothing is due") {
    CHECK(due(Public{}, ShowTime{1'000'000}) == std::nullopt);
    CHECK(next_due(Public{}) == std::nullopt);
}

TEST_CASE(
    "a round rings at sixty and thirty seconds, at its end and in the overrun, dated at its own moments") {
    auto evening = talking();  // until 6:00
    const auto first = evening.state().run.cues.size();
    CHECK(next_due(evening.state()) == ShowTime{300'000});
    evening.wait(20min);  // one late wake-up for all
    CHECK(rung_since(evening, first) == std::vector<Rung>{{Cue::sixty_seconds, 300'000},
                                                          {Cue::thirty_seconds, 330'000},
                                                          {Cue::round_ends, 360'000},
                                                          {Cue::overrun, 390'000}});
    CHECK(next_due(evening.state()) == std::nullopt);
}

TEST_CASE("when the deadline moves, its cues move with it; one moved into the past stays silent") {
    auto evening = talking();
    evening.wait(305s);
    auto first = evening.state().run.cues.size();
    evening.tell(run::AddMinutes{1});  // until 7:00: sixty seconds again at 6:00
    evening.wait(56s);
    CHECK(rung_since(evening, first) == std::vector<Rung>{{Cue::sixty_seconds, 360'000}});
    first = evening.state().run.cues.size();
    evening.wait(10s);
    evening.tell(screen::ShowMessage{clean("gleich"), true});  // something newer has been heard
    evening.tell(run::AddMinutes{-1});                         // until 6:11, which is now
    evening.wait(40s);
    CHECK(rung_since(evening, first) ==
          std::vector<Rung>{{Cue::message, 371'000}, {Cue::round_ends, 371'000}, {Cue::overrun, 401'000}});
}

TEST_CASE("a deadline that is moved before the last cue does not ring for ever") {
    auto evening = talking();
    evening.wait(290s);
    evening.tell(run::AddMinutes{-1});
    evening.wait(1h);
    CHECK(evening.state().run.cues.back().cue == Cue::overrun);
    CHECK(evening.state().run.cues.size() < 12);
}

TEST_CASE("halfway through a talk a sound may ask to swap roles") {
    auto show = small_kickoff();
    std::get<PairingSpec>(show.segments[segment::pairing].spec).half_time_cue = true;
    auto evening = talking(show);
    evening.wait(179s);
    CHECK(evening.state().run.cues.back().cue == Cue::round_begins);
    evening.wait(1s);
    CHECK(evening.state().run.cues.back().cue == Cue::half_time);
    CHECK(evening.state().run.cues.back().at == ShowTime{180'000});
}

TEST_CASE("a short round has no cues before it began") {
    auto show = small_kickoff();
    std::get<PairingSpec>(show.segments[segment::pairing].spec).talk = 45s;
    const auto evening = talking(show);
    CHECK(next_due(evening.state()) == ShowTime{15'000});
}

TEST_CASE("two minutes before the break ends people are called back") {
    Evening evening;
    evening.go_to(segment::pause);
    CHECK(next_due(evening.state()) == ShowTime{480'000});
    const auto first = evening.state().run.cues.size();
    evening.wait(10min);
    CHECK(rung_since(evening, first) == std::vector<Rung>{{Cue::find_tables, 480'000}});
}

TEST_CASE("in a pause nothing falls due, afterwards all of it at its own time") {
    auto evening = talking();
    evening.wait(299s);
    evening.tell(run::Pause{});
    CHECK(next_due(evening.state()) == std::nullopt);
    evening.wait(1h);
    evening.tell(run::Resume{});
    CHECK(next_due(evening.state()) == ShowTime{300'000});
}

TEST_CASE("only the last 32 cues are kept, numbered on") {
    Evening evening;
    for (int i = 0; i < 40; ++i) evening.tell(screen::ShowMessage{clean("x"), true});
    CHECK(evening.state().run.cues.size() == 32);
    CHECK(evening.state().run.cues.front().number == 9);
    CHECK(evening.state().run.cues_rung == 40);
}

}  // namespace
}  // namespace auftakt::test
