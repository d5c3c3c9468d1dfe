#include <doctest/doctest.h>

#include <algorithm>

#include "evening.hpp"
#include "window.hpp"

using namespace auftakt;
using namespace auftakt::console;
using namespace auftakt::console::tests;

namespace {

template <class Feature, class One>
const One* only(const Window& window) {
    if (window.sent.size() != 1) return nullptr;
    const auto* feature = std::get_if<Feature>(&window.sent.front());
    return feature == nullptr ? nullptr : std::get_if<One>(feature);
}

// The tab with what is chosen in it following the mouse, as the application does it.
struct Tabbed {
    Evening evening = tandems_in_review();
    Window window{1600, 1000};
    Scene scene() {
        evening.context.matching = window.console.match_selection();
        return evening.scene();
    }
    Tabbed() {
        window.now = evening.context.clock.now;
        window.settle(scene());
        window.key(scene(), Key::f3);
    }
    bool shows(const std::string& text) {
        window.settle(scene());
        return std::ranges::any_of(window.console.written(),
                                   [&](const console::Written& each) { return each.text == text; });
    }
};

}  // namespace

TEST_CASE("the draft says how many, who waits, what is weak and who chose each other, from public things") {
    const auto scene = tandems_in_review().scene().matching;
    REQUIRE(scene.exists);
    REQUIRE(scene.figures.size() == 7);
    CHECK(scene.figures[0].figure == "33");
    CHECK(scene.figures[1].figure == "2");
    CHECK(scene.figures[1].warn);
    CHECK(scene.figures[2].figure == "1");  // asks for a talk
    CHECK(scene.figures[2].warn);
    CHECK(scene.figures[4].figure == "1");  // chose each other
    CHECK(scene.figures[6].label == "Regeln verletzt");
    CHECK(scene.figures[6].figure == "0");
    CHECK_FALSE(scene.figures[6].warn);
    CHECK(std::ranges::count_if(scene.rows, &MatchRow::weak) == 1);
    CHECK(std::ranges::count_if(scene.rows, &MatchRow::locked) == 1);
    CHECK(scene.waiting.size() == 2);
    CHECK(scene.concerns.size() == 1);
    CHECK(scene.earlier == "Vorher: 33 Tandems, 2 ohne, Passung 5. Anders sind 2.");
    CHECK(found(scene, "datenkompetenz", false).size() == 11);
    CHECK(found(scene, "gibtesnicht", false).empty());
}

TEST_CASE("before the draft nothing can be changed, and an outdated one cannot be released") {
    auto evening = tandems_in_review();
    evening.state.pairing.inputs += 1;  // somebody came, and no tandem is touched
    CHECK(evening.scene().matching.release->enabled());
    CHECK(evening.scene().matching.checklist.size() == 4);
    CHECK(evening.scene().matching.checklist.back().warn);
    const auto first = evening.state.tandem.draft->tandems[0];
    evening.state.pairing.forbidden.push_back(pairing::pair_of(first.juniors[0], first.seniors[0]));
    const auto touched = evening.scene().matching;
    CHECK_FALSE(touched.release->enabled());
    CHECK(touched.figures[6].figure == "1");
    CHECK(touched.figures[6].warn);
    CHECK(touched.checklist[2].text == "1 Paar verstößt gegen eine Regel");
    CHECK(touched.checklist[2].warn);
    evening.state.tandem.phase = tandem::Phase::computing;
    CHECK_FALSE(evening.scene().matching.compute.enabled());
    CHECK_FALSE(evening.scene().matching.release.has_value());
    evening.state.tandem.phase = tandem::Phase::released;
    const auto released = evening.scene().matching;
    CHECK_FALSE(released.compute.enabled());
    for (const auto& row : released.waiting)
        for (const auto& place : row.places) CHECK_FALSE(place.join.control.enabled());
}

