#include <doctest/doctest.h>

#include <algorithm>

#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

// The pairing tab as the application runs it: what is chosen decides the next scene.
struct Tabbed {
    explicit Tabbed(Evening shown) : evening{std::move(shown)} {
        window.settle(scene());
        window.key(scene(), Key::f2);
    }
    Scene scene() {
        evening.context.pairing = window.console.pairing_selection();
        return evening.scene();
    }
    void choose(const std::string& name) {
        REQUIRE(window.click_text(scene(), name));
        window.settle(scene());
    }
    void type(const std::string& ascii) {
        window.type(scene(), ascii);
        window.settle(scene());
    }
    bool shows(const std::string& text) {
        return std::ranges::any_of(window.console.written(),
                                   [&](const console::Written& one) { return one.text == text; });
    }
    template <class Wish, class Family = pairing::Command>
    const Wish* only() const {
        if (window.sent.size() != 1) return nullptr;
        const auto* family = std::get_if<Family>(&window.sent[0]);
        return family == nullptr ? nullptr : std::get_if<Wish>(family);
    }

    Evening evening;
    Window window{1600, 1000};
};

}  // namespace

TEST_CASE("two clicks choose two people, T swaps them and lets go") {
    Tabbed tab{change_over()};
    tab.choose("Adaeze Kovalenko");
    CHECK(tab.shows("1 ausgewählt"));
    tab.choose("Adaeze Ruiz Ortega");
    CHECK(tab.shows("2 ausgewählt"));
    CHECK(tab.shows("Zwei Personen tauschen · Runde 3"));
    tab.type("t");
    const auto* swap = tab.only<pairing::SwapPeople>();
    REQUIRE(swap != nullptr);
    CHECK(swap->round == 3);
    CHECK(tab.window.console.pairing_selection() == PairingSelection{});
}

TEST_CASE("T never changes the stage's theme from the pairing tab") {
    Tabbed tab{change_over()};
    tab.type("t");
    CHECK(tab.window.sent.empty());
}

TEST_CASE("a third click begins anew, a click on somebody chosen lets go of them, Esc of all") {
    Tabbed tab{change_over()};
    tab.choose("Adaeze Kovalenko");
    tab.choose("Adaeze Benali");
    tab.choose("Adaeze Mehta");
    CHECK_FALSE(tab.window.console.pairing_selection().two.has_value());
    REQUIRE(tab.window.console.pairing_selection().one.has_value());
    tab.window.key(tab.scene(), Key::escape);
    CHECK(tab.window.console.pairing_selection() == PairingSelection{});
}

TEST_CASE("another choice wants another picture at once") {
    Tabbed tab{change_over()};
    CHECK_FALSE(tab.window.console.wants_redraw());
    const auto before = tab.scene();
    const auto& written = tab.window.console.written();
    const auto row = std::ranges::find(written, std::string{"Adaeze Benali"}, &console::Written::text)->at;
    tab.window.click(before, row.x + 4, row.y + 4);
    CHECK_FALSE(tab.shows("1 ausgewählt"));
    tab.window.frame(tab.scene());
    CHECK(tab.shows("1 ausgewählt"));
}

TEST_CASE("L locks the chosen person's table") {
    Tabbed tab{third_round()};
    tab.type("l");
    CHECK(tab.window.sent.empty());
    tab.choose("Adaeze Kovalenko");
    tab.type("l");
    REQUIRE(tab.only<pairing::PinPair>() != nullptr);
    CHECK(tab.only<pairing::PinPair>()->round == 4);
}

TEST_CASE("R plans anew, Enter accepts a proposal, and on other tabs both do nothing") {
    Tabbed tab{third_round()};
    tab.type("r");
    CHECK(tab.only<pairing::Replan>() != nullptr);
    tab.window.key(tab.scene(), Key::f1);
    tab.window.sent.clear();
    tab.type("rl");
    CHECK(tab.window.sent.empty());
    Tabbed other{replanned()};
    other.window.key(other.scene(), Key::enter);
    REQUIRE(other.only<pairing::AcceptProposal>() != nullptr);
    CHECK(other.only<pairing::AcceptProposal>()->inputs == 7);
}

TEST_CASE("a slash searches the hall; letters typed there are no commands") {
    Tabbed tab{third_round()};
    tab.type("/");
    CHECK(tab.window.console.typing());
    CHECK(tab.window.console.tab() == Tab::pairing);
    tab.type("kovalenko ad");
    CHECK(tab.shows("Adaeze Kovalenko"));
    CHECK_FALSE(tab.shows("Adaeze Benali"));
    CHECK(tab.window.sent.empty());
}

TEST_CASE("late-comers are seated and lengths changed with the mouse") {
    Tabbed tab{late_comer()};
    REQUIRE(tab.window.click(tab.scene(), "Jetzt an Tisch 4"));
    CHECK(tab.only<pairing::SeatPerson>() != nullptr);
    tab.window.sent.clear();
    REQUIRE(tab.window.click(tab.scene(), "+"));
    CHECK(tab.only<pairing::SetLengths>() != nullptr);
    tab.window.sent.clear();
    REQUIRE(tab.window.click_text(tab.scene(), "Dreiertisch bilden"));
    REQUIRE(tab.only<pairing::SetOddCount>() != nullptr);
    CHECK(tab.only<pairing::SetOddCount>()->odd == OddCount::trio);
}

TEST_CASE("a call is told once in the pairing tab, and above every other") {
    auto evening = change_over();
    evening.state.pairing.missing.insert(PersonId{1});
    Tabbed tab{evening};
    CHECK(tab.shows("Tisch 1 · wartet auf Carmen Benali"));
    CHECK_FALSE(tab.shows("Gegenüber fehlt: Adaeze Okonkwo, Tisch 1"));
    tab.window.key(tab.scene(), Key::f1);
    CHECK(tab.shows("Gegenüber fehlt: Adaeze Okonkwo, Tisch 1"));
}

TEST_CASE("another round's tables are shown when the round is clicked") {
    Tabbed tab{third_round()};
    REQUIRE(tab.window.click_text(tab.scene(), "Runde 5"));
    tab.window.settle(tab.scene());
    CHECK(tab.shows("Tische in Runde 5"));
    REQUIRE(tab.window.click(tab.scene(), "←"));
    tab.window.settle(tab.scene());
    CHECK(tab.shows("Tische in Runde 4"));
}

TEST_CASE("while the stage fills the window the pairing tab's keys rest") {
    Tabbed tab{third_round()};
    tab.window.console.type(U'r');
    const auto submit = [&](Command command) { tab.window.sent.push_back(std::move(command)); };
    CHECK_FALSE(tab.window.console.obey_unseen(tab.scene(), submit));
    CHECK(tab.window.sent.empty());
}
