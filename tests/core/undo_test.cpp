#include "core/undo.hpp"

#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

TEST_CASE("undo appends, it removes nothing") {
    Evening evening;
    evening.next();
    const auto before = evening.facts();
    CHECK(evening.undo() == done);
    CHECK(evening.facts().size() > before.size());
    CHECK(evening.state().history.entries.back().undone);
    CHECK(evening.state().run.place.phase == run::Phase::preflight);
    CHECK(evening.undo() == refused(Refusal::nothing_to_undo));
    CHECK(evening.tell(run::Undo{StepId{1}}) == refused(Refusal::nothing_to_undo));
    CHECK(evening.tell(run::Undo{StepId{99}}) == refused(Refusal::nothing_to_undo));
}

TEST_CASE("no undo across a newer step on the same object, but across others") {
    Evening evening;
    evening.next();                           // 1, the run
    evening.tell(screen::SetBlackout{true});  // 2, the blackout
    evening.next();                           // 3, the run
    CHECK(evening.tell(run::Undo{StepId{1}}) == refused(Refusal::newer_step_first));
    CHECK(evening.tell(run::Undo{StepId{2}}) == done);
    CHECK(evening.tell(run::Undo{StepId{3}}) == done);
    CHECK(evening.tell(run::Undo{StepId{1}}) == done);
}

TEST_CASE("the end of the show is final") {
    Evening evening;
    evening.next();
    evening.next();
    evening.tell(screen::SetBlackout{true});
    evening.tell(run::EndShow{});
    CHECK(evening.tell(run::Undo{StepId{2}}) == refused(Refusal::show_ended));
    CHECK(evening.tell(run::Undo{StepId{3}}) == done);  // the stage may still be lit
}

TEST_CASE("undo of a reveal hides the picture, the answers stay settled") {
    Evening evening;
    evening.next();
    const auto people = evening.join_many(6);
    evening.go_to(segment::anonymous);
    for (const auto person : people) evening.phone(person, ask::GiveAnswer{evening.ask_id(), Choice{0}, 1});
    evening.next();
    evening.next();
    CHECK(evening.undo() == done);
    CHECK(evening.asked().stage == ask::Stage::closed);
    CHECK(evening.asked().result->n == 6);
    CHECK(evening.asked().box == std::nullopt);
    CHECK(evening.undo() == refused(Refusal::nothing_to_undo));  // closing: its box is empty for good
}

TEST_CASE("a question entered by mistake waits, with its answers, for the right moment") {
    Evening evening;
    evening.next();
    const auto ada = evening.join("Ada");
    evening.go_to(segment::anonymous);
    evening.phone(ada, ask::GiveAnswer{evening.ask_id(), Choice{0}, 1});
    CHECK(evening.undo() == done);
    CHECK(evening.state().run.place.segment == segment::lobby);
    evening.wait(10min);
    CHECK(evening.sealed_rows() == 1);
    evening.go_to(segment::anonymous);
    CHECK(evening.ask_id() == AskId{1});
    CHECK(evening.asked().stage == ask::Stage::open);
    CHECK(evening.state().derived.answered.at(AskId{1}) == 1);
}

TEST_CASE("a question that waits for its segment settles at the end of the show at the latest") {
    Evening evening;
    evening.next();
    const auto ada = evening.join("Ada");
    evening.go_to(segment::anonymous);
    evening.phone(ada, ask::GiveAnswer{evening.ask_id(), Choice{0}, 1});
    evening.undo();
    evening.tell(run::EndShow{});
    evening.wait(1ms);
    CHECK(evening.sealed_rows() == 0);
}

TEST_CASE("undoing a repetition brings back the run before, with its answers") {
    Evening evening;
    evening.next();
    const auto ada = evening.join("Ada");
    evening.go_to(segment::anonymous);
    evening.phone(ada, ask::GiveAnswer{evening.ask_id(), Choice{0}, 1});
    evening.tell(run::RepeatSegment{});
    CHECK(evening.ask_id() == AskId{2});
    CHECK(evening.undo() == done);
    CHECK(evening.ask_id() == AskId{1});
    CHECK(evening.asked().stage == ask::Stage::open);
    evening.wait(5min);
    CHECK(evening.state().derived.answered.at(AskId{1}) == 1);
    CHECK(evening.sealed_rows() == 1);
}

TEST_CASE("a wall entered by mistake is open when it is entered again") {
    Evening evening;
    evening.next();
    evening.go_to(segment::wall);
    evening.undo();
    CHECK_FALSE(wall::is_open(evening.state().wall, segment::wall));
    evening.go_to(segment::wall);
    CHECK(wall::is_open(evening.state().wall, segment::wall));
}

TEST_CASE("what people did themselves stays when the facilitator takes back her step") {
    Evening evening;
    evening.next();
    const auto ada = evening.join("Ada");
    evening.tell(people::SetRole{ada, Role::senior});
    evening.phone(ada, people::SetTopics{{clean("Podcasts")}, {}});
    CHECK(evening.undo() == done);
    CHECK(evening.state().people.persons.at(ada).profile.role == Role::junior);
    CHECK(evening.state().people.persons.at(ada).profile.offers == std::vector<std::string>{"Podcasts"});

    evening.phone(ada, people::Leave{});
    evening.tell(people::MarkPresent{ada});
    evening.phone(ada, people::Leave{});
    CHECK(evening.undo() == refused(Refusal::nothing_to_undo));
    CHECK_FALSE(people::is_here(evening.state().people, ada));

    evening.go_to(segment::wall);
    evening.phone(ada, wall::PostNote{0, clean("x"), false});
    evening.tell(wall::Moderate{NoteId{1}, true});
    evening.phone(ada, wall::WithdrawNote{NoteId{1}});
    CHECK(evening.undo() == refused(Refusal::nothing_to_undo));
    CHECK(evening.state().wall.notes.at(NoteId{1}).state == wall::NoteState::withdrawn);
}

TEST_CASE("the autopilot's steps can be undone like hers") {
    Evening evening;
    evening.next();
    evening.tell({Source::clock, {}, {}}, run::TakeStep{next_step(evening.state())});
    CHECK(evening.state().history.entries.size() == 2);
    CHECK(evening.undo() == done);
    CHECK(evening.state().run.place.segment == segment::lobby);
}

TEST_CASE("the last fifty steps can be undone") {
    Evening evening;
    for (int i = 0; i < 51; ++i) evening.tell(screen::SetBlackout{i % 2 == 0});
    CHECK(evening.state().history.entries.size() == limits::undo_max);
    CHECK(evening.state().history.entries.front().step == StepId{2});
    CHECK(evening.tell(run::Undo{StepId{1}}) == refused(Refusal::nothing_to_undo));
    CHECK(evening.undo() == done);
}

TEST_CASE("the journal names nobody in its steps, the list of steps does") {
    Evening evening;
    evening.tell(people::AddPerson{name("Zacharias"), Role::junior, {}});
    evening.tell(people::Remove{PersonId{1}});
    for (const auto& row : evening.rows())
        if (row.find("stepNoted") != std::string::npos) CHECK(row.find("Zacharias") == std::string::npos);
    CHECK(evening.state().history.entries[0].detail == "Zacharias");
    CHECK(evening.state().history.entries[1].detail == "Zacharias");
}

}  // namespace
}  // namespace auftakt::test
