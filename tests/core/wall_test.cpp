#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using wall::NoteState;
using wall::PostNote;

struct Hall {
    Evening evening;
    PersonId ada, ben;
};

Hall at_the_wall() {
    Hall hall;
    hall.evening.next();
    hall.ada = hall.evening.join("Ada");
    hall.ben = hall.evening.join("Ben");
    hall.evening.go_to(segment::wall);
    return hall;
}

PostNote note(std::string_view text, int column = 0) { return {column, clean(text), false}; }

const wall::Note& at(const Hall& hall, std::uint32_t id) {
    return hall.evening.state().wall.notes.at(NoteId{id});
}

NoteId shown(Hall& hall, std::string_view text) {
    hall.evening.phone(hall.ada, note(text));
    const NoteId id{static_cast<std::uint32_t>(hall.evening.state().wall.notes.size())};
    hall.evening.tell(wall::Moderate{id, true});
    return id;
}

TEST_CASE("a note waits until the facilitator shows it; hers is shown at once") {
    auto hall = at_the_wall();
    CHECK(hall.evening.phone(hall.ada, note("Mehr Mut")) == done);
    CHECK(at(hall, 1).state == NoteState::waiting);
    CHECK(hall.evening.phone(hall.ben, wall::Vote{NoteId{1}}) == refused(Refusal::no_such_note));
    CHECK(hall.evening.tell(wall::Moderate{NoteId{1}, true}) == done);
    CHECK(hall.evening.tell(wall::Moderate{NoteId{1}, true}) == refused(Refusal::already_done));
    CHECK(hall.evening.phone(hall.ben, wall::Vote{NoteId{1}}) == done);
    CHECK(hall.evening.tell_for(hall.ada, note("Von Karte")) == done);
    CHECK(at(hall, 2).state == NoteState::shown);
    CHECK(hall.evening.tell(wall::Moderate{NoteId{9}, true}) == refused(Refusal::no_such_note));
}

