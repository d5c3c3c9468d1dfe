#include <doctest/doctest.h>

#include "core/quiz.hpp"
#include "support/evening.hpp"

// Whoever is removed takes along what they wrote, and brings it back.
namespace auftakt::test {
namespace {

using questions::PickQuestion;
using questions::PutQuestion;
using questions::Upvote;

struct Wall {
    Wall() {
        evening.next();
        people = evening.join_many(4);
        evening.go_to(segment::wall);
        const char* texts[] = {"Von Eins", "Von Zwei", "Von Drei"};
        for (std::size_t i = 0; i < 3; ++i) {
            evening.phone(people[i], wall::PostNote{0, clean(texts[i]), true});
            evening.tell(wall::Moderate{NoteId{static_cast<std::uint32_t>(i + 1)}, true});
        }
        evening.phone(people[3], wall::Vote{NoteId{1}});
        evening.phone(people[3], wall::Vote{NoteId{2}});
    }
    std::vector<wall::Standing> standing() const {
        return wall::standing(evening.state().wall, evening.state().programme.shows, segment::wall);
    }
    std::vector<std::uint32_t> notes() const {
        std::vector<std::uint32_t> ids;
        for (const auto& each : standing()) ids.push_back(each.note.value);
        return ids;
    }
    Evening evening{whole_kickoff()};
    std::vector<PersonId> people;
};

TEST_CASE("the notes of a removed person leave the wall with their votes, and come back to their places") {
    Wall hall;
    auto& evening = hall.evening;
    CHECK(hall.notes() == std::vector<std::uint32_t>{1, 2, 3});
    CHECK(evening.tell(people::Remove{hall.people[0]}) == done);
    CHECK(hall.notes() == std::vector<std::uint32_t>{2, 3});
    // A vote for what is gone is free again, and nobody can vote for it.
    CHECK(evening.phone(hall.people[3], wall::Vote{NoteId{3}}) == done);
    CHECK(evening.phone(hall.people[1], wall::Vote{NoteId{1}}) == refused(Refusal::no_such_note));
    CHECK(evening.tell(wall::SpotlightNote{segment::wall, NoteId{1}}) == refused(Refusal::no_such_note));
    CHECK(evening.tell(wall::MergeNotes{{NoteId{2}, NoteId{1}}}) == refused(Refusal::no_such_note));
    CHECK(evening.tell(people::Restore{hall.people[0]}) == done);
    CHECK(hall.notes() == std::vector<std::uint32_t>{1, 2, 3});
    CHECK(hall.standing()[0].votes == 1);
    CHECK(evening.undo() == done);
    CHECK(hall.notes() == std::vector<std::uint32_t>{2, 3});
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a note under which others stood covers nothing while its author is removed") {
    Wall hall;
    auto& evening = hall.evening;
    evening.tell(wall::MergeNotes{{NoteId{1}, NoteId{2}}});
    CHECK(hall.notes() == std::vector<std::uint32_t>{1, 3});
    evening.tell(people::Remove{hall.people[0]});
    CHECK(hall.notes() == std::vector<std::uint32_t>{2, 3});
    evening.tell(people::Restore{hall.people[0]});
    CHECK(hall.notes() == std::vector<std::uint32_t>{1, 3});
}

TEST_CASE("a goal that a removed person wrote is none, and is one again with the person") {
    Wall hall;
    auto& evening = hall.evening;
    evening.tell(wall::CloseWall{segment::wall});
    CHECK(evening.tell(wall::TakeGoals{segment::wall, 3}) == done);
    const auto goals = [&] { return wall::goals_of(evening.state().wall, segment::wall); };
    CHECK(goals().size() == 2);
    evening.tell(people::Remove{hall.people[0]});
    REQUIRE(goals().size() == 1);
    CHECK(goals()[0].text == "Von Zwei");
    evening.tell(people::Restore{hall.people[0]});
    CHECK(goals().size() == 2);
    CHECK(goals()[0].text == "Von Eins");
}

TEST_CASE("the questions of a removed person leave the list and the stage, and come back") {
    Evening evening{whole_kickoff()};
    evening.next();
    const auto people = evening.join_many(3);
    evening.go_to(segment::questions);
    for (std::size_t i = 0; i < 3; ++i) {
        evening.phone(people[i], PutQuestion{clean("Frage " + std::to_string(i + 1)), true});
        evening.tell(questions::ModerateQuestion{QuestionId{static_cast<std::uint32_t>(i + 1)}, true});
    }
    evening.phone(people[2], Upvote{QuestionId{1}});
    evening.tell(PickQuestion{QuestionId{1}});
    const auto& asked = evening.state().questions;
    const auto queue = [&] {
        return questions::queue(asked, evening.state().programme.shows, segment::questions);
    };
    CHECK(questions::current_of(asked, segment::questions) == QuestionId{1});
    CHECK(queue() == std::vector{QuestionId{2}, QuestionId{3}});
    evening.tell(people::Remove{people[0]});
    evening.tell(people::Remove{people[1]});
    CHECK(questions::current_of(asked, segment::questions) == std::nullopt);
    CHECK(queue() == std::vector{QuestionId{3}});
    CHECK(evening.tell(PickQuestion{QuestionId{2}}) == refused(Refusal::no_such_question));
    CHECK(evening.phone(people[2], Upvote{QuestionId{2}}) == refused(Refusal::no_such_question));
    evening.tell(people::Restore{people[0]});
    evening.tell(people::Restore{people[1]});
    CHECK(questions::current_of(asked, segment::questions) == QuestionId{1});
    CHECK(queue() == std::vector{QuestionId{2}, QuestionId{3}});
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("an answered question of a removed person counts as none") {
    Evening evening{whole_kickoff()};
    evening.next();
    const auto people = evening.join_many(1);
    evening.go_to(segment::questions);
    evening.phone(people[0], PutQuestion{clean("Frage"), true});
    evening.tell(questions::ModerateQuestion{QuestionId{1}, true});
    evening.tell(questions::FinishQuestion{QuestionId{1}});
    CHECK(questions::is_answered(evening.state().questions.questions.at(QuestionId{1})));
    evening.tell(people::Remove{people[0]});
    CHECK_FALSE(questions::is_answered(evening.state().questions.questions.at(QuestionId{1})));
}

TEST_CASE("named answers, texts and the quiz board go and come back with the person") {
    auto show = small_kickoff();
    show.segments[1].spec = PollSpec{.question = {.text = {"Was fehlt?", "", ""},
                                                  .kind = OpenText{},
                                                  .secrecy = Secrecy::no_name,
                                                  .moderation = Moderation::off}};
    show.segments[2].spec = PollSpec{.question = {.text = {"Wie viele?", "", ""},
                                                  .kind = Quiz{std::vector<LocalText>(2), 1},
                                                  .secrecy = Secrecy::named}};
    Evening evening{show};
    evening.next();
    const auto people = evening.join_many(2);
    evening.next();
    evening.phone(people[0], ask::GiveAnswer{evening.ask_id(), Written{{clean("Ruhe")}}, 1});
    evening.phone(people[1], ask::GiveAnswer{evening.ask_id(), Written{{clean("Mut")}}, 1});
    evening.next();
    const auto texts = evening.ask_id();
    const auto shown = [&] { return evening.state().ask.asks.at(texts).result->whole->texts; };
    CHECK(shown() == std::vector<std::string>{"Mut", "Ruhe"});
    evening.go_to(segment::anonymous);
    evening.phone(people[0], ask::GiveAnswer{evening.ask_id(), QuizAnswer{1, true}, 1});
    evening.next();
    evening.next();
    CHECK(quiz::best_five(evening.state()).size() == 1);
    evening.tell(people::Remove{people[0]});
    CHECK(shown() == std::vector<std::string>{"Mut"});
    CHECK(quiz::best_five(evening.state()).empty());
    CHECK(evening.asked().result->n == 0);
    evening.tell(people::Restore{people[0]});
    CHECK(shown() == std::vector<std::string>{"Mut", "Ruhe"});
    CHECK(quiz::best_five(evening.state()).size() == 1);
    CHECK(evening.asked().result->n == 1);
}

}  // namespace
}  // namespace auftakt::test
