#include "replanning.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "halls.hpp"
#include "matching/lot.hpp"
#include "matching/meetings.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

namespace {

const TableSeating* table_of(const Round& round, PersonId id) {
    for (const auto& table : round.tables)
        if (std::ranges::find(table.people, id) != table.people.end()) return &table;
    return nullptr;
}

void leave(RoundProblem& problem, PersonId id) {
    for (auto& someone : problem.people)
        if (someone.id == id) someone.last_round = problem.first_round - 1;
}

}  // namespace

TEST_CASE("planning anew when nothing has changed changes nothing") {
    for (const int fit_most : {2, 12, 90}) {
        CAPTURE(fit_most);
        const auto problem = random_hall(30, 26, 6, fit_most, 4);
        const RoundPlan plan = plan_rounds(problem);
        auto rest = after(problem, plan, 2);
        rest.seed = 99;  // another lot, and still
        const RoundPlan again = plan_rounds(rest);
        CHECK(again.certified);
        CHECK(again.partners_changed == 0);
        CHECK(again.tables_changed == 0);
    }
}

TEST_CASE("an earlier plan never costs a meeting or fit, and is mostly kept") {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        const auto problem = random_hall(40, 33, 6, 6, seed);
        auto rest = after(problem, plan_rounds(problem), 2);
        leave(rest, junior(3));
        auto afresh = rest;
        afresh.earlier.clear();
        const RoundPlan kept = plan_rounds(rest);
        RoundPlan fresh = plan_rounds(afresh);
        CHECK(faults(rest, kept) == "");
        CHECK(kept.meetings == fresh.meetings);
        CHECK(kept.fit * 1000 >= fresh.fit * 998);
        int fresh_changes = 0;
        for (std::size_t i = 0; i < rest.earlier.size(); ++i)
            for (const auto& someone : rest.people) {
                const auto* before = table_of(rest.earlier[i], someone.id);
                const auto* now = table_of(fresh.rounds[i], someone.id);
                fresh_changes += before != nullptr && now != nullptr && before->people != now->people;
            }
        CHECK(kept.partners_changed * 2 < fresh_changes);
    }
}

TEST_CASE("announced tables stay, and a late-comer sits down beside whoever waits") {
    const auto problem = random_hall(9, 8, 4, 20, 6);
    auto rest = after(problem, plan_rounds(problem), 1);
    rest.announced = true;
    const Round before = rest.earlier.front();
    rest.people.push_back({.id = senior(50), .side = Side::senior, .first_round = 2});
    rest.fit = {};
    const RoundPlan plan = plan_rounds(rest);
    CHECK(faults(rest, plan) == "");
    REQUIRE(plan.rounds.size() == 3);
    CHECK(plan.rounds[0].resting.empty());
    for (const auto& table : before.tables)
        CHECK(std::ranges::find(plan.rounds[0].tables, table) != plan.rounds[0].tables.end());
    REQUIRE(before.resting.size() == 1);
    REQUIRE(table_of(plan.rounds[0], senior(50)) != nullptr);
    CHECK(table_of(plan.rounds[0], senior(50))->people[0] == before.resting[0]);
}

TEST_CASE("when somebody leaves an announced table only the partner is moved") {
    const auto problem = random_hall(9, 8, 4, 20, 6);
    auto rest = after(problem, plan_rounds(problem), 1);
    rest.announced = true;
    const Round before = rest.earlier.front();
    const PersonId gone = before.tables[2].people[1];
    leave(rest, gone);
    const RoundPlan plan = plan_rounds(rest);
    CHECK(faults(rest, plan) == "");
    int stayed = 0;
    for (const auto& table : before.tables)
        stayed += std::ranges::find(plan.rounds[0].tables, table) != plan.rounds[0].tables.end();
    CHECK(stayed == std::ssize(before.tables) - 1);
    CHECK(plan.rounds[0].resting.size() == 2);
    CHECK(plan.certified);  // nothing was left to choose in this round, and the others are the best there are
}

TEST_CASE("an announced table is given up when its people must not meet any more") {
    const auto problem = random_hall(6, 6, 3, 20, 6);
    auto rest = after(problem, plan_rounds(problem), 1);
    rest.announced = true;
    const auto parted = rest.earlier.front().tables[0].people;
    rest.forbidden.emplace_back(parted[0], parted[1]);
    const RoundPlan plan = plan_rounds(rest);
    CHECK(faults(rest, plan) == "");
    CHECK(table_of(plan.rounds[0], parted[0]) == nullptr);
}

TEST_CASE("an announced mixer seats a late-comer where fewest sit") {
    RoundProblem problem = hall_with(6, 5, 2);
    problem.mode = PairingMode::group;
    problem.table_size = 4;
    RoundPlan plan = plan_rounds(problem);
    problem.earlier = plan.rounds;
    problem.announced = true;
    problem.people.push_back({.id = senior(50), .side = Side::senior});
    plan = plan_rounds(problem);
    for (const auto& table : plan.rounds[0].tables) CHECK(table.people.size() == 4);
    CHECK(plan.rounds[0].tables.size() == 3);
}

TEST_CASE("round by round, knowing only who is there, an evening comes close to what could be known before") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        const auto problem = uneven_hall(seed);
        const Evening evening = hold(problem);
        const Meetings best = choose_meetings(hall_of(problem));
        CHECK(faults(problem, evening.held) == "");
        CHECK(evening.held.meetings == std::ssize(best.pairs));
        MESSAGE("fit " << evening.held.fit << " of at most " << best.fit);
        CHECK(evening.held.fit * 1000 >= best.fit * 996);
    }
}