TEST_CASE("one tandem is locked and excluded with a key, two are exchanged with a click") {
    Tabbed tab;
    const auto first = tab.scene().matching.rows[0];
    const auto second = tab.scene().matching.rows[1];
    REQUIRE(tab.window.click_text(tab.scene(), first.juniors));
    CHECK(tab.shows("Ausgewähltes Tandem"));
    tab.window.type(tab.scene(), "x");
    REQUIRE(only<pairing::Command, pairing::ForbidPair>(tab.window) != nullptr);
    CHECK(only<pairing::Command, pairing::ForbidPair>(tab.window)->a == first.anchor.mentor);
    tab.window.sent.clear();
    tab.window.type(tab.scene(), "l");
    CHECK(tab.window.sent.size() == 1);
    tab.window.sent.clear();
    REQUIRE(tab.window.click_text(tab.scene(), second.juniors));
    tab.window.settle(tab.scene());
    const auto changes = tab.scene().matching.chosen->changes;
    REQUIRE(changes.size() == 3);  // the juniors, the seniors, to dissolve the first
    CHECK(changes[0].control.label == "Tauschen");
    CHECK(changes[0].effect.starts_with(first.juniors + " ↔ " + second.juniors + ": Passung "));
    CHECK(changes[0].effect.ends_with("mit Tandem ±0"));
    CHECK(changes[1].effect.starts_with(first.seniors + " ↔ " + second.seniors));
    CHECK(changes[2].control.label == "Auflösen");
    CHECK(changes[2].effect.ends_with("mit Tandem −2"));
    REQUIRE(tab.window.click(tab.scene(), "Tauschen"));
    const auto* exchange = only<tandem::Command, tandem::ExchangePartners>(tab.window);
    REQUIRE(exchange != nullptr);
    CHECK(exchange->a == first.anchor.mentor);
    CHECK(exchange->b == second.anchor.mentor);
    CHECK(exchange->a_with == first.anchor.mentee);
}

TEST_CASE("R matches again, and the release needs more than a click") {
    Tabbed tab;
    tab.window.type(tab.scene(), "r");
    CHECK(only<tandem::Command, tandem::MatchTandems>(tab.window) != nullptr);
    tab.window.sent.clear();
    REQUIRE(tab.window.click(tab.scene(), "Freigeben …"));
    CHECK(tab.shows("Tandems freigeben?"));
    REQUIRE(tab.window.click_text(tab.scene(), "Halten zum Freigeben"));
    CHECK(tab.window.sent.empty());
    CHECK(tab.shows("Tandems freigeben?"));
    tab.window.key(tab.scene(), Key::escape);
    CHECK_FALSE(tab.shows("Tandems freigeben?"));
}

TEST_CASE("the draft is released by holding, and by nothing shorter") {
    Tabbed tab;
    REQUIRE(tab.window.click(tab.scene(), "Freigeben …"));
    REQUIRE(tab.window.click_text(tab.scene(), "Halten zum Freigeben"));
    CHECK(tab.window.sent.empty());
    REQUIRE(tab.window.hold(tab.scene(), "Halten zum Freigeben"));
    CHECK(only<tandem::Command, tandem::ReleaseTandems>(tab.window) != nullptr);
    CHECK_FALSE(tab.shows("Tandems freigeben?"));
}

TEST_CASE("sorted by fit the weakest tandem comes first, and the keys follow that order") {
    Tabbed tab;
    auto draft = *tab.evening.state.tandem.draft;
    const auto topics = [&](PersonId id, std::vector<std::string> offers, std::vector<std::string> wants) {
        tab.evening.state.people.persons.edit(id, [&](people::Person& person) {
            person.profile.offers = std::move(offers);
            person.profile.wants = std::move(wants);
        });
    };
    for (const auto& tandem : draft.tandems) {
        topics(tandem.juniors[0], {"KI"}, {});
        topics(tandem.seniors[0], {}, {"KI"});
    }
    const auto& weakest = draft.tandems[20];
    topics(weakest.juniors[0], {"Tanzen"}, {});
    tab.window.settle(tab.scene());
    REQUIRE(tab.window.click_text(tab.scene(), "schwächste"));
    tab.window.key(tab.scene(), Key::down);
    const auto chosen = tab.window.console.match_selection().one;
    REQUIRE(chosen);
    CHECK(chosen->mentor == weakest.juniors[0]);
    CHECK(chosen->mentee == weakest.seniors[0]);
}

