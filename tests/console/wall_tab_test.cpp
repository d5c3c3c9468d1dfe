#include <doctest/doctest.h>

#include <algorithm>

#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

template <class One>
const One* only(const Window& window) {
    if (window.sent.size() != 1) return nullptr;
    const auto* feature = std::get_if<wall::Command>(&window.sent.front());
    return feature == nullptr ? nullptr : std::get_if<One>(feature);
}

// The wall tab, its choice following the mouse as in the application.
struct Tab65 {
    Evening evening;
    Window window{1600, 1000};
    explicit Tab65(int notes = 40, bool open = true) : evening{wall_with(notes, open)} {
        window.now = evening.context.clock.now;
        window.settle(scene());
        window.key(scene(), Key::f10);
    }
    Scene scene() {
        evening.context.wall = window.console.wall_selection();
        return evening.scene();
    }
    bool shows(const std::string& text) {
        window.settle(scene());
        return std::ranges::any_of(window.console.written(),
                                   [&](const console::Written& each) { return each.text == text; });
    }
};

}  // namespace

TEST_CASE("two notes are chosen by clicks and merged by a key, after the votes and people were told") {
    Tab65 tab;
    CHECK(tab.shows("Beiträge anklicken: verbinden, gruppieren, ins Rampenlicht stellen"));
    REQUIRE(tab.window.click_text(tab.scene(), "Zuhören"));
    CHECK(tab.shows("1 Beitrag gewählt"));
    tab.window.type(tab.scene(), "v");
    CHECK(tab.window.sent.empty());  // one alone cannot be merged
    REQUIRE(tab.window.click_text(tab.scene(), "Mehr Lob"));
    REQUIRE(tab.window.console.wall_selection().notes.size() == 2);
    CHECK(tab.shows("2 Beiträge gewählt"));
    const auto chosen = tab.window.console.wall_selection().notes;
    tab.window.type(tab.scene(), "v");
    const auto* merge = only<wall::MergeNotes>(tab.window);
    REQUIRE(merge != nullptr);
    CHECK(merge->notes == chosen);
    CHECK(tab.evening.state.wall.notes.at(chosen[0]).text == "Zuhören");
    CHECK(tab.evening.state.wall.notes.at(chosen[1]).text == "Mehr Lob");
}

TEST_CASE("a chosen note goes to a cluster by its number, into the spotlight by S, and Esc lets it go") {
    Tab65 tab;
    REQUIRE(tab.window.click_text(tab.scene(), "Zuhören"));
    REQUIRE(tab.window.console.wall_selection().notes.size() == 1);
    const auto note = tab.window.console.wall_selection().notes[0];
    tab.window.type(tab.scene(), "s");
    const auto* spotlight = only<wall::SpotlightNote>(tab.window);
    REQUIRE(spotlight != nullptr);
    CHECK(spotlight->note == note);
    tab.window.sent.clear();
    tab.window.type(tab.scene(), "3");
    const auto* move = only<wall::MoveNotes>(tab.window);
    REQUIRE(move != nullptr);
    CHECK(move->cluster == 2);
    CHECK(move->notes == std::vector{note});
    CHECK(tab.window.console.wall_selection().notes.empty());
    REQUIRE(tab.window.click_text(tab.scene(), "Zuhören"));
    tab.window.key(tab.scene(), Key::escape);
    CHECK(tab.window.console.wall_selection().notes.empty());
    tab.window.sent.clear();
    tab.window.type(tab.scene(), "6");  // there are five
    CHECK(tab.window.sent.empty());
}

TEST_CASE("H hides the wall from any tab, and without a wall it opens the history") {
    for (const auto key : {Key::f1, Key::f7, Key::f10}) {
        Tab65 tab;
        tab.window.key(tab.scene(), key);
        tab.window.type(tab.scene(), "h");
        const auto* hide = only<wall::HideWall>(tab.window);
        REQUIRE(hide != nullptr);
        CHECK(hide->hidden);
    }
    Window window{1600, 1000};
    const auto scene = third_round().scene();
    window.settle(scene);
    window.type(scene, "h");
    CHECK(window.sent.empty());
}

TEST_CASE("H hides the wall while the console is behind other windows") {
    Tab65 tab;
    tab.window.console.type(U'h');
    std::vector<Command> sent;
    tab.window.console.obey_unseen(tab.scene(), [&](Command command) { sent.push_back(std::move(command)); });
    CHECK(sent.size() == 1);
}

TEST_CASE("a new cluster needs a name of at most forty characters") {
    Tab65 tab;
    tab.window.type(tab.scene(), "g");
    tab.window.settle(tab.scene());
    tab.window.type(tab.scene(), "Zeit");
    tab.window.settle(tab.scene());
    REQUIRE(tab.window.click(tab.scene(), "Neue Gruppe"));
    const auto* made = only<wall::MakeCluster>(tab.window);
    REQUIRE(made != nullptr);
    CHECK(made->title.text == "Zeit");
    CHECK(made->segment == 4);
}

TEST_CASE("the facilitator finds somebody by name and types for them") {
    Tab65 tab;
    const auto name = tab.scene().wall.writers.front().name;
    CHECK(writers_found(tab.scene().wall.writers, "", 3).empty());
    tab.window.type(tab.scene(), "t");
    tab.window.settle(tab.scene());
    tab.window.type(tab.scene(), name.substr(0, 3));
    tab.window.key(tab.scene(), Key::enter);
    tab.window.settle(tab.scene());
    CHECK(tab.window.sent.empty());
    CHECK(writers_found(tab.scene().wall.writers, "gibtesnicht", 3).empty());
}

TEST_CASE("goals are taken from a closed wall only") {
    CHECK_FALSE(wall_with(40, true).scene().wall.goals.enabled());
    Tab65 tab{40, false};
    REQUIRE(tab.window.click(tab.scene(), "Erste 3 werden Programmziele"));
    const auto* taken = only<wall::TakeGoals>(tab.window);
    REQUIRE(taken != nullptr);
    CHECK(taken->count == 3);
    tab.window.sent.clear();
    REQUIRE(tab.window.click(tab.scene(), "+"));
    REQUIRE(tab.window.click(tab.scene(), "+"));
    REQUIRE(tab.window.click(tab.scene(), "Erste 5 werden Programmziele"));
    REQUIRE(only<wall::TakeGoals>(tab.window) != nullptr);
    CHECK(only<wall::TakeGoals>(tab.window)->count == 5);
    for (int i = 0; i < 9; ++i) tab.window.click(tab.scene(), "−");
    CHECK(tab.scene().wall.goals.label == "Das stärkste wird Programmziel");
    CHECK_FALSE(tab.scene().wall.fewer);
}

TEST_CASE("what was shown unread waits beside what is held back, and is kept with J") {
    Tab65 tab;
    const auto& items = tab.scene().hall.moderation.items;
    REQUIRE_FALSE(items.empty());
    tab.window.type(tab.scene(), "j");
    const auto* judged = only<wall::Moderate>(tab.window);
    REQUIRE(judged != nullptr);
    CHECK(judged->show);
}

TEST_CASE("the tab comes with a wall and goes with it") {
    CHECK_FALSE(third_round().scene().wall.exists);
    Tab65 tab;
    CHECK(tab.window.console.tab() == Tab::wall);
    tab.window.settle(third_round().scene());
    CHECK(tab.window.console.tab() == Tab::show);
}
