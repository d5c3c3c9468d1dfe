#include <doctest/doctest.h>

#include "core/training.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using run::Step;
using run::StepKind;

Evening at_the_training() {
    Evening evening{whole_kickoff()};
    evening.join_many(4);
    evening.go_to(segment::training);
    return evening;
}

TEST_CASE("cards come one by one with the next key, then the show goes on") {
    auto evening = at_the_training();
    CHECK(training::shown(evening.state()) == 1);
    CHECK(next_step(evening.state()) == Step{StepKind::show_item, 2});
    CHECK(evening.next() == done);
    CHECK(evening.next() == done);
    CHECK(training::shown(evening.state()) == 3);
    CHECK(next_step(evening.state()) == Step{StepKind::enter_segment, segment::mixer});
    CHECK(evening.tell(run::TakeStep{{StepKind::show_item, 2}}) == refused(Refusal::already_done));
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a card goes back, and a training that is repeated begins with the first") {
    auto evening = at_the_training();
    evening.next();
    const auto before = evening.state().run.shown;
    evening.next();
    CHECK(evening.undo() == done);
    CHECK(evening.state().run.shown == before);
    CHECK(evening.tell(run::GoBack{}) == done);
    evening.go_to(segment::training);
    CHECK(training::shown(evening.state()) == 2);
    CHECK(evening.tell(run::RepeatSegment{}) == done);
    CHECK(training::shown(evening.state()) == 1);
    CHECK(evening.undo() == done);
    CHECK(training::shown(evening.state()) == 2);
}

TEST_CASE("everybody reads the cards of their role and those for all") {
    const auto show = whole_kickoff();
    const auto& held =
        std::get<TrainingSpec>(show.segments[static_cast<std::size_t>(segment::training)].spec);
    const auto titles = [&](Role role) {
        std::string all;
        for (const auto* card : training::cards_for(held, role)) all += card->title.de + " ";
        return all;
    };
    CHECK(titles(Role::junior) == "Beraten Feedback Vertrauen ");
    CHECK(titles(Role::senior) == "Fragen Zuhören Vertrauen ");
    CHECK(titles(Role::both) == "Beraten Fragen Feedback Zuhören Vertrauen ");
    CHECK(training::steps_of(held) == 3);
    CHECK_FALSE(training::one_column(held));
    const TrainingSpec peers{{{.role = Role::both, .title = {"Zuhören", "", "Listen"}}}, {}};
    CHECK(training::one_column(peers));
    CHECK(training::steps_of(TrainingSpec{}) == 1);
}

TEST_CASE("the autopilot gives each card its share of the segment") {
    auto evening = at_the_training();
    const auto entered = evening.state().run.place.entered;
    CHECK(planned_step_time(evening.state()) ==
          entered + std::chrono::seconds{138} + std::chrono::milliseconds{600});
    evening.next();
    CHECK(planned_step_time(evening.state()) ==
          entered + std::chrono::seconds{277} + std::chrono::milliseconds{200});
}

}  // namespace
}  // namespace auftakt::test