TEST_CASE("S lists everybody who could have the senior's place, with what each exchange brings") {
    Tabbed tab;
    const auto first = tab.scene().matching.rows[0];
    const auto& tandems = tab.evening.state.tandem.draft->tandems;
    tab.evening.state.pairing.confided.clear();
    REQUIRE(tab.window.click_text(tab.scene(), first.juniors));
    tab.window.type(tab.scene(), "s");
    REQUIRE(tab.scene().matching.others);
    const auto before = *tab.scene().matching.others;
    // 32 seniors of the other tandems and the one who waits.
    CHECK(before.rows.size() == 33);
    CHECK(before.left_out.empty());
    const auto& other = tandems[1].juniors[0] == first.anchor.mentor ? tandems[2] : tandems[1];
    const auto is_other = [&](const OtherPartner& row) {
        const auto* wish = std::get_if<tandem::Command>(&*row.take.wish);
        const auto* exchange = wish == nullptr ? nullptr : std::get_if<tandem::ExchangePartners>(wish);
        return exchange != nullptr && exchange->b == other.seniors[0];
    };
    REQUIRE(std::ranges::any_of(before.rows, is_other));
    // What is open leaves the list; what is confidential stays in it, as a veto would.
    tab.evening.state.pairing.forbidden.push_back(pairing::pair_of(first.anchor.mentor, other.seniors[0]));
    CHECK_FALSE(std::ranges::any_of(tab.scene().matching.others->rows, is_other));
    CHECK(tab.scene().matching.others->left_out == "1 Tausch verbieten die Regeln");
    tab.evening.state.pairing.forbidden.clear();
    tab.evening.state.pairing.confided.push_back(pairing::pair_of(first.anchor.mentor, other.seniors[0]));
    CHECK(std::ranges::any_of(tab.scene().matching.others->rows, is_other));
    CHECK(tab.scene().matching.others->rows.size() == 33);
    REQUIRE(tab.window.click_text(tab.scene(), tab.scene().matching.others->rows[0].now));
    const auto* exchange = only<tandem::Command, tandem::ExchangePartners>(tab.window);
    REQUIRE(exchange != nullptr);
    CHECK(exchange->a == first.anchor.mentee);
    CHECK(exchange->a_with == first.anchor.mentor);
    CHECK_FALSE(tab.window.console.match_selection().others);
}

TEST_CASE("the junior's place can be given to others too, and a name narrows the list") {
    Tabbed tab;
    const auto first = tab.scene().matching.rows[0];
    REQUIRE(tab.window.click_text(tab.scene(), first.juniors));
    tab.window.type(tab.scene(), "s");
    REQUIRE(tab.window.click_text(tab.scene(), "anderer Junior"));
    tab.window.settle(tab.scene());
    const auto others = tab.scene().matching.others;
    REQUIRE(others);
    const auto* exchange =
        std::get_if<tandem::ExchangePartners>(&std::get<tandem::Command>(*others->rows[0].take.wish));
    REQUIRE(exchange != nullptr);
    CHECK(exchange->a == first.anchor.mentor);
    CHECK(found(*others, others->rows[4].name).size() == 1);
    CHECK(found(*others, "niemand heißt so").empty());
}

