#include <doctest/doctest.h>

#include <algorithm>

#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

template <class One, class Feature = wall::Command>
const One* only(const Window& window) {
    if (window.sent.size() != 1) return nullptr;
    const auto* feature = std::get_if<Feature>(&window.sent.front());
    return feature == nullptr ? nullptr : std::get_if<One>(feature);
}

// Seven notes in five columns, none of them unread; the choice follows the mouse as in the application.
struct Wall {
    Evening evening;
    Window window{1600, 1000};
    explicit Wall(int notes = 7, bool open = true) : evening{wall_with(notes, open)} {
        evening.state.wall.notes.edit(NoteId{1}, [](wall::Note& note) { note.unread = false; });
        window.now = evening.context.clock.now;
        window.settle(scene());
        window.key(scene(), Key::f10);
    }
    Scene scene() {
        evening.context.wall = window.console.wall_selection();
        return evening.scene();
    }
    bool click(const std::string& name) { return window.click(scene(), name); }
    bool click_text(const std::string& text) { return window.click_text(scene(), text); }
    NoteId chosen() const { return window.console.wall_selection().notes.front(); }
};

}  // namespace

TEST_CASE("a note typed for somebody is sent under their name, into the column that was chosen") {
    Wall wall;
    wall.evening.state.people.persons.edit(
        PersonId{5}, [](people::Person& person) { person.name = make_name("Otto Ohnehandy").name; });
    wall.window.type(wall.scene(), "t");
    wall.window.type(wall.scene(), "Otto");
    REQUIRE(wall.click_text("Otto Ohnehandy"));
    REQUIRE(wall.click_text("Beitrag"));
    wall.window.type(wall.scene(), "Mehr Licht");
    REQUIRE(wall.click("KI & Daten"));  // the next column
    REQUIRE(wall.click("Anheften"));
    const auto* typed = only<wall::TypeNote>(wall.window);
    REQUIRE(typed != nullptr);
    CHECK(typed->author == PersonId{5});
    CHECK(typed->column == 1);
    CHECK(typed->text.text == "Mehr Licht");
    CHECK_FALSE(typed->with_name);
    wall.window.sent.clear();
    wall.click("Anheften");  // nothing is typed any more
    CHECK(wall.window.sent.empty());
}

TEST_CASE("when the wall is read is chosen by a click, and it is hidden by another") {
    Wall wall;
    struct Row {
        const char* button;
        Moderation moderation;
    };
    for (const auto& row : {Row{"danach", Moderation::after}, Row{"gar nicht", Moderation::off}}) {
        REQUIRE(wall.click(row.button));
        REQUIRE(only<wall::ModerateWall>(wall.window) != nullptr);
        CHECK(only<wall::ModerateWall>(wall.window)->moderation == row.moderation);
        wall.window.sent.clear();
    }
    REQUIRE(wall.click("Wand sofort verbergen"));
    REQUIRE(only<wall::HideWall>(wall.window) != nullptr);
    CHECK(only<wall::HideWall>(wall.window)->hidden);
}

TEST_CASE("merged notes are separated, and a note is taken off") {
    Wall wall;
    wall.evening.state.wall.notes.edit(NoteId{11}, [](wall::Note& note) { note.merged_into = NoteId{6}; });
    REQUIRE(wall.click_text("Zuhören"));
    CHECK(wall.chosen() == NoteId{6});
    REQUIRE(wall.click("Wieder trennen"));
    REQUIRE(only<wall::SplitNote>(wall.window) != nullptr);
    CHECK(only<wall::SplitNote>(wall.window)->note == NoteId{6});
    wall.window.sent.clear();
    REQUIRE(wall.click("Abnehmen"));
    const auto* off = only<wall::Moderate>(wall.window);
    REQUIRE(off != nullptr);
    CHECK(off->note == NoteId{6});
    CHECK_FALSE(off->show);
}

TEST_CASE("a cluster is renamed by what is typed while one of its notes is chosen") {
    Wall wall;
    REQUIRE(wall.click_text("Zuhören"));
    wall.click("Umbenennen");
    CHECK(wall.window.sent.empty());  // how?
    wall.window.type(wall.scene(), "g");
    wall.window.type(wall.scene(), "Chefs");
    REQUIRE(wall.click("Umbenennen"));
    const auto* renamed = only<wall::RenameCluster>(wall.window);
    REQUIRE(renamed != nullptr);
    CHECK(renamed->cluster == 1);
    CHECK(renamed->title.text == "Chefs");
}

