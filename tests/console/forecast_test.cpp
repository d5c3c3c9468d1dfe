#include "view/forecast.hpp"

#include <doctest/doctest.h>

#include "core/apply.hpp"
#include "evening.hpp"
#include "view/console_time.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

std::string clock_of(std::optional<UtcMs> at) { return at ? hour_minute(*at, 60) : "-"; }

}  // namespace

TEST_CASE("a fixed start is never forecast earlier, however long the lobby has been open") {
    const auto evening = lobby(40, 10);
    const auto seen = forecast(evening.state, evening.context.clock);
    CHECK(clock_of(seen.segments[0].planned) == "09:30");
    CHECK(clock_of(seen.segments[1].expected) == "10:00");
    CHECK(seen.late_minutes == 0);
}

TEST_CASE("a lobby that is still open after the start pushes everything, minute by minute") {
    auto evening = lobby(40, 10);
    evening.context.clock.utc = at(10, 7);
    const auto seen = forecast(evening.state, evening.context.clock);
    CHECK(clock_of(seen.segments[1].expected) == "10:07");
    CHECK(clock_of(seen.segments[2].expected) == "10:17");
    CHECK(seen.late_minutes == 7);
}

TEST_CASE("rounds are forecast from the running countdown and the rounds still to come") {
    const auto evening = third_round();
    const auto seen = forecast(evening.state, evening.context.clock);
    // 5:07 of this round, then three times two minutes of walking and eight of talking.
    CHECK(clock_of(seen.segments[6].expected) == "11:34");
    CHECK(clock_of(seen.segments[6].planned) == "11:30");
    CHECK(seen.late_minutes == 4);
    CHECK(clock_of(seen.expected_end) == "12:22");
    CHECK(clock_of(seen.planned_end) == "12:18");
}

TEST_CASE("a forecast does not assume that the break will be shortened") {
    const auto evening = third_round();
    const auto seen = forecast(evening.state, evening.context.clock);
    CHECK(clock_of(seen.segments[7].expected) == "11:52");  // 18 minutes of break, as planned
    CHECK(seen.segments[7].expected->ms - seen.segments[6].expected->ms == 18 * 60'000);
}

TEST_CASE("a plan without a fixed start floats until the show begins") {
    auto evening = lobby(40, 10);
    evening.state.show.edit([](Show& show) { show.planned_start.reset(); });
    const auto seen = forecast(evening.state, evening.context.clock);
    CHECK(clock_of(seen.segments[1].planned) == "-");
    CHECK(clock_of(seen.segments[1].expected) == "10:00");  // the lobby's own countdown: 20 minutes from 9:40
    CHECK_FALSE(seen.late_minutes.has_value());
}

TEST_CASE("segments that were jumped over have no time, and cost none") {
    auto evening = third_round();
    evening.state.run.actuals[2] = {std::nullopt, std::nullopt, true, 0};
    const auto seen = forecast(evening.state, evening.context.clock);
    CHECK(seen.segments[2].passed == Passed::skipped);
    CHECK(clock_of(seen.segments[2].expected) == "-");
    CHECK(clock_of(seen.segments[6].expected) == "11:34");
}

TEST_CASE("differences are those of the times as they are written") {
    CHECK(minutes_late(at(10, 42, 59), at(10, 46, 0)) == 4);
    CHECK(minutes_late(at(10, 42, 0), at(10, 42, 59)) == 0);
    CHECK(minutes_late(at(10, 42, 0), at(10, 41, 59)) == -1);
}

TEST_CASE("a spontaneous question moves what comes after it and leaves the plan alone") {
    auto evening = open_question();
    const auto before = forecast(evening.state, evening.context.clock);
    const auto number = static_cast<int>(evening.state.show->segments.size());
    PollSpec poll;
    poll.question.text = {"Weiter?", "", ""};
    auftakt::apply(evening.state,
                   ask::Fact{ask::QuestionInserted{number, 3, poll, std::chrono::seconds{120}}});
    const auto after = forecast(evening.state, evening.context.clock);
    CHECK(after.segments[4].planned == before.segments[4].planned);
    CHECK(after.planned_end == before.planned_end);
    CHECK(after.segments[4].expected->ms - before.segments[4].expected->ms == 120'000);
    CHECK(*after.late_minutes == *before.late_minutes + 2);
    const auto rows = evening.scene().show.rundown.rows;
    REQUIRE(rows.size() == static_cast<std::size_t>(number) + 1);
    CHECK(rows[4].segment == number);
    CHECK(rows[4].title == "Weiter?");
    CHECK(rows[4].plan.empty());
    CHECK_FALSE(rows[4].expected.empty());
    CHECK(rows[5].segment == 4);
}
