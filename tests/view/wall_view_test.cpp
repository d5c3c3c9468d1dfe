#include <doctest/doctest.h>

#include "support/evening.hpp"
#include "view/console_wall.hpp"
#include "view/phone_content.hpp"
#include "view/phone_faces.hpp"
#include "view/phone_you.hpp"
#include "view/similar_notes.hpp"
#include "view/stage_view.hpp"
#include "view/tables.hpp"

// What the hall, the phones and the facilitator see of a wall, and what none of them sees yet.
namespace auftakt::test {
namespace {

const WordList keys_only{};  // every word is its key

struct Hall {
    Evening evening;
    std::vector<PersonId> people;
    Words words{keys_only, Address::sie};

    explicit Hall(bool collect = false, int count = 6) : evening{show(collect)} {
        evening.next();
        people = evening.join_many(count);
        evening.go_to(segment::wall);
    }
    static Show show(bool collect) {
        auto show = small_kickoff();
        auto& spec = std::get<WallSpec>(show.segments[segment::wall].spec);
        spec.moderation = Moderation::off;
        spec.collect = collect;
        return show;
    }
    NoteId post(std::size_t author, std::string_view text, int column = 0) {
        REQUIRE(evening.phone(people[author], wall::PostNote{column, clean(text), false}) == done);
        return NoteId{static_cast<std::uint32_t>(evening.state().wall.notes.size())};
    }
    void vote(std::size_t person, NoteId note) {
        REQUIRE(evening.phone(people[person], wall::Vote{note}) == done);
    }
    stage::Wall stage() const {
        return std::get<stage::Wall>(stage_scene(evening.state(), {.now = evening.now()}, words).body);
    }
    phone::Wall phone() const {
        return std::get<phone::Wall>(phone::face_of(evening.state(), {}, {.pages = {"hash"}}));
    }
    console::WallScene console(const console::WallSelection& chosen = {}) const {
        return console::wall_scene(evening.state(), chosen, words);
    }
};

std::string everything_in(const stage::Wall& wall) {
    std::string all;
    for (const auto& column : wall.columns)
        for (const auto* notes : {&column.leads, &column.rest})
            for (const auto& note : *notes) all += note.text + note.votes;
    for (const auto& paper : wall.papers) all += paper.text + paper.votes;
    for (const auto& top : wall.top) all += top.text + top.votes;
    return all;
}

}  // namespace

TEST_CASE(
    "a note that is taken off or merged leaves its place on the wall, one that never came up has none") {
    Hall hall;
    const auto first = hall.post(0, "Zuhören"), second = hall.post(1, "Lachen"), third = hall.post(2, "Mut");
    REQUIRE(hall.evening.tell(wall::Moderate{second, false}) == done);
    auto papers = hall.stage().papers;
    REQUIRE(papers.size() == 3);
    CHECK_FALSE(papers[0].gone);
    CHECK(papers[1].gone);
    CHECK(papers[2].text == "Mut");
    CHECK(hall.stage().signs[0].count == "2");
    REQUIRE(hall.evening.tell(wall::MergeNotes{{first, third}}) == done);
    papers = hall.stage().papers;
    REQUIRE(papers.size() == 3);
    CHECK(papers[2].gone);
    CHECK_FALSE(papers[0].gone);
    REQUIRE(hall.evening.tell(wall::Moderate{second, true}) == done);
    CHECK_FALSE(hall.stage().papers[1].gone);
    REQUIRE(hall.evening.tell(wall::ModerateWall{segment::wall, Moderation::before}) == done);
    hall.post(3, "Wartet");
    CHECK(hall.stage().papers.size() == 3);
}

TEST_CASE("a spotlit note knows from which paper it comes") {
    Hall hall;
    hall.post(0, "Zuhören");
    const auto second = hall.post(1, "Lachen");
    REQUIRE(hall.evening.tell(wall::SpotlightNote{segment::wall, second}) == done);
    const auto wall = hall.stage();
    REQUIRE(wall.spotlight);
    CHECK(wall.spotlight->paper == 1);
    CHECK(wall.papers[1].text == "Lachen");
}

TEST_CASE("a covered wall shows blank papers, and no phone gets a page of it") {
    Hall hall{true};
    hall.post(0, "Geheim");
    const auto stage = hall.stage();
    REQUIRE(stage.papers.size() == 1);
    CHECK(everything_in(stage).empty());
    CHECK(hall.phone().covered);
    CHECK(hall.phone().notes == 1);
    CHECK(hall.phone().pages.empty());
    CHECK(phone::note_pages(hall.evening.state()).empty());
    CHECK(hall.console().columns[0].notes[0].text == "Geheim");  // the facilitator moderates
    hall.evening.next();
    CHECK(hall.stage().papers[0].text == "Geheim");
    CHECK_FALSE(hall.phone().covered);
    CHECK(phone::note_pages(hall.evening.state()).size() == 1);
}

TEST_CASE("a hidden wall is the question alone, at once, on stage and phones") {
    Hall hall;
    hall.post(0, "Böse");
    hall.evening.tell(wall::HideWall{segment::wall, true});
    CHECK(hall.stage().hidden);
    CHECK(everything_in(hall.stage()).empty());
    CHECK(hall.stage().title == "Was nehmt ihr mit?");
    CHECK(hall.phone().hidden);
    CHECK(hall.phone().pages.empty());
    CHECK(phone::note_pages(hall.evening.state()).empty());
}

TEST_CASE("votes are told once the wall is closed, on no screen before") {
    Hall hall;
    const auto a = hall.post(0, "a"), b = hall.post(1, "b");
    hall.vote(2, b);
    hall.vote(3, b);
    CHECK(hall.phone().secret);
    CHECK(everything_in(hall.stage()) == "abab");  // lists behind the papers, both as they came
    for (const auto& page : phone::note_pages(hall.evening.state()))
        for (const auto& note : page.notes) CHECK(note.votes == 0);
    const auto own = phone::you_view(hall.evening.state(), hall.people[1], {});
    CHECK(own.mine->notes[0].votes == 0);
    CHECK(hall.console().columns[0].notes[0].votes == "2");  // the facilitator knows
    hall.evening.next();
    CHECK_FALSE(hall.phone().secret);
    const auto stage = hall.stage();
    CHECK(stage.columns[0].leads[0].text == "b");
    CHECK(stage.columns[0].leads[0].votes == "2");
    REQUIRE(stage.papers.size() == 2);
    CHECK(stage.papers[0].text == "a");  // hangs where it hung
    CHECK_FALSE(stage.papers[0].lead);
    CHECK(stage.papers[1].lead);
    CHECK(stage.papers[1].votes == "2");
    CHECK(phone::note_pages(hall.evening.state())[0].notes[0].note == b);
    CHECK(phone::note_pages(hall.evening.state())[0].notes[0].votes == 2);
    CHECK(phone::note_pages(hall.evening.state())[0].notes[1].note == a);
}

TEST_CASE("a wall with open votes tells them while people vote") {
    auto show = Hall::show(false);
    std::get<WallSpec>(show.segments[segment::wall].spec).open_votes = true;
    Evening evening{show};
    evening.next();
    const auto people = evening.join_many(2);
    evening.go_to(segment::wall);
    evening.phone(people[0], wall::PostNote{0, clean("a"), false});
    evening.phone(people[1], wall::Vote{NoteId{1}});
    CHECK(phone::note_pages(evening.state())[0].notes[0].votes == 1);
}

TEST_CASE("four hundred notes are lists with pages, sixty are papers") {
    Hall hall{false, 20};
    for (int i = 0; i < 60; ++i) hall.post(static_cast<std::size_t>(i % 20), "Notiz " + std::to_string(i));
    CHECK(hall.stage().papers.size() == 60);
    hall.post(0, "eine mehr");
    CHECK(hall.stage().papers.empty());
    CHECK(hall.stage().columns[0].leads.size() == 2);
    CHECK(hall.stage().columns[0].rest.size() == 7);
    CHECK(hall.console().page_on.enabled());
    CHECK_FALSE(hall.console().page_back.enabled());
    hall.evening.tell(*hall.console().page_on.wish);
    CHECK(hall.stage().columns[0].leads[0].text == "Notiz 9");
    hall.evening.tell(wall::TurnWall{segment::wall, wall::Form::lists, 6});
    CHECK(hall.stage().columns[0].rest.size() == 5);  // 61 = 6 pages of 9, and 7
    CHECK(hall.stage().columns[0].more.empty());
    CHECK_FALSE(hall.console().page_on.enabled());
}

TEST_CASE("the strongest show only once figures are told, ties on one place") {
    Hall hall;
    const auto a = hall.post(0, "a"), b = hall.post(1, "b"), c = hall.post(2, "c");
    hall.post(3, "ohne Stimme");
    hall.vote(0, a), hall.vote(1, a), hall.vote(2, b), hall.vote(3, c);
    hall.evening.tell(wall::TurnWall{segment::wall, wall::Form::top, 0});
    CHECK(hall.stage().top.empty());
    hall.evening.next();
    const auto top = hall.stage().top;
    REQUIRE(top.size() == 3);
    CHECK(top[0].place == "1");
    CHECK(top[0].bar == 1.0);
    CHECK(top[1].place == "2");
    CHECK(top[2].place == "2");
    CHECK(top[2].text == "c");
}

TEST_CASE("goals that were taken stand on stage and in the phones' content") {
    Hall hall;
    const auto a = hall.post(0, "Mehr Mut");
    hall.post(1, "x");
    hall.vote(2, a);
    CHECK_FALSE(hall.console().goals.enabled());
    hall.evening.next();
    REQUIRE(hall.console().goals.enabled());
    hall.evening.tell(*hall.console().goals.wish);
    REQUIRE(hall.stage().top.size() == 1);
    CHECK(hall.stage().top[0].text == "Mehr Mut");
    CHECK(hall.phone().goals == 1);
    CHECK(phone::segment_content(hall.evening.state())->de.items[0].text == "Mehr Mut");
    CHECK_FALSE(hall.console().goals.enabled());
}

TEST_CASE("the strongest notes become the options of a poll that follows, cut to what an option may hold") {
    Hall hall;
    const auto a = hall.post(0, "Mehr Mut");
    const auto b =
        hall.post(1, "Wer hier anfängt, kennt nach vier Wochen eine Führungskraft und zwei Werke.");
    hall.post(1, "x");
    hall.vote(2, a);
    hall.vote(3, a);
    hall.vote(2, b);
    CHECK_FALSE(hall.console().poll.enabled());
    hall.evening.next();
    REQUIRE(hall.console().poll.enabled());
    REQUIRE(hall.evening.tell(*hall.console().poll.wish) == done);
    hall.evening.next();
    const auto& asked = hall.evening.asked().question;
    const auto& options = std::get<SingleChoice>(asked.kind).options;
    REQUIRE(options.size() == 2);
    CHECK(options[0].de == "Mehr Mut");
    CHECK(options[1].de == "Wer hier anfängt, kennt nach vier Wochen eine Führungskraft…");
}

TEST_CASE("a note in the spotlight is parted after a short first sentence; its author only with a name") {
    Hall hall;
    const auto a = hall.post(0, "Duzen, ohne dass es peinlich ist. Und zwar vom ersten Treffen an.");
    hall.evening.phone(hall.people[1], wall::PostNote{1, clean("Zuhören"), true});
    hall.evening.tell(wall::SpotlightNote{segment::wall, a});
    auto spot = *hall.stage().spotlight;
    CHECK(spot.first == "Duzen, ohne dass es peinlich ist.");
    CHECK(spot.rest == "Und zwar vom ersten Treffen an.");
    CHECK(spot.author.empty());
    CHECK(spot.cluster == "Mut");
    hall.evening.tell(*hall.console().spot_next.wish);
    spot = *hall.stage().spotlight;
    CHECK(spot.first == "Zuhören");
    CHECK(spot.rest.empty());
    CHECK_FALSE(spot.author.empty());
    hall.evening.tell(wall::Moderate{NoteId{2}, false});
    CHECK_FALSE(hall.stage().spotlight.has_value());
}

TEST_CASE("merged notes are one on every screen, and a made cluster is one more column that takes no post") {
    Hall hall;
    const auto a = hall.post(0, "a"), b = hall.post(1, "b", 1);
    hall.vote(2, b);
    hall.evening.tell(wall::MergeNotes{{a, b}});
    hall.evening.tell(wall::MakeCluster{segment::wall, clean("Zeit"), {a}});
    CHECK(hall.stage().columns.size() == 3);
    CHECK(hall.stage().columns[2].title == "Zeit");
    CHECK(hall.phone().notes == 1);
    CHECK(hall.phone().columns == 2);
    CHECK(phone::segment_content(hall.evening.state())->de.options ==
          std::vector<std::string>{"Mut", "Zeit", "Zeit"});
    CHECK(phone::note_pages(hall.evening.state())[0].notes[0].column == 2);
    CHECK(phone::you_view(hall.evening.state(), hall.people[2], {}).mine->voted == std::vector{a});
    const auto table = goals_table(hall.evening.state());
    REQUIRE(table.rows.size() == 2);
    const auto cell = [&](std::size_t row, std::size_t column) { return table.rows[row][column]; };
    CHECK(cell(0, 7) == ExportCell{std::string{"Zeit"}});
    CHECK(cell(0, 9) == ExportCell{std::int64_t{1}});
    CHECK(cell(1, 8) == ExportCell{std::int64_t{1}});
}

TEST_CASE("before merging the facilitator reads how many votes and how many people") {
    Hall hall;
    const auto a = hall.post(0, "a"), b = hall.post(1, "b");
    hall.vote(2, a), hall.vote(2, b), hall.vote(3, b);
    const auto scene = hall.console({.notes = {a, b}, .refused = {}});
    CHECK(scene.chosen_detail == "stage.wall.votes, console.wall.people");
    REQUIRE(scene.merge.enabled());
    CHECK(hall.evening.tell(*scene.merge.wish) == done);
    CHECK_FALSE(hall.console({.notes = {a}, .refused = {}}).merge.enabled());
    CHECK(hall.console({.notes = {a}, .refused = {}}).split.enabled());
    CHECK(hall.console({.notes = {b}, .refused = {}}).chosen.empty());  // stands under the other one
}

TEST_CASE("notes of similar words are suggested, and waving one off brings the next") {
    Hall hall;
    hall.post(0, "Zuhören");
    hall.post(1, "Zuhören üben", 1);
    hall.post(2, "Mehr Mittagessen");
    hall.post(3, "Etwas ganz anderes");
    const auto& state = hall.evening.state();
    const auto notes = wall::standing(state.wall, state.programme.shows, segment::wall);
    const auto found = similar_notes(state, notes, 4);
    REQUIRE(found.size() == 1);
    CHECK(found[0].same);
    CHECK(found[0].notes == std::vector{NoteId{1}, NoteId{2}});
    const auto scene = hall.console();
    REQUIRE(scene.suggestions.size() == 1);
    CHECK(scene.suggestions[0].take.enabled());
    CHECK(hall.console({.notes = {}, .refused = {scene.suggestions[0].name}}).suggestions.empty());
}

TEST_CASE("a word that three notes share is suggested as a cluster") {
    Hall hall;
    hall.post(0, "Gute Gespräche führen");
    hall.post(1, "Im Gespräch bleiben", 1);
    hall.post(2, "Gespräche beim Mittagessen");
    hall.post(3, "Etwas ganz anderes");
    const auto& state = hall.evening.state();
    const auto found =
        similar_notes(state, wall::standing(state.wall, state.programme.shows, segment::wall), 4);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].same);
    CHECK(found[0].word == "Gespräche");
    CHECK(found[0].notes.size() == 3);
}

}  // namespace auftakt::test
