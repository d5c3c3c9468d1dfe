#include "core/programme_goals.hpp"

#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/evening.hpp"

// Goals that a wall has brought into the programme.
namespace auftakt::test {
namespace {

using commitments::ChooseGoal;
using wall::TakeGoals;
using wall::TakenGoal;

// The wall has no moderation and a vote for each of its people.
Show with_open_wall() {
    auto show = small_kickoff();
    auto& spec = std::get<WallSpec>(show.segments[segment::wall].spec);
    spec.moderation = Moderation::off;
    spec.votes = 12;
    return show;
}

struct Hall {
    explicit Hall(int notes = 2) {
        evening.next();
        people = evening.join_many(2);
        fill(notes);
    }
    void fill(int notes) {
        evening.go_to(segment::wall);
        for (int i = 1; i <= notes; ++i) {
            const auto note = evening.state().wall.notes.next_id();
            REQUIRE(evening.phone(people[0], wall::PostNote{0, clean("Ziel " + std::to_string(i)), false}) ==
                    done);
            REQUIRE(evening.phone(people[1], wall::Vote{note}) == done);
        }
        evening.next();
    }
    Told choose(PersonId person, NoteId note, bool chosen = true) {
        return evening.phone(
            person, ChooseGoal{.segment = segment::goals, .goal = 0, .chosen = chosen, .note = note});
    }
    const commitments::OwnGoals& own(PersonId person) const {
        return evening.state().commitments.goals->at(person);
    }
    void come_again() {
        evening.next();
        for (const auto person : people) evening.tell(people::MarkPresent{person});
    }
    Told another_show(Show show = with_open_wall()) {
        return evening.tell(programme::LoadShow{std::move(show), "again", true});
    }

    Evening evening{with_open_wall()};
    std::vector<PersonId> people;
};

const NoteId first{1}, second{2};

TEST_CASE("goals from a wall can be chosen wherever goals are on afterwards, and given up") {
    Hall hall;
    const auto ada = hall.people[0];
    CHECK(hall.choose(ada, first) == refused(Refusal::not_now));  // no goals have been on yet
    hall.evening.go_to(segment::goals);
    CHECK(hall.choose(ada, first) == refused(Refusal::no_such_option));  // nor has it been taken
    REQUIRE(hall.evening.tell(TakeGoals{segment::wall, 1}) == done);
    CHECK(goals_of_walls(hall.evening.state()) == std::vector<TakenGoal>{{first, "Ziel 1", 1}});
    CHECK(hall.choose(ada, first) == done);
    CHECK(hall.choose(ada, second) == refused(Refusal::no_such_option));
    CHECK(hall.own(ada).notes == std::set{first});
    CHECK(hall.own(ada).chosen.empty());
    CHECK(hall.choose(ada, first, false) == done);
    CHECK(hall.own(ada).notes.empty());
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("goals of walls are offered in later shows of the programme, and who chose one still has it") {
    Hall hall;
    const auto ada = hall.people[0];
    hall.evening.tell(TakeGoals{segment::wall, 2});
    hall.evening.go_to(segment::goals);
    hall.choose(ada, second);
    hall.evening.phone(ada, ChooseGoal{segment::goals, 0, true});
    REQUIRE(hall.another_show() == done);
    CHECK(goals_of_walls(hall.evening.state()) ==
          std::vector<TakenGoal>{{first, "Ziel 1", 1}, {second, "Ziel 2", 1}});
    CHECK(hall.own(ada).notes == std::set{second});
    CHECK(hall.own(ada).chosen.empty());  // that one stood in the old show
    hall.come_again();
    hall.evening.go_to(segment::goals);
    CHECK(hall.choose(ada, first) == done);
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("a goal whose author was removed is offered no more, and again when the person is back") {
    Hall hall;
    hall.evening.tell(TakeGoals{segment::wall, 1});
    hall.evening.go_to(segment::goals);
    hall.evening.tell(people::Remove{hall.people[0]});
    CHECK(goals_of_walls(hall.evening.state()).empty());
    CHECK(hall.choose(hall.people[1], first) == refused(Refusal::no_such_option));
    hall.evening.tell(people::Restore{hall.people[0]});
    CHECK(hall.choose(hall.people[1], first) == done);
}

TEST_CASE("a goal that was taken out again can be given up, and counts no more") {
    Hall hall{6};
    const auto ben = hall.people[1];
    hall.evening.tell(TakeGoals{segment::wall, 6});
    hall.evening.go_to(segment::goals);
    for (std::uint32_t note = 1; note <= 5; ++note) CHECK(hall.choose(ben, NoteId{note}) == done);
    CHECK(hall.choose(ben, NoteId{6}) == refused(Refusal::too_many_goals));
    CHECK(hall.evening.phone(ben, ChooseGoal{segment::goals, 0, true}) == refused(Refusal::too_many_goals));
    hall.evening.tell(TakeGoals{segment::wall, 4});  // without the fifth
    CHECK(hall.evening.phone(ben, ChooseGoal{segment::goals, 0, true}) == done);
    CHECK(hall.choose(ben, NoteId{5}, false) == done);
}

TEST_CASE("the walls of a programme bring twenty goals, and no more") {
    Hall hall{10};
    REQUIRE(hall.evening.tell(TakeGoals{segment::wall, 10}) == done);
    for (const int goals : {10, 1}) {
        hall.another_show();
        hall.come_again();
        hall.fill(goals);
        CHECK(hall.evening.tell(TakeGoals{segment::wall, goals}) ==
              (goals == 10 ? done : refused(Refusal::programme_full)));
    }
    CHECK(goals_of_walls(hall.evening.state()).size() == limits::wall_goals_max);
}

TEST_CASE("where results of goals are told nobody chooses") {
    auto show = with_open_wall();
    show.segments[segment::goals].spec =
        GoalsSpec{.goals = {}, .sponsor = {}, .question = {}, .results = {{{}, "goal.1", {"Lernen"}, {}}}};
    Hall hall;
    hall.evening.tell(TakeGoals{segment::wall, 1});
    hall.another_show(show);
    hall.come_again();
    hall.evening.go_to(segment::goals);
    CHECK(hall.choose(hall.people[0], first) == refused(Refusal::not_now));
    CHECK(next_step(hall.evening.state()).kind == run::StepKind::enter_segment);
}

}  // namespace
}  // namespace auftakt::test