TEST_CASE("A keeps two people apart, openly or in confidence, and sends nothing for one alone") {
    Tabbed tab;
    tab.window.type(tab.scene(), "a");
    CHECK(tab.shows("Zwei Personen ausschließen"));
    const auto people = tab.scene().matching.exclusion.people;
    REQUIRE(people.size() == 72);
    REQUIRE(tab.window.click_last(tab.scene(), "Ausschließen"));
    CHECK(tab.window.sent.empty());
    tab.window.key(tab.scene(), Key::escape);
    tab.window.type(tab.scene(), "a");
    const auto choose = [&](const Writer& one) {
        tab.window.type(tab.scene(), one.searched);
        tab.window.key(tab.scene(), Key::enter);
    };
    choose(people[3]);
    choose(people[7]);
    REQUIRE(tab.window.click_text(tab.scene(), "vertraulich"));
    CHECK(tab.shows("Die Namen sind verdeckt. Wer sie ansieht, wird protokolliert."));
    REQUIRE(tab.window.click_last(tab.scene(), "Ausschließen"));
    const auto* wish = only<pairing::Command, pairing::ConfidePair>(tab.window);
    REQUIRE(wish != nullptr);
    CHECK(pairing::pair_of(wish->a, wish->b) == pairing::pair_of(people[3].person, people[7].person));
    CHECK_FALSE(tab.shows("Zwei Personen ausschließen"));
    CHECK(std::get<pairing::ForbidPair>(
              std::get<pairing::Command>(*excluded(people[3].person, people[7].person, false)))
              .a == people[3].person);
    CHECK_FALSE(excluded(people[3].person, people[3].person, false).has_value());
}

TEST_CASE("confidential exclusions are masked until somebody asks twice and the journal knows it") {
    Tabbed tab;
    auto& pairing = tab.evening.state.pairing;
    const auto masked = tab.scene().matching;
    CHECK(masked.confidences.title == "4 vertrauliche Ausschlüsse");
    CHECK(masked.confidences.rows.empty());
    for (const auto& rule : masked.rules) CHECK(rule.find("vertrauliche Ausschl") == std::string::npos);
    REQUIRE(tab.window.click(tab.scene(), "Anzeigen …"));
    CHECK(tab.shows("Vertrauliche Ausschlüsse anzeigen?"));
    CHECK(tab.window.sent.empty());  // one press asks only
    REQUIRE(tab.window.click(tab.scene(), "Anzeigen"));
    REQUIRE(only<pairing::Command, pairing::ViewConfidences>(tab.window) != nullptr);
    CHECK(tab.scene().matching.confidences.rows.empty());  // not before the fact is there
    ++pairing.confidences_viewed;
    const auto shown = tab.scene().matching.confidences.rows;
    REQUIRE(shown.size() == 4);
    CHECK(tab.shows(shown[1].text));
    tab.window.sent.clear();
    REQUIRE(tab.window.click(tab.scene(), "Aufheben"));
    const auto* lift = only<pairing::Command, pairing::LiftConfidence>(tab.window);
    REQUIRE(lift != nullptr);
    CHECK(pairing::pair_of(lift->a, lift->b) == pairing.confided[0]);
    tab.window.key(tab.scene(), Key::escape);
    tab.window.settle(tab.scene());
    CHECK(tab.scene().matching.confidences.rows.empty());
    // The next look asks again.
    REQUIRE(tab.window.click(tab.scene(), "Anzeigen …"));
    CHECK(tab.shows("Vertrauliche Ausschlüsse anzeigen?"));
}

TEST_CASE("a proposed pair is kept apart in confidence from the console") {
    Tabbed tab;
    const auto first = tab.scene().matching.rows[0];
    REQUIRE(tab.window.click_text(tab.scene(), first.juniors));
    tab.window.settle(tab.scene());
    REQUIRE(tab.window.click(tab.scene(), "Vertraulich ausschließen"));
    const auto* wish = only<pairing::Command, pairing::ConfidePair>(tab.window);
    REQUIRE(wish != nullptr);
    CHECK(wish->a == first.anchor.mentor);
}
