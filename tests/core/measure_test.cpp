#include <doctest/doctest.h>

#include "core/segment_parts.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using ask::GiveAnswer;
using run::Step;
using enum run::StepKind;

struct Hall {
    Hall() : evening{agreed_kickoff()} {
        evening.next();
        people = evening.join_many(6);
    }
    Step step() const { return next_step(evening.state()); }
    void answer(Steps steps) {
        for (const auto person : people)
            REQUIRE(evening.phone(person, GiveAnswer{evening.ask_id(), steps, ++n}) == done);
    }

    Evening evening;
    std::vector<PersonId> people;
    std::uint64_t n = 0;
};

TEST_CASE("goals are shown, then measured, closed and shown; then the show goes on") {
    Hall hall;
    hall.evening.go_to(segment::goals);
    CHECK_FALSE(question_on(hall.evening.state()).has_value());
    CHECK(hall.step() == Step{ask_question, segment::goals});
    CHECK(hall.evening.phone(hall.people[0], commitments::ChooseGoal{segment::goals, 1, true}) == done);
    hall.evening.next();
    const auto asked = hall.evening.ask_id();
    CHECK(question_on(hall.evening.state()) == asked);
    CHECK(hall.evening.asked().box.has_value());
    hall.answer({{2, 4}});
    CHECK(hall.step() == Step{close_question, static_cast<int>(asked.value)});
    hall.evening.next();
    CHECK(hall.step() == Step{reveal_question, static_cast<int>(asked.value)});
    hall.evening.next();
    CHECK(hall.evening.asked().result->n == 6);
    CHECK(hall.step() == Step{enter_segment, segment::rules});
}

TEST_CASE("a measure that was left goes on when its goals are on again, and is asked anew by repeating") {
    Hall hall;
    hall.evening.go_to(segment::goals);
    hall.evening.next();
    const auto first = hall.evening.ask_id();
    hall.answer({{2, 4}});
    hall.evening.tell(run::SkipSegment{});
    hall.evening.tell(run::GoBack{});
    CHECK(question_on(hall.evening.state()) == first);
    CHECK(hall.evening.asked().stage == ask::Stage::open);
    hall.evening.next();
    hall.evening.next();
    hall.evening.tell(run::RepeatSegment{});
    CHECK(hall.evening.ask_id() != first);
    CHECK(hall.evening.asked().run == 2);
}

TEST_CASE("repeating goals that were not measured yet shows them again") {
    Hall hall;
    hall.evening.go_to(segment::goals);
    hall.evening.tell(run::RepeatSegment{});
    CHECK_FALSE(current_ask(hall.evening.state()).has_value());
    CHECK(hall.step() == Step{ask_question, segment::goals});
}

TEST_CASE("feedback opens with the end, and its last picture comes when it is closed") {
    Hall hall;
    hall.evening.go_to(segment::closing);
    const auto asked = hall.evening.ask_id();
    CHECK(question_on(hall.evening.state()) == asked);
    hall.answer({{5}});
    hall.evening.next();
    CHECK_FALSE(question_on(hall.evening.state()).has_value());
    CHECK(hall.step() == Step{end_show, 0});
    hall.evening.tell(run::EndShow{});
    hall.evening.wait(61s);
    REQUIRE(hall.evening.state().ask.asks.at(asked).result);
    CHECK(hall.evening.state().ask.asks.at(asked).result->n == 6);
    CHECK_FALSE(hall.evening.state().ask.asks.at(asked).box.has_value());
}

TEST_CASE("goals and an end without a question are as they were") {
    Evening evening;
    evening.next();
    evening.go_to(segment::goals);
    CHECK(next_step(evening.state()) == Step{enter_segment, segment::rules});
    evening.go_to(segment::closing);
    CHECK(next_step(evening.state()) == Step{end_show, 0});
    CHECK_FALSE(question_on(evening.state()).has_value());
}

TEST_CASE("a show whose measure is no good question is not loaded") {
    const auto loads = [](Question question) {
        auto show = agreed_kickoff();
        std::get<GoalsSpec>(show.segments[segment::goals].spec).question = std::move(question);
        Evening evening;
        return evening.tell(programme::LoadShow{show, "", false});
    };
    Scale good{.steps = 5, .labels = {}, .items = std::vector<ScaleItem>(2)};
    good.items[0].labels.resize(5);
    CHECK(loads({.text = {}, .kind = good}) == done);
    auto bad = good;
    bad.items[1].labels.resize(3);
    CHECK(loads({.text = {}, .kind = bad}) == refused(Refusal::no_such_option));
    CHECK(loads({.text = {}, .kind = WishPartners{}}) == refused(Refusal::no_such_option));
}

}  // namespace
}  // namespace auftakt::test
