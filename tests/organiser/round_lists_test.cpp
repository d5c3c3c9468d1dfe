#include "organiser/round_lists.hpp"

#include <doctest/doctest.h>

#include "print_sample.hpp"

using namespace auftakt;

TEST_CASE("by round: tables by number, people in the plan's order, then who rests; phones are told") {
    auto state = test::printed_evening({"Zoe A", "Ben B", "Mia C", "Änne D", "Cem E"}, 2);
    state.people.persons.edit(PersonId{2}, [](people::Person& person) { person.seat = {}; });
    state.pairing.plan.edit(
        [](pairing::Plan& plan) { std::swap(plan.rounds[0].tables[0], plan.rounds[0].tables[1]); });
    const auto lists = round_lists(state);
    REQUIRE(lists.rounds.size() == 2);
    CHECK(lists.rounds[0] ==
          ListedRound{1,
                      {{1, {{"Zoe A", true}, {"Ben B", false}}}, {2, {{"Mia C", true}, {"Änne D", true}}}},
                      {{"Cem E", true}}});
    CHECK(lists.rounds[1].tables[0] == ListedTable{1, {{"Zoe A", true}, {"Änne D", true}}});
}

TEST_CASE("by person: in the order of the index on stage, each with table and partner of every round") {
    const auto lists = round_lists(test::printed_evening({"Zoe A", "Ben B", "Mia C", "Änne D", "Cem E"}, 2));
    REQUIRE(lists.people.size() == 5);
    CHECK(lists.people[0] ==
          ListedSchedule{{"Änne D", true},
                         {{1, 2, false, {{"Mia C", true}}}, {2, 1, false, {{"Zoe A", true}}}}});
    CHECK(lists.people[1].person.name == "Ben B");
    CHECK(lists.people[2] == ListedSchedule{{"Cem E", true}, {{1, 0, true, {}}, {2, 0, true, {}}}});
    CHECK(lists.people[3].person.name == "Mia C");
    CHECK(lists.people[4].person.name == "Zoe A");
}

TEST_CASE("namesakes are told apart, and who came after the planning is listed without a table") {
    auto state = test::printed_evening({"Anna Weber", "Ben B", "Anna Weber", "Dora D"}, 1);
    people::Person late;
    late.name = make_name("Late Comer").name;
    late.profile.role = Role::junior;
    state.people.persons.add(late);
    state.people.attendance.add({.presence = people::Presence::present, .arrived = {}, .side = {}});
    const auto lists = round_lists(state);
    REQUIRE(lists.people.size() == 5);
    CHECK(lists.people[0].person.name != lists.people[1].person.name);
    CHECK(lists.people[4] == ListedSchedule{{"Late Comer", false}, {{1, 0, false, {}}}});
}

TEST_CASE("the lists know a draft, a rehearsal, and the moment the rounds began") {
    auto state = test::printed_evening({"Ada", "Ben"}, 1);
    CHECK_FALSE(round_lists(state).draft);
    CHECK_FALSE(round_lists(state).rehearsal);
    CHECK(round_lists(state).moment == state.programme.founded_utc);
    state.pairing.accepted = false;
    state.programme.kind = programme::Kind::rehearsal;
    state.run.actuals.resize(1);
    state.run.actuals[0].started = UtcMs{1'793'200'000'000};
    CHECK(round_lists(state).draft);
    CHECK(round_lists(state).rehearsal);
    CHECK(round_lists(state).moment == UtcMs{1'793'200'000'000});
}

TEST_CASE("without a plan there is nothing to list and nothing to print") {
    auto state = test::printed_evening({"Ada", "Ben"}, 1);
    state.pairing.plan = {};
    CHECK(round_lists(state).rounds.empty());
    CHECK(round_lists(state).people.empty());
    CHECK(print_lists(state, test::list_words(Language::de)).empty());
}
