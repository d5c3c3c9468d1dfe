#include <doctest/doctest.h>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace commitments;

TEST_CASE("people agree once the rules have been on, and may change their mind until the show ends") {
    Evening evening;
    const auto ada = evening.join("Ada");
    CHECK(evening.phone(ada, Agree{segment::rules}) == refused(Refusal::not_now));
    evening.go_to(segment::goals);
    CHECK(evening.phone(ada, Agree{segment::rules}) == refused(Refusal::not_now));
    evening.go_to(segment::rules);
    CHECK(evening.phone(ada, Agree{segment::goals}) == refused(Refusal::not_now));
    CHECK(evening.phone(ada, Agree{segment::rules}) == done);
    CHECK(evening.state().commitments.agreed->at(segment::rules) == std::set{ada});
    evening.go_to(segment::closing);
    CHECK(evening.phone(ada, TakeBack{segment::rules}) == done);
    CHECK(evening.phone(ada, Agree{segment::rules}) == done);
    evening.tell(run::EndShow{});
    CHECK(evening.phone(ada, TakeBack{segment::rules}) == refused(Refusal::show_ended));
}

TEST_CASE("agreements of removed people do not count, and come back with them") {
    Evening evening;
    const auto ada = evening.join("Ada");
    const auto ben = evening.join("Ben");
    evening.go_to(segment::rules);
    evening.phone(ada, Agree{segment::rules});
    evening.phone(ben, Agree{segment::rules});
    const auto before = evening.state().commitments;
    evening.tell(people::Remove{ada});
    CHECK(evening.state().commitments.agreed->at(segment::rules) == std::set{ben});
    evening.tell(people::Restore{ada});
    CHECK(evening.state().commitments == before);
}

TEST_CASE("a person chooses among the programme's goals, at most five, and writes one in own words") {
    auto show = small_kickoff();
    std::get<GoalsSpec>(show.segments[segment::goals].spec).goals.resize(7);
    Evening evening{show};
    const auto ada = evening.join("Ada");
    CHECK(evening.phone(ada, WriteGoal{clean("Lernen")}) == refused(Refusal::not_now));
    evening.go_to(segment::goals);
    for (int goal = 0; goal < 5; ++goal)
        CHECK(evening.phone(ada, ChooseGoal{segment::goals, goal, true}) == done);
    CHECK(evening.phone(ada, ChooseGoal{segment::goals, 5, true}) == refused(Refusal::too_many_goals));
    CHECK(evening.phone(ada, ChooseGoal{segment::goals, 7, true}) == refused(Refusal::no_such_option));
    CHECK(evening.phone(ada, ChooseGoal{segment::goals, -1, true}) == refused(Refusal::no_such_option));
    CHECK(evening.phone(ada, ChooseGoal{segment::goals, 0, false}) == done);
    CHECK(evening.phone(ada, ChooseGoal{segment::goals, 5, true}) == done);
    CHECK(evening.state().commitments.goals->at(ada).chosen == std::set{1, 2, 3, 4, 5});
    CHECK(evening.phone(ada, WriteGoal{clean(std::string(280, 'x'))}) == done);
    CHECK(evening.phone(ada, WriteGoal{clean(std::string(281, 'x'))}) == refused(Refusal::text_too_long));
    CHECK(evening.phone(ada, WriteGoal{clean("")}) == done);
    CHECK(evening.state().commitments.goals->at(ada).words.empty());
}

}  // namespace
}  // namespace auftakt::test
