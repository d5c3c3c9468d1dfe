#include <doctest/doctest.h>

#include <set>

#include "support/evening.hpp"
#include "view/stage_view.hpp"

// The tandems in front of the hall: 34 of them, by each way the show may want.
namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

struct Hall : Evening {
    explicit Hall(RevealMode mode) : Evening{tandem_kickoff(mode)} {
        next();
        join_many(68);
        talk(1);
        go_to(segment::wishes);
        next();
        REQUIRE(propose_tandems() == done);
        go_to(segment::matching);
        REQUIRE(tell(tandem::ReleaseTandems{}) == done);
        REQUIRE(state().tandem.draft->tandems.size() == 34);
    }
    stage::Scene scene() const {
        static const WordList list;
        const Words words{list, Address::sie};
        return stage_scene(state(), {.now = now()}, words);
    }
    const stage::Tandems* page() {
        held = scene();
        return std::get_if<stage::Tandems>(&held.body);
    }
    const stage::Revealed* alone() {
        held = scene();
        return std::get_if<stage::Revealed>(&held.body);
    }
    // Who stands on the stage at some moment of the next so many seconds.
    std::set<std::string> seen_within(int seconds) {
        std::set<std::string> names;
        for (int i = 0; i < seconds; ++i) {
            wait(1s);
            if (const auto* shown = page())
                for (const auto& card : shown->cards)
                    for (const auto& person : card.people) names.insert(person.name);
        }
        return names;
    }
    stage::Scene held;
};

TEST_CASE("everything at once shows every page to the hall within ninety seconds, again and again") {
    Hall hall{RevealMode::at_once};
    REQUIRE(hall.next() == done);
    CHECK(hall.state().tandem.shown == 34);
    REQUIRE(hall.page() != nullptr);
    CHECK(hall.page()->page == 0);
    CHECK(hall.page()->pages == 6);
    CHECK(hall.page()->cards.size() == 6);
    hall.wait(7999ms);
    CHECK(hall.page()->page == 0);
    hall.wait(1ms);
    CHECK(hall.page()->page == 1);
    CHECK(stage_changes_at(hall.state(), {.now = hall.now()}) <= hall.now() + 8s);
    hall.wait(32s);
    CHECK(hall.page()->page == 5);
    CHECK(hall.page()->cards.size() == 4);
    CHECK(hall.page()->places == 4);
    hall.wait(8s);
    CHECK(hall.page()->page == 0);
    CHECK(hall.page()->cards.size() == 6);
    CHECK(hall.seen_within(90).size() == 68);
}

TEST_CASE("one by one, each key brings one tandem alone, and after the last their pages come round") {
    Hall hall{RevealMode::one_by_one};
    REQUIRE(hall.next() == done);
    REQUIRE(hall.alone() != nullptr);
    CHECK(hall.alone()->number == 1);
    REQUIRE(hall.alone()->people.size() == 2);
    CHECK(hall.alone()->people[0].name == "Person 1");
    CHECK(hall.alone()->people[0].initials == "P1");
    CHECK(hall.alone()->people[0].role == Role::junior);
    CHECK(hall.alone()->people[1].role == Role::senior);
    CHECK(hall.alone()->coming.has_value());
    hall.wait(5min);  // only a key brings the next one
    CHECK(hall.alone()->number == 1);
    CHECK_FALSE(hall.alone()->coming.has_value());
    for (int i = 2; i <= 34; ++i) REQUIRE(hall.next() == done);
    CHECK(hall.alone()->number == 34);
    hall.wait(7999ms);
    CHECK(hall.alone() != nullptr);
    hall.wait(1ms);
    REQUIRE(hall.page() != nullptr);
    CHECK(hall.page()->page == 0);
    CHECK(hall.seen_within(90).size() == 68);
}

TEST_CASE("pages come once, and phones only names nobody on the stage") {
    Hall pages{RevealMode::pages};
    REQUIRE(pages.next() == done);
    CHECK(pages.seen_within(90).size() == 68);
    CHECK(pages.page()->page == 5);  // the last one stays
    Hall quiet{RevealMode::phones_only};
    REQUIRE(quiet.next() == done);
    CHECK(quiet.state().tandem.shown == 34);
    CHECK(quiet.page() == nullptr);
    CHECK(quiet.alone() == nullptr);
}

}  // namespace
}  // namespace auftakt::test
