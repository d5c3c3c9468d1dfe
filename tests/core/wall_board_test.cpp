#include <doctest/doctest.h>

#include "core/limits.hpp"
#include "support/evening.hpp"

// What the facilitator makes of a wall: covered and revealed, moderated later, merged, clustered, in the
// spotlight, turned into goals.
namespace auftakt::test {
namespace {

using wall::NoteState;
using wall::PostNote;

Show with_wall(auto change) {
    auto show = small_kickoff();
    auto& spec = std::get<WallSpec>(show.segments[segment::wall].spec);
    spec.moderation = Moderation::off;
    change(spec);
    return show;
}

struct Hall {
    Evening evening;
    std::vector<PersonId> people;

    explicit Hall(Show show = with_wall([](WallSpec&) {}), int count = 4) : evening{std::move(show)} {
        evening.next();
        people = evening.join_many(count);
        evening.go_to(segment::wall);
    }
    NoteId post(std::size_t author, std::string_view text, int column = 0) {
        REQUIRE(evening.phone(people[author], PostNote{column, clean(text), false}) == done);
        return NoteId{static_cast<std::uint32_t>(evening.state().wall.notes.size())};
    }
    Told vote(std::size_t person, NoteId note) { return evening.phone(people[person], wall::Vote{note}); }
    const wall::Note& note(NoteId id) const { return evening.state().wall.notes.at(id); }
    const wall::Board& board() const { return wall::board_of(evening.state().wall, segment::wall); }
    std::vector<wall::Standing> standing() const {
        return wall::standing(evening.state().wall, evening.state().programme.shows, segment::wall);
    }
};

TEST_CASE("a collected wall is written on, then revealed, then closed, and each key goes back") {
    Hall hall{with_wall([](WallSpec& spec) { spec.collect = true; })};
    const auto note = hall.post(0, "Mehr Mut");
    CHECK(hall.vote(1, note) == refused(Refusal::not_now));
    CHECK(hall.evening.tell(wall::SpotlightNote{segment::wall, note}) == refused(Refusal::not_now));
    CHECK(next_step(hall.evening.state()) == run::Step{run::StepKind::reveal_wall, segment::wall});
    CHECK(hall.evening.next() == done);
    CHECK(hall.board().revealed);
    CHECK(hall.vote(1, note) == done);
    CHECK(next_step(hall.evening.state()).kind == run::StepKind::close_wall);
    CHECK(hall.evening.undo() == done);
    CHECK_FALSE(hall.board().revealed);
    CHECK(hall.vote(2, note) == refused(Refusal::not_now));
    CHECK(hall.note(note).votes == std::set{hall.people[1]});  // attendee input is never undone
    hall.evening.next();
    hall.evening.next();
    CHECK_FALSE(wall::is_open(hall.evening.state().wall, segment::wall));
    CHECK(next_step(hall.evening.state()).kind == run::StepKind::enter_segment);
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("a wall that does not collect has nothing to reveal") {
    Hall hall;
    CHECK(next_step(hall.evening.state()).kind == run::StepKind::close_wall);
}

TEST_CASE("where everybody signs nobody chooses, and where one chooses the choice counts") {
    Hall always{with_wall([](WallSpec& spec) { spec.always_named = true; })};
    CHECK(always.note(always.post(0, "x")).with_name);
    Hall choice;
    CHECK_FALSE(choice.note(choice.post(0, "x")).with_name);
    Hall never{with_wall([](WallSpec& spec) {
        spec.secrecy = Secrecy::no_name;
        spec.always_named = true;
    })};
    CHECK_FALSE(never.note(never.post(0, "x")).with_name);
}

TEST_CASE("a note that is read later shows at once, and is read once") {
    Hall hall{with_wall([](WallSpec& spec) { spec.moderation = Moderation::after; })};
    const auto note = hall.post(0, "x");
    CHECK(hall.note(note).state == NoteState::shown);
    CHECK(hall.note(note).unread);
    CHECK(hall.evening.tell(wall::Moderate{note, true}) == done);
    CHECK_FALSE(hall.note(note).unread);
    CHECK(hall.evening.tell(wall::Moderate{note, true}) == refused(Refusal::already_done));
    CHECK(hall.evening.undo() == done);
    CHECK(hall.note(note).unread);
    CHECK(hall.evening.tell(wall::Moderate{note, false}) == done);
    CHECK(hall.note(note).state == NoteState::declined);
}

TEST_CASE("moderation can be changed while the wall is on; what waits goes on waiting") {
    Hall hall;
    CHECK(hall.evening.tell(wall::ModerateWall{segment::wall, Moderation::off}) ==
          refused(Refusal::already_done));
    CHECK(hall.evening.tell(wall::ModerateWall{segment::wall, Moderation::before}) == done);
    const auto note = hall.post(0, "x");
    CHECK(hall.note(note).state == NoteState::waiting);
    CHECK(hall.evening.tell(wall::ModerateWall{segment::wall, Moderation::off}) == done);
    CHECK_FALSE(hall.board().moderation.has_value());
    CHECK(hall.note(note).state == NoteState::waiting);
    CHECK(hall.evening.tell(wall::ModerateWall{segment::goals, Moderation::off}) ==
          refused(Refusal::not_now));
}

TEST_CASE("the facilitator types for somebody who is there, on an open wall") {
    Hall hall;
    CHECK(hall.evening.tell(wall::TypeNote{hall.people[1], 0, clean("Von Karte"), false}) == done);
    CHECK(hall.note(NoteId{1}).author == hall.people[1]);
    CHECK(hall.note(NoteId{1}).state == NoteState::shown);
    CHECK(hall.evening.tell(wall::TypeNote{PersonId{99}, 0, clean("x"), false}) ==
          refused(Refusal::no_such_person));
    CHECK(hall.evening.tell(wall::TypeNote{hall.people[1], 0, clean(std::string(281, 'x')), false}) ==
          refused(Refusal::text_too_long));
    CHECK(hall.evening.phone(hall.people[0], wall::TypeNote{hall.people[1], 0, clean("x"), false}) ==
          refused(Refusal::not_allowed));
    CHECK(hall.evening.undo() == done);
    CHECK(hall.note(NoteId{1}).state == NoteState::withdrawn);
    hall.evening.next();
    CHECK(hall.evening.tell(wall::TypeNote{hall.people[1], 0, clean("x"), false}) ==
          refused(Refusal::wall_closed));
}

TEST_CASE("the wall is hidden by one wish and shown by another") {
    Hall hall;
    CHECK(hall.evening.tell(wall::HideWall{segment::wall, true}) == done);
    CHECK(hall.board().hidden);
    CHECK(hall.evening.tell(wall::HideWall{segment::wall, true}) == refused(Refusal::already_done));
    CHECK(hall.evening.tell(wall::HideWall{segment::wall, false}) == done);
    CHECK(hall.evening.state().wall.boards.empty());
    CHECK(hall.evening.tell(wall::HideWall{segment::goals, true}) == refused(Refusal::not_now));
}

TEST_CASE("merged notes stand as one, and whoever voted for both counts once and has a vote back") {
    Hall hall;
    const auto one = hall.post(0, "Zuhören"), two = hall.post(1, "Zuhören üben"), other = hall.post(2, "Lob");
    hall.vote(0, one), hall.vote(0, two), hall.vote(1, two), hall.vote(2, one);
    CHECK(hall.vote(0, other) == refused(Refusal::no_votes_left));
    CHECK(wall::voters_of(hall.evening.state().wall, {one, two}).votes == 4);
    CHECK(wall::voters_of(hall.evening.state().wall, {one, two}).people == 3);
    CHECK(hall.evening.tell(wall::MergeNotes{{one, two}}) == done);
    const auto notes = hall.standing();
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].note == one);
    CHECK(notes[0].votes == 3);
    CHECK(notes[0].merged == std::vector{two});
    CHECK(hall.vote(0, other) == done);
    CHECK(hall.vote(3, two) == done);  // goes to the note it stands under
    CHECK(hall.note(one).votes.contains(hall.people[3]));
    CHECK(hall.vote(3, one) == done);  // once
    CHECK(hall.standing()[0].votes == 4);
    CHECK(hall.evening.phone(hall.people[0], wall::Unvote{one}) == done);
    CHECK(hall.standing()[0].votes == 3);
    CHECK(hall.evening.undo() == done);
    CHECK(hall.standing().size() == 3);
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("what was merged is merged on with its lead, and stands alone when the lead goes") {
    Hall hall;
    const auto a = hall.post(0, "a"), b = hall.post(1, "b"), c = hall.post(2, "c");
    hall.evening.tell(wall::MergeNotes{{a, b}});
    CHECK(hall.evening.tell(wall::MergeNotes{{c, a}}) == done);
    CHECK(hall.note(a).merged_into == c);
    CHECK(hall.note(b).merged_into == c);
    CHECK(hall.standing().size() == 1);
    CHECK(hall.evening.tell(wall::MergeNotes{{c, b}}) == refused(Refusal::already_done));
    hall.evening.phone(hall.people[2], wall::WithdrawNote{c});
    CHECK(hall.standing().size() == 2);
}

TEST_CASE("notes are merged on one wall, each once, at least two and at most sixty") {
    Hall hall;
    const auto a = hall.post(0, "a"), b = hall.post(1, "b");
    CHECK(hall.evening.tell(wall::MergeNotes{{a}}) == refused(Refusal::no_such_note));
    CHECK(hall.evening.tell(wall::MergeNotes{{a, a}}) == refused(Refusal::no_such_note));
    CHECK(hall.evening.tell(wall::MergeNotes{{a, NoteId{9}}}) == refused(Refusal::no_such_note));
    std::vector<NoteId> many(limits::notes_at_once_max + 1, a);
    CHECK(hall.evening.tell(wall::MergeNotes{many}) == refused(Refusal::too_many_notes));
    hall.evening.tell(wall::Moderate{b, false});
    CHECK(hall.evening.tell(wall::MergeNotes{{a, b}}) == refused(Refusal::no_such_note));
    CHECK(hall.evening.phone(hall.people[0], wall::MergeNotes{{a, b}}) == refused(Refusal::not_allowed));
}

TEST_CASE("sixty notes are merged at once") {
    Hall hall{with_wall([](WallSpec&) {}), 3};
    std::vector<NoteId> notes;
    for (std::size_t i = 0; i < limits::notes_at_once_max; ++i) notes.push_back(hall.post(i % 3, "x"));
    CHECK(hall.evening.tell(wall::MergeNotes{notes}) == done);
    CHECK(hall.standing().size() == 1);
}

TEST_CASE("a lead can be separated from what it holds") {
    Hall hall;
    const auto a = hall.post(0, "a"), b = hall.post(1, "b");
    CHECK(hall.evening.tell(wall::SplitNote{a}) == refused(Refusal::already_done));
    hall.evening.tell(wall::MergeNotes{{a, b}});
    CHECK(hall.evening.tell(wall::SplitNote{a}) == done);
    CHECK(hall.standing().size() == 2);
    CHECK(hall.evening.undo() == done);
    CHECK(hall.standing().size() == 1);
}

TEST_CASE("notes move between columns and clusters that the facilitator made, named and renamed") {
    Hall hall;
    const auto a = hall.post(0, "a", 0), b = hall.post(1, "b", 1), c = hall.post(2, "c", 1);
    hall.evening.tell(wall::MergeNotes{{b, c}});
    CHECK(hall.evening.tell(wall::MakeCluster{segment::wall, clean("Zeit"), {a, b}}) == done);
    CHECK(hall.board().clusters == std::vector<std::string>{"Zeit"});
    CHECK(wall::cluster_of(hall.note(a)) == 2);
    CHECK(wall::cluster_of(hall.note(c)) == 2);  // goes with its lead
    CHECK(hall.evening.tell(wall::RenameCluster{segment::wall, 2, clean("Mehr Zeit")}) == done);
    CHECK(hall.evening.tell(wall::RenameCluster{segment::wall, 0, clean("Tapfer")}) == done);
    CHECK(hall.board().titles == std::map<int, std::string>{{0, "Tapfer"}, {2, "Mehr Zeit"}});
    CHECK(hall.evening.tell(wall::MoveNotes{{a}, 0}) == done);
    CHECK_FALSE(hall.note(a).cluster.has_value());
    CHECK(hall.evening.tell(wall::MoveNotes{{a}, 0}) == refused(Refusal::already_done));
    CHECK(hall.evening.tell(wall::MoveNotes{{a}, 3}) == refused(Refusal::no_such_option));
    for (int i = 0; i < 4; ++i) CHECK(hall.evening.undo() == done);
    CHECK(hall.evening.state().wall.boards.empty());
    CHECK(wall::cluster_of(hall.note(b)) == 1);
}

TEST_CASE("a wall has at most six clusters, with names of 1 to 40 characters") {
    Hall hall;  // two columns
    CHECK(hall.evening.tell(wall::MakeCluster{segment::wall, clean(""), {}}) == refused(Refusal::text_empty));
    CHECK(hall.evening.tell(wall::MakeCluster{segment::wall, clean(std::string(41, 'x')), {}}) ==
          refused(Refusal::text_too_long));
    CHECK(hall.evening.tell(wall::MakeCluster{segment::wall, clean(std::string(40, 'x')), {}}) == done);
    for (int i = 0; i < 3; ++i)
        CHECK(hall.evening.tell(wall::MakeCluster{segment::wall, clean("x"), {}}) == done);
    CHECK(hall.evening.tell(wall::MakeCluster{segment::wall, clean("x"), {}}) ==
          refused(Refusal::no_such_option));
    CHECK(hall.evening.tell(wall::RenameCluster{segment::wall, 6, clean("x")}) ==
          refused(Refusal::no_such_option));
    CHECK(hall.evening.tell(wall::RenameCluster{segment::wall, 0, clean(std::string(41, 'x'))}) ==
          refused(Refusal::text_too_long));
}

TEST_CASE("one shown note stands in the spotlight, and the wall comes back") {
    Hall hall;
    const auto a = hall.post(0, "a");
    CHECK(hall.evening.tell(wall::SpotlightNote{segment::wall, a}) == done);
    CHECK(hall.board().spotlight == a);
    CHECK(hall.evening.tell(wall::SpotlightNote{segment::wall, a}) == refused(Refusal::already_done));
    CHECK(hall.evening.tell(wall::SpotlightNote{segment::wall, NoteId{9}}) == refused(Refusal::no_such_note));
    CHECK(hall.evening.tell(wall::SpotlightNote{segment::wall, std::nullopt}) == done);
    hall.evening.go_to(segment::closing);
    CHECK(hall.evening.tell(wall::SpotlightNote{segment::wall, a}) == refused(Refusal::not_now));
}

TEST_CASE("pages are turned within bounds") {
    Hall hall;
    CHECK(hall.evening.tell(wall::TurnWall{segment::wall, wall::Form::lists, 2}) == done);
    CHECK(hall.board().page == 2);
    CHECK(hall.evening.tell(wall::TurnWall{segment::wall, wall::Form::lists, -1}) ==
          refused(Refusal::no_such_option));
    CHECK(hall.evening.tell(wall::TurnWall{segment::wall, {}, limits::wall_pages_max - 1}) == done);
    CHECK(hall.evening.tell(wall::TurnWall{segment::wall, {}, limits::wall_pages_max}) ==
          refused(Refusal::no_such_option));
}

TEST_CASE("the strongest notes of a closed wall become goals of the programme") {
    Hall hall;
    const auto a = hall.post(0, "a"), b = hall.post(1, "b"), c = hall.post(2, "c");
    hall.vote(0, b), hall.vote(1, b), hall.vote(2, c);
    CHECK(hall.evening.tell(wall::TakeGoals{segment::wall, 3}) == refused(Refusal::not_now));
    hall.evening.next();
    CHECK(hall.evening.tell(wall::TakeGoals{segment::wall, 0}) == refused(Refusal::no_such_option));
    CHECK(hall.evening.tell(wall::TakeGoals{segment::wall, limits::goals_taken_max + 1}) ==
          refused(Refusal::no_such_option));
    CHECK(hall.evening.tell(wall::TakeGoals{segment::wall, limits::goals_taken_max}) == done);
    CHECK(hall.board().goals == std::vector<wall::TakenGoal>{{b, "b", 2}, {c, "c", 1}});  // a has no vote
    CHECK(hall.note(a).votes.empty());
    CHECK(hall.evening.undo() == done);
    CHECK(hall.board().goals.empty());
}

TEST_CASE("without a vote nothing becomes a goal") {
    Hall hall;
    hall.post(0, "a");
    hall.evening.next();
    CHECK(hall.evening.tell(wall::TakeGoals{segment::wall, 3}) == refused(Refusal::no_such_note));
}

TEST_CASE("a note of the wall becomes somebody's own goal, once a wall or goals have been on") {
    auto show = with_wall([](WallSpec&) {});
    show.segments[segment::goals].spec = MessageSpec{};
    Evening evening{show};
    evening.next();
    const auto ada = evening.join("Ada");
    CHECK(evening.phone(ada, commitments::WriteGoal{clean("Zuhören")}) == refused(Refusal::not_now));
    evening.go_to(segment::wall);
    CHECK(evening.phone(ada, commitments::WriteGoal{clean("Zuhören")}) == done);
    CHECK(evening.state().commitments.goals->at(ada).words == "Zuhören");
}

TEST_CASE("papers keep the place at which they came up, whatever waited before them") {
    Hall hall{with_wall([](WallSpec& spec) { spec.moderation = Moderation::before; })};
    const auto a = hall.post(0, "a"), b = hall.post(1, "b");
    hall.evening.tell(wall::Moderate{b, true});
    hall.evening.tell(wall::Moderate{a, true});
    CHECK(hall.note(b).place == 1);
    CHECK(hall.note(a).place == 2);
    hall.evening.tell(wall::Moderate{b, false});
    hall.evening.tell(wall::Moderate{b, true});
    CHECK(hall.note(b).place == 1);
}

TEST_CASE("another show begins with walls of which nothing became") {
    Hall hall;
    hall.evening.tell(wall::HideWall{segment::wall, true});
    hall.evening.tell(programme::LoadShow{small_kickoff(), "again", true});
    CHECK(hall.evening.state().wall.boards.empty());
}

}  // namespace
}  // namespace auftakt::test