TEST_CASE("all notes of one person are declined with one press, and shown again") {
    auto hall = at_the_wall();
    auto& evening = hall.evening;
    shown(hall, "Eins");
    evening.phone(hall.ada, note("Zwei"));
    evening.phone(hall.ada, note("Drei"));
    evening.phone(hall.ada, wall::WithdrawNote{NoteId{3}});
    evening.phone(hall.ben, note("Vier"));
    const auto before = evening.state().wall;
    const wall::ModerateNotesOf decline{segment::wall, hall.ada, false};
    CHECK(evening.phone(hall.ben, decline) == refused(Refusal::not_allowed));
    CHECK(evening.tell(wall::ModerateNotesOf{segment::lobby, hall.ada, false}) == refused(Refusal::not_now));
    CHECK(evening.tell(decline) == done);
    CHECK(at(hall, 1).state == NoteState::declined);
    CHECK(at(hall, 2).state == NoteState::declined);
    CHECK(at(hall, 3).state == NoteState::withdrawn);
    CHECK(at(hall, 4).state == NoteState::waiting);
    CHECK(evening.tell(decline) == refused(Refusal::already_done));
    CHECK(evening.undo() == done);
    CHECK(evening.state().wall == before);
    CHECK(evening.tell(wall::ModerateNotesOf{segment::wall, hall.ada, true}) == done);
    CHECK(at(hall, 2).state == NoteState::shown);
    CHECK(at(hall, 3).state == NoteState::withdrawn);
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("a name stands under a note only where the wall allows it and the author wants it") {
    auto hall = at_the_wall();
    hall.evening.phone(hall.ada, PostNote{0, clean("mit"), true});
    hall.evening.phone(hall.ada, PostNote{0, clean("ohne"), false});
    CHECK(at(hall, 1).with_name);
    CHECK_FALSE(at(hall, 2).with_name);
    auto show = small_kickoff();
    std::get<WallSpec>(show.segments[segment::wall].spec).secrecy = Secrecy::no_name;
    Evening evening{show};
    evening.next();
    const auto ada = evening.join("Ada");
    evening.go_to(segment::wall);
    evening.phone(ada, PostNote{0, clean("mit"), true});
    CHECK_FALSE(evening.state().wall.notes.at(NoteId{1}).with_name);
}

TEST_CASE("a note has 1 to 280 characters, at most 1,120 bytes, and a column that is there") {
    auto hall = at_the_wall();
    CHECK(hall.evening.phone(hall.ada, note("")) == refused(Refusal::text_empty));
    CHECK(hall.evening.phone(hall.ada, note(std::string(280, 'x'))) == done);
    CHECK(hall.evening.phone(hall.ada, note(std::string(281, 'x'))) == refused(Refusal::text_too_long));
    std::string wide;
    for (int i = 0; i < 280; ++i) wide += "\xF0\x9F\x98\x80";
    CHECK(hall.evening.phone(hall.ada, note(wide)) == done);  // 1,120 bytes
    CHECK(hall.evening.phone(hall.ada, note(wide.substr(4) + "e\xCC\x8A\xCC\x81")) ==
          refused(Refusal::text_too_long));  // 280 characters, 1,121 bytes
    CHECK(hall.evening.phone(hall.ada, note("x", 1)) == done);
    CHECK(hall.evening.phone(hall.ada, note("x", 2)) == refused(Refusal::no_such_option));
    CHECK(hall.evening.phone(hall.ada, note("x", -1)) == refused(Refusal::no_such_option));
}

TEST_CASE("a person posts at most 30 notes in a show") {
    auto hall = at_the_wall();
    for (std::size_t i = 0; i < limits::notes_per_person_max; ++i)
        CHECK(hall.evening.phone(hall.ada, note("x")) == done);
    CHECK(hall.evening.phone(hall.ada, note("x")) == refused(Refusal::too_many_notes));
    CHECK(hall.evening.phone(hall.ben, note("x")) == done);
}

TEST_CASE("a show holds 2,000 notes, and the next show begins with none") {
    auto hall = at_the_wall();
    auto model = hall.evening.model();
    for (std::uint32_t i = 1; i <= limits::notes_max - 1; ++i)
        apply(model, Outcome{{wall::Fact{wall::NotePosted{NoteId{i}, segment::wall, 0, "x", hall.ada}}}, {}});
    const Origin ben{Source::seat, seat_of_phone(2), {}};
    const auto last = decide(model, ben, Command{note("x")}, {});
    REQUIRE(last.has_value());
    apply(model, *last);
    CHECK(decide(model, ben, Command{note("x")}, {}).error() == Refusal::too_many_notes);
    model.open.programme.shows += 1;
    CHECK(decide(model, ben, Command{note("x")}, {}).has_value());
}

TEST_CASE("everybody has two votes here, and a vote can be taken back") {
    auto hall = at_the_wall();
    const auto first = shown(hall, "a");
    const auto second = shown(hall, "b");
    const auto third = shown(hall, "c");
    CHECK(hall.evening.phone(hall.ben, wall::Vote{first}) == done);
    CHECK(hall.evening.phone(hall.ben, wall::Vote{first}) == done);  // counts once
    CHECK(hall.evening.phone(hall.ben, wall::Vote{second}) == done);
    CHECK(hall.evening.phone(hall.ben, wall::Vote{third}) == refused(Refusal::no_votes_left));
    CHECK(hall.evening.phone(hall.ben, wall::Unvote{first}) == done);
    CHECK(hall.evening.phone(hall.ben, wall::Vote{third}) == done);
    CHECK(at(hall, first.value).votes.empty());
    CHECK(at(hall, third.value).votes == std::set{hall.ben});
}

TEST_CASE("votes of removed people do not count, and come back with them") {
    auto hall = at_the_wall();
    const auto id = shown(hall, "a");
    hall.evening.phone(hall.ben, wall::Vote{id});
    hall.evening.tell(people::Remove{hall.ben});
    CHECK(at(hall, id.value).votes.empty());
    hall.evening.tell(people::Restore{hall.ben});
    CHECK(at(hall, id.value).votes == std::set{hall.ben});
}

TEST_CASE("only the author withdraws a note, and then nobody shows it any more") {
    auto hall = at_the_wall();
    hall.evening.phone(hall.ada, note("x"));
    CHECK(hall.evening.phone(hall.ben, wall::WithdrawNote{NoteId{1}}) == refused(Refusal::no_such_note));
    CHECK(hall.evening.phone(hall.ada, wall::WithdrawNote{NoteId{1}}) == done);
    CHECK(hall.evening.tell(wall::Moderate{NoteId{1}, true}) == refused(Refusal::no_such_note));
}

TEST_CASE("a closed wall takes nothing; only that of the segment that is on opens again") {
    auto hall = at_the_wall();
    const auto id = shown(hall, "a");
    CHECK(hall.evening.tell(wall::CloseWall{segment::wall}) == done);
    CHECK(hall.evening.tell(wall::CloseWall{segment::wall}) == refused(Refusal::already_done));
    CHECK(hall.evening.phone(hall.ben, note("x")) == refused(Refusal::wall_closed));
    CHECK(hall.evening.phone(hall.ben, wall::Vote{id}) == refused(Refusal::wall_closed));
    CHECK(hall.evening.phone(hall.ada, wall::WithdrawNote{id}) == refused(Refusal::wall_closed));
    CHECK(hall.evening.tell(wall::ReopenWall{segment::goals}) == refused(Refusal::not_now));
    CHECK(hall.evening.tell(wall::ReopenWall{segment::wall}) == done);
    CHECK(hall.evening.tell(wall::ReopenWall{segment::wall}) == refused(Refusal::already_done));
    hall.evening.go_to(segment::closing);
    CHECK(hall.evening.tell(wall::ReopenWall{segment::wall}) == refused(Refusal::not_now));
}

TEST_CASE("a wall that was only left is open when one comes back; one that was closed stays closed") {
    auto hall = at_the_wall();
    hall.evening.go_to(segment::closing);
    CHECK(hall.evening.phone(hall.ada, note("x")) == refused(Refusal::wall_closed));
    hall.evening.tell(run::GoBack{});
    CHECK(hall.evening.phone(hall.ada, note("x")) == done);
    hall.evening.next();
    hall.evening.go_to(segment::closing);
    hall.evening.tell(run::GoBack{});
    CHECK(hall.evening.phone(hall.ada, note("x")) == refused(Refusal::wall_closed));
}

}  // namespace
}  // namespace auftakt::test