TEST_CASE("the strongest become a question that follows, as many as are meant") {
    Wall wall{40, false};
    REQUIRE(wall.click("Als Umfrage danach"));
    const auto* asked = only<ask::InsertQuestion, ask::Command>(wall.window);
    REQUIRE(asked != nullptr);
    CHECK(asked->kind == ask::Template::choice);
    CHECK(asked->options.size() == 3);
    wall.window.sent.clear();
    for (int i = 0; i < 7; ++i) REQUIRE(wall.click("+"));
    REQUIRE(wall.click("Als Umfrage danach"));
    CHECK(only<ask::InsertQuestion, ask::Command>(wall.window)->options.size() == 8);  // and no more
}

TEST_CASE("papers become lists by a click and by W; long lists have pages") {
    Wall wall{60};
    REQUIRE(wall.click("Als Liste"));
    REQUIRE(only<wall::TurnWall>(wall.window) != nullptr);
    CHECK(only<wall::TurnWall>(wall.window)->form == wall::Form::lists);
    wall.window.sent.clear();
    wall.window.type(wall.scene(), "w");
    CHECK(only<wall::TurnWall>(wall.window) != nullptr);
    wall.window.sent.clear();
    REQUIRE(wall.click("Seite weiter"));
    REQUIRE(only<wall::TurnWall>(wall.window) != nullptr);
    CHECK(only<wall::TurnWall>(wall.window)->page == 1);
    wall.window.sent.clear();
    wall.evening.state.wall.boards[4].form = wall::Form::lists;
    wall.evening.state.wall.boards[4].page = 1;
    REQUIRE(wall.click("Seite zurück"));
    CHECK(only<wall::TurnWall>(wall.window)->page == 0);
}

TEST_CASE("a suggestion is taken or waved off") {
    Wall wall{14};
    const auto before = wall.scene().wall.suggestions;
    REQUIRE_FALSE(before.empty());
    REQUIRE(wall.click("Nein"));
    const auto after = wall.scene().wall.suggestions;
    CHECK(std::ranges::none_of(after, [&](const Suggestion& one) { return one.name == before[0].name; }));
    CHECK(wall.window.sent.empty());
    Wall again{14};
    REQUIRE(again.click("Übernehmen"));
    REQUIRE(again.window.sent.size() == 1);
    CHECK(std::holds_alternative<wall::Command>(again.window.sent[0]));
}

TEST_CASE("the next note comes into the spotlight, the strongest first, and the wall comes back") {
    Wall wall{40, false};
    const auto strongest = wall.scene().wall.columns;
    REQUIRE(wall.click("Nächster"));
    const auto* first = only<wall::SpotlightNote>(wall.window);
    REQUIRE(first != nullptr);
    REQUIRE(first->note.has_value());
    CHECK(wall.evening.state.wall.notes.at(*first->note).votes.size() == 19);
    wall.evening.state.wall.boards[4].spotlight = *first->note;
    wall.window.sent.clear();
    REQUIRE(wall.click("Zurück zur Wand"));
    REQUIRE(only<wall::SpotlightNote>(wall.window) != nullptr);
    CHECK_FALSE(only<wall::SpotlightNote>(wall.window)->note.has_value());
}

TEST_CASE("a note is dragged to another column and nowhere else") {
    Wall wall;
    REQUIRE(wall.window.drag(wall.scene(), "Zuhören", "Kultur"));
    const auto* moved = only<wall::MoveNotes>(wall.window);
    REQUIRE(moved != nullptr);
    CHECK(moved->cluster == 2);
    REQUIRE(moved->notes.size() == 1);
    CHECK(wall.evening.state.wall.notes.at(moved->notes[0]).text == "Zuhören");
    wall.window.sent.clear();
    REQUIRE(wall.window.drag(wall.scene(), "Zuhören", "Führung"));  // where it is
    CHECK(wall.window.sent.empty());
    REQUIRE(wall.window.drag(wall.scene(), "Zuhören", "Im Rampenlicht"));  // no column
    CHECK(wall.window.sent.empty());
}
