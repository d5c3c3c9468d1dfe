#include <doctest/doctest.h>

#include "support/evening.hpp"

// What a show leaves to the programme when another one follows.
namespace auftakt::test {
namespace {

TEST_CASE("a show that another one follows leaves its walls, agreements and meetings under its number") {
    Evening evening;
    evening.next();
    const auto people = evening.join_many(4);
    evening.go_to(segment::rules);
    evening.phone(people[0], commitments::Agree{segment::rules});
    evening.phone(people[1], commitments::WriteGoal{clean("Zuhören")});
    evening.go_to(segment::wall);
    evening.tell(wall::MakeCluster{segment::wall, clean("Mut"), {}});
    evening.tell(wall::HideWall{segment::wall, true});
    const auto boards = evening.state().wall.boards;
    REQUIRE_FALSE(boards.empty());
    const auto title = evening.state().show->title;

    auto check_in = small_kickoff();
    check_in.title = {"Zwischenhalt", "", ""};
    REQUIRE(evening.tell(programme::LoadShow{check_in, "again", true}) == done);
    const auto& state = evening.state();
    CHECK(state.wall.boards.empty());
    CHECK(shows_of(state) == std::vector{1, 2});
    CHECK(show_of(state, 1).title == title);
    CHECK(show_of(state, 2).title.de == "Zwischenhalt");
    const auto left = as_left(state, 1);
    CHECK(left.programme.shows == 1);
    CHECK(left.wall.boards == boards);
    CHECK(left.commitments.agreed->at(segment::rules) == std::set{people[0]});
    CHECK(as_left(state, 2) == state);
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE(
    "a goal in somebody's own words is still theirs at the next event, a chosen one of the old show is not") {
    Evening evening;
    evening.next();
    const auto people = evening.join_many(2);
    evening.go_to(segment::goals);
    evening.phone(people[0], commitments::WriteGoal{clean("Zuhören")});
    evening.phone(people[0], commitments::ChooseGoal{segment::goals, 0, true});
    evening.phone(people[1], commitments::ChooseGoal{segment::goals, 0, true});
    evening.tell(programme::LoadShow{small_kickoff(), "again", true});
    const auto& goals = *evening.state().commitments.goals;
    REQUIRE(goals.size() == 1);
    CHECK(goals.at(people[0]).words == "Zuhören");
    CHECK(goals.at(people[0]).chosen.empty());
}

TEST_CASE("a show that was replaced before its doors opened leaves nothing") {
    Evening evening;
    evening.tell(programme::LoadShow{small_kickoff(), "other", false});
    CHECK(shows_of(evening.state()) == std::vector{evening.state().programme.shows});
    CHECK(evening.state().past->empty());
}

}  // namespace
}  // namespace auftakt::test
