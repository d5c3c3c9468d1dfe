#include <doctest/doctest.h>

#include <algorithm>

#include "core/limits.hpp"
#include "core/pair_rules.hpp"
#include "core/round_wishes.hpp"
#include "core/sealed/permission.hpp"
#include "core/sealed/voices.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using pairing::ConfidePair;
using pairing::ImportExclusions;
using pairing::LiftConfidence;
using pairing::ViewConfidences;

// Four people with ids of a file: W1 and W3 are juniors, W2 and W4 seniors.
struct Invited : Evening {
    PersonId ada{1}, ben{2}, cem{3}, dora{4};
    Invited() {
        std::vector<people::ImportedPerson> rows;
        for (int i = 1; i <= 4; ++i) {
            people::Profile profile;
            profile.role = i % 2 == 1 ? Role::junior : Role::senior;
            rows.push_back({"W" + std::to_string(i), name("Person " + std::to_string(i)).name, profile, ""});
        }
        tell(people::ImportPeople{rows});
    }
    const pairing::State& pairs() const { return state().pairing; }
};

TEST_CASE("a confidential exclusion counts in the plan of the rounds and is in no list of the others") {
    Invited evening;
    CHECK(evening.tell(ConfidePair{evening.dora, evening.ada}) == done);
    CHECK(evening.tell(ConfidePair{evening.ada, evening.dora}) == done);  // nothing more to do
    CHECK(evening.pairs().confided == std::vector{pairing::Pair{evening.ada, evening.dora}});
    CHECK(evening.pairs().forbidden.empty());
    CHECK(pairing::may_not_meet(evening.state()).contains({evening.ada, evening.dora}));
    CHECK(pairing::kept_apart(evening.state()).empty());
    CHECK(pairing::PairRules{evening.state(), 0}.against(evening.ada, evening.dora) ==
          Refusal::unavailable_pair);
    CHECK(evening.tell(pairing::PinPair{evening.ada, evening.dora, 0}) == refused(Refusal::unavailable_pair));
    CHECK(evening.tell(ConfidePair{evening.ada, evening.ada}) == refused(Refusal::no_such_person));
    CHECK(evening.tell(ConfidePair{evening.ada, PersonId{99}}) == refused(Refusal::no_such_person));
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("of two who have talked the rounds do not say whether they are kept apart in confidence") {
    Evening evening;
    evening.next();
    evening.join_many(6);
    evening.talk(1);
    const auto table = evening.state().pairing.plan->rounds[0].tables[0].people;
    REQUIRE(table.size() == 2);
    const pairing::PinPair wish{table[0], table[1], 0};
    REQUIRE(evening.tell(wish) == refused(Refusal::would_repeat));
    evening.tell(ConfidePair{table[0], table[1]});
    CHECK(evening.tell(wish) == refused(Refusal::would_repeat));
    CHECK(pairing::PairRules{evening.state(), 0}.against(table[0], table[1]) == Refusal::would_repeat);
    CHECK(pairing::may_not_meet(evening.state()).contains(std::minmax(table[0], table[1])));
}

TEST_CASE("it is entered and lifted, and each can be taken back, without a name in the history") {
    Invited evening;
    evening.tell(ConfidePair{evening.ada, evening.ben});
    const auto& entry = evening.state().history.entries.back();
    CHECK(entry.label == "undo.pair_confided");
    CHECK(entry.detail == "");
    CHECK_FALSE(entry.person);
    CHECK(evening.undo() == done);
    CHECK(evening.pairs().confided.empty());
    evening.tell(ConfidePair{evening.ada, evening.ben});
    CHECK(evening.tell(LiftConfidence{evening.ben, evening.ada}) == done);
    CHECK(evening.pairs().confided.empty());
    CHECK(evening.undo() == done);
    CHECK(evening.pairs().confided == std::vector{pairing::Pair{evening.ada, evening.ben}});
    CHECK(evening.tell(LiftConfidence{evening.ada, evening.cem}) == done);  // nothing to do
}

TEST_CASE("a pin gives way to it, and what was planned together is planned anew") {
    Evening evening;
    evening.next();
    evening.join_many(6);
    evening.tell(pairing::PinPair{PersonId{1}, PersonId{6}, 0});
    evening.talk(1);
    evening.tell(ConfidePair{PersonId{1}, PersonId{6}});
    CHECK(evening.state().pairing.pinned.empty());
    CHECK(evening.state().pairing.replanning);
}

TEST_CASE("only the laptop itself enters, lifts and views, and whoever views leaves a fact") {
    for (const Command& command : {Command{ConfidePair{}}, Command{LiftConfidence{}},
                                   Command{ViewConfidences{}}, Command{ImportExclusions{}}}) {
        CHECK(may(Source::console, command));
        for (const auto source : {Source::seat, Source::remote, Source::clock, Source::job})
            CHECK_FALSE(may(source, command));
    }
    Invited evening;
    CHECK(evening.tell(ViewConfidences{}) == refused(Refusal::not_now));  // there are none
    evening.tell(ConfidePair{evening.ada, evening.ben});
    CHECK(evening.tell(ViewConfidences{}) == done);
    CHECK(evening.tell(ViewConfidences{}) == done);
    CHECK(evening.pairs().confidences_viewed == 2);
    CHECK(count_of<pairing::ConfidencesViewed>(evening.facts()) == 2);
    CHECK(evening.undo() == done);  // of the exclusion: a look cannot be taken back
    CHECK(evening.pairs().confidences_viewed == 2);
}

TEST_CASE("a file of exclusions is taken whole or not at all, and the same file twice changes nothing") {
    Invited evening;
    const ImportExclusions file{{{"W1", "W2", false}, {"W3", "W2", true}, {"W2", "W3", true}}};
    CHECK(evening.tell(file) == done);
    CHECK(evening.pairs().forbidden == std::vector{pairing::Pair{evening.ada, evening.ben}});
    CHECK(evening.pairs().confided == std::vector{pairing::Pair{evening.ben, evening.cem}});
    const auto facts = evening.facts().size();
    CHECK(evening.tell(file) == done);
    CHECK(evening.facts().size() == facts);
    CHECK(evening.tell(ImportExclusions{{{"W1", "W4", true}, {"W1", "W9", true}}}) ==
          refused(Refusal::no_such_person));
    CHECK(evening.tell(ImportExclusions{{{"W1", "W1", true}}}) == refused(Refusal::no_such_person));
    CHECK(evening.pairs().confided.size() == 1);
}

TEST_CASE("confidential exclusions are bounded") {
    Evening evening;
    std::vector<people::ImportedPerson> rows;
    people::Profile profile;
    profile.role = Role::junior;
    for (std::size_t i = 0; i <= limits::pair_wishes_max + 1; ++i)
        rows.push_back({"W" + std::to_string(i), name("Person").name, profile, ""});
    evening.tell(people::ImportPeople{rows});
    ImportExclusions file;
    for (std::size_t i = 1; i <= limits::pair_wishes_max; ++i)
        file.rows.push_back({"W0", "W" + std::to_string(i), true});
    auto one_more = file;
    one_more.rows.push_back({"W1", "W2", true});
    CHECK(evening.tell(one_more) == refused(Refusal::not_allowed));
    CHECK(evening.tell(file) == done);
    CHECK(evening.tell(ConfidePair{PersonId{2}, PersonId{3}}) == refused(Refusal::not_allowed));
}

TEST_CASE("people and their exclusions stay when a show begins anew") {
    Invited evening;
    evening.tell(ConfidePair{evening.ada, evening.ben});
    evening.tell(ViewConfidences{});
    evening.tell(programme::LoadShow{small_kickoff(), "again", true});
    CHECK(evening.pairs().confided.size() == 1);
    CHECK(evening.pairs().confidences_viewed == 1);
    evening.go_to(segment::pairing);
    CHECK(evening.pairs().confided.size() == 1);
}

}  // namespace
}  // namespace auftakt::test
