#include <doctest/doctest.h>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

Evening in_segment(int segment) {
    Evening evening;
    evening.go_to(segment);
    return evening;
}

const run::Place& place(const Evening& evening) { return evening.state().run.place; }

TEST_CASE("before the doors and after the end the show does not move") {
    const Command moves[] = {run::GoBack{},      run::SkipSegment{}, run::RepeatSegment{}, run::JumpTo{2},
                             run::AddMinutes{1}, run::Pause{},       run::EndShow{}};
    Evening before;
    for (const auto& move : moves) CHECK(before.tell(move) == refused(Refusal::not_now));
    auto after = in_segment(segment::closing);
    CHECK(after.tell(run::EndShow{}) == done);
    for (const auto& move : moves) CHECK(after.tell(move) == refused(Refusal::show_ended));
}

TEST_CASE("nobody goes back before the lobby or skips past the end") {
    auto first = in_segment(segment::lobby);
    CHECK(first.tell(run::GoBack{}) == refused(Refusal::no_such_segment));
    auto last = in_segment(segment::closing);
    CHECK(last.tell(run::SkipSegment{}) == refused(Refusal::no_such_segment));
    CHECK(last.tell(run::JumpTo{10}) == refused(Refusal::no_such_segment));
    CHECK(last.tell(run::JumpTo{-1}) == refused(Refusal::no_such_segment));
}

TEST_CASE("what became of each segment is kept: skipped, finished, on") {
    auto evening = in_segment(segment::message);
    evening.tell(run::SkipSegment{});
    evening.go_to(segment::rules);  // jumps over the goals
    const auto& actuals = evening.state().run.actuals;
    CHECK(actuals[segment::lobby].ended.has_value());
    CHECK_FALSE(actuals[segment::lobby].skipped);
    CHECK(actuals[segment::message].skipped);
    CHECK(actuals[segment::goals].skipped);
    CHECK(actuals[segment::goals].visits == 0);
    CHECK(actuals[segment::rules].visits == 1);
    CHECK_FALSE(actuals[segment::rules].ended.has_value());
    evening.tell(run::GoBack{});
    CHECK_FALSE(evening.state().run.actuals[segment::goals].skipped);
}

TEST_CASE("the countdown follows the plan and can be moved by minutes, never below now") {
    auto evening = in_segment(segment::message);
    CHECK(place(evening).ends == ShowTime{300'000});
    CHECK(evening.tell(run::AddMinutes{2}) == done);
    CHECK(place(evening).ends == ShowTime{420'000});
    evening.at("20:06");
    CHECK(evening.tell(run::AddMinutes{-5}) == done);
    CHECK(place(evening).ends == ShowTime{360'000});
    CHECK(evening.tell(run::AddMinutes{60}) == done);
    CHECK(evening.tell(run::AddMinutes{61}) == refused(Refusal::not_allowed));
    CHECK(evening.tell(run::AddMinutes{-61}) == refused(Refusal::not_allowed));
    CHECK(evening.tell(run::AddMinutes{0}) == refused(Refusal::not_allowed));
}

TEST_CASE("a segment to come takes as long as the facilitator says") {
    auto evening = in_segment(segment::message);
    CHECK(evening.tell(run::SetLength{segment::pause, 14}) == done);
    evening.tell(run::JumpTo{segment::pause});
    CHECK(place(evening).ends - place(evening).entered == std::chrono::minutes{14});
    CHECK(evening.tell(run::SetLength{segment::closing, 240}) == done);
    CHECK(evening.tell(run::SetLength{segment::closing, 241}) == refused(Refusal::not_allowed));
    CHECK(evening.tell(run::SetLength{segment::closing, 0}) == refused(Refusal::not_allowed));
    CHECK(evening.tell(run::SetLength{segment::pause, 5}) == refused(Refusal::not_now));
    CHECK(evening.tell(run::SetLength{segment::message, 5}) == refused(Refusal::not_now));
    CHECK(evening.tell(run::SetLength{segment::closing + 1, 5}) == refused(Refusal::no_such_segment));
    CHECK(evening.tell(run::SetLength{-1, 5}) == refused(Refusal::no_such_segment));
}

TEST_CASE("rounds keep the lengths of their own") {
    auto evening = in_segment(segment::message);
    CHECK(evening.tell(run::SetLength{segment::pairing, 30}) == refused(Refusal::not_now));
}

TEST_CASE("a minute more in the overrun is a minute from now") {
    auto evening = in_segment(segment::message);
    evening.at("20:09");
    evening.tell(run::AddMinutes{1});
    CHECK(place(evening).ends == ShowTime{600'000});
}

TEST_CASE("a pause stops the show's time, and the next key goes on") {
    auto evening = in_segment(segment::message);
    evening.at("20:01");
    CHECK(evening.tell(run::Pause{}) == done);
    CHECK(evening.tell(run::Pause{}) == done);  // once is enough
    evening.at("20:31");
    CHECK(evening.now() == ShowTime{60'000});
    CHECK(next_step(evening.state()).kind == run::StepKind::resume);
    CHECK(evening.next() == done);
    CHECK(evening.state().run.paused == std::nullopt);
    CHECK(place(evening).ends == ShowTime{300'000});
    CHECK(evening.tell(run::Resume{}) == done);
}

TEST_CASE("after a gap the show stands at its last durable time, but a pause keeps its own reason") {
    auto evening = in_segment(segment::message);
    const Origin clock{Source::clock, {}, {}};
    CHECK(evening.tell(clock, run::PauseAfterGap{ShowTime{5}}) == done);
    CHECK(evening.state().run.paused->reason == run::PauseReason::gap);
    CHECK(evening.state().run.paused->at == ShowTime{5});
    evening.next();
    evening.tell(run::Pause{});
    evening.tell(clock, run::PauseAfterGap{ShowTime{7}});
    CHECK(evening.state().run.paused->reason == run::PauseReason::facilitator);
    Evening doors_closed;
    doors_closed.tell(clock, run::PauseAfterGap{ShowTime{5}});
    CHECK(doors_closed.state().run.paused == std::nullopt);
}

TEST_CASE("repeating starts the timer anew") {
    auto evening = in_segment(segment::message);
    evening.at("20:04");
    CHECK(evening.tell(run::RepeatSegment{}) == done);
    CHECK(place(evening).entered == ShowTime{240'000});
    CHECK(place(evening).ends == ShowTime{540'000});
    CHECK(evening.state().run.actuals[segment::message].visits == 2);
}

TEST_CASE("ids are given in order and never again") {
    auto evening = in_segment(segment::anonymous);
    for (int i = 0; i < 3; ++i) evening.tell(run::RepeatSegment{});
    CHECK(evening.ask_id() == AskId{4});
    CHECK(evening.asked().run == 4);
    evening.undo();
    evening.tell(run::RepeatSegment{});
    CHECK(evening.ask_id() == AskId{5});
    CHECK(evening.asked().run == 5);
}

}  // namespace
}  // namespace auftakt::test
