#include <doctest/doctest.h>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using run::Step;
using enum run::StepKind;

// The next key from the doors to the end: what it does at every press.
TEST_CASE("one key leads through a whole kickoff") {
    Evening evening;
    const auto press = [&](Step expected) {
        CHECK(next_step(evening.state()).kind == expected.kind);
        CHECK(next_step(evening.state()).number == expected.number);
        CHECK(evening.next() == done);
        evening.wait(30s);
    };
    press({open_doors, 0});
    const auto people = evening.join_many(6);
    press({enter_segment, segment::message});
    press({enter_segment, segment::anonymous});
    for (const auto person : people)
        CHECK(evening.phone(person, ask::GiveAnswer{evening.ask_id(), Choice{0}, 1}) == done);
    press({close_question, 1});
    press({reveal_question, 1});
    CHECK(evening.asked().result->n == 6);
    press({enter_segment, segment::goals});
    press({enter_segment, segment::rules});
    press({enter_segment, segment::named});
    press({close_question, 2});
    press({reveal_question, 2});
    press({enter_segment, segment::pairing});
    CHECK(next_step(evening.state()) == Step{});
    CHECK(evening.next() == refused(Refusal::not_now));
    CHECK(evening.propose_plan() == done);
    press({accept_plan, 0});
    press({start_change_over, 1});
    press({start_round, 1});
    press({start_change_over, 2});
    press({start_round, 2});
    press({start_change_over, 3});
    press({start_round, 3});
    CHECK(evening.state().pairing.met->size() == 6);  // three tables in each of two rounds
    press({enter_segment, segment::pause});
    CHECK(evening.state().pairing.met->size() == 9);
    CHECK(evening.state().pairing.cycle.phase == pairing::Phase::done);
    press({enter_segment, segment::wall});
    press({close_wall, segment::wall});
    press({enter_segment, segment::closing});
    press({end_show, 0});
    CHECK(evening.state().run.place.phase == run::Phase::ended);
    CHECK(next_step(evening.state()) == Step{});
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a double press from two devices happens once") {
    Evening evening;
    evening.next();
    const auto step = next_step(evening.state());
    const Origin remote{Source::remote, {}, {}};
    CHECK(evening.tell(run::TakeStep{step}) == done);
    CHECK(evening.tell(remote, run::TakeStep{step}) == refused(Refusal::already_done));
    CHECK(evening.state().run.place.segment == segment::message);
}

TEST_CASE("without a show there is no step") {
    const Model nothing;
    CHECK(next_step(nothing.open) == Step{});
    const auto told = decide(nothing, {Source::console, {}, {}}, Command{run::TakeStep{}}, {});
    CHECK(told.error() == Refusal::no_show);
}

// The preview is what the step makes true, but for the figures of a sealed question.
TEST_CASE("the preview shows the state after the next step, without sealed figures") {
    Evening evening;
    const auto people = [&] {
        evening.next();
        return evening.join_many(6);
    }();
    while (evening.state().run.place.phase != run::Phase::ended) {
        if (next_step(evening.state()).kind == nothing) evening.propose_plan();
        if (current_ask(evening.state()) && evening.asked().stage == ask::Stage::open)
            for (const auto person : people)
                evening.phone(person, ask::GiveAnswer{evening.ask_id(), Choice{1}, 1});
        // Chance and time are those that the decision will get.
        auto moment = evening.moment();
        moment.chance.low += 1;
        moment.chance.high = moment.chance.low * 0x9E3779B97F4A7C15U;
        auto preview = after_next(evening.state(), moment);
        const auto kind = next_step(evening.state()).kind;
        const auto number = next_step(evening.state()).number;
        CAPTURE(static_cast<int>(kind));
        REQUIRE(evening.next() == done);
        auto real = evening.state();
        const AskId ask{static_cast<std::uint32_t>(number)};
        if (kind == reveal_question && ask::sealed(real.ask.asks.at(ask))) {
            CHECK(preview.ask.asks.at(ask).result == std::nullopt);
            CHECK(preview.ask.asks.at(ask).stage == ask::Stage::revealed);
            preview.ask = real.ask;
        }
        preview.history = real.history;  // the preview is nobody's step
        preview.derived = real.derived;
        preview.seq = real.seq;
        CHECK(preview == real);
        evening.wait(10s);
    }
}

TEST_CASE("the autopilot's times follow from the segment") {
    Evening evening;
    CHECK(planned_step_time(evening.state()) == ShowTime{0});
    evening.next();
    CHECK(planned_step_time(evening.state()) == ShowTime{600'000});  // ten minutes of arriving
    evening.go_to(segment::anonymous);
    CHECK(planned_step_time(evening.state()) == ShowTime{180'000});  // six tenths of five minutes
    evening.next();
    CHECK(planned_step_time(evening.state()) == ShowTime{195'000});
    evening.tell(run::Pause{});
    CHECK(planned_step_time(evening.state()) == std::nullopt);
}

}  // namespace
}  // namespace auftakt::test
