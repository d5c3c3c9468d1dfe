#include "matching/walking.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "halls.hpp"
#include "matching/best_first.hpp"
#include "matching/meetings.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

namespace {

std::int64_t fit_of_round(const RoundProblem& problem, const Round& round) {
    std::int64_t fit = 0;
    for (const auto& table : round.tables) fit += fit_of_pair(problem, table.people[0], table.people[1]);
    return fit;
}

}  // namespace

TEST_CASE("seniors keep their tables while every one of them has a partner") {
    const auto problem = random_hall(17, 14, 6, 40, 2);
    const RoundPlan plan = plan_rounds(problem);
    std::map<PersonId, int> table_of;
    for (const auto& round : plan.rounds)
        for (const auto& table : round.tables) {
            const auto known = table_of.emplace(table.people[1], table.number).first;
            CHECK(known->second == table.number);
        }
    CHECK(table_of.size() == 14);
}

TEST_CASE("polishing shortens the ways and leaves the worth of the plan alone") {
    auto problem = random_hall(40, 40, 5, 40, 2);
    const RoundPlan polished = plan_rounds(problem);
    problem.polish_moves = 0;
    const RoundPlan plain = plan_rounds(problem);
    CHECK(polished.fit == plain.fit);
    CHECK(polished.walked * 5 < plain.walked * 4);
    CHECK(polished.table_moves == 4 * 40);  // a junior each, the seniors none
}

TEST_CASE("the best rounds come first") {
    const auto problem = random_hall(60, 60, 6, 40, 11);
    const RoundPlan plan = plan_rounds(problem);
    REQUIRE(plan.rounds.size() == 6);
    for (std::size_t i = 0; i + 1 < plan.rounds.size(); ++i)
        CHECK(fit_of_round(problem, plan.rounds[i]) >= fit_of_round(problem, plan.rounds[i + 1]));
    CHECK(fit_of_round(problem, plan.rounds[0]) * 6 > plan.fit * 101 / 100);
}

TEST_CASE("after past rounds seniors stay where they sat") {
    auto problem = hall_with(3, 3, 2);
    problem.first_round = 2;
    for (std::size_t i = 0; i < 3; ++i) {
        problem.people[i].last_table = static_cast<int>(i) + 1;
        problem.people[3 + i].last_table = 3 - static_cast<int>(i);
    }
    for (const auto& round : plan_rounds(problem).rounds)
        for (const auto& table : round.tables)
            CHECK(table.number == 1004 - static_cast<int>(table.people[1].value));
}

TEST_CASE("ways are counted for everybody who sits down again") {
    // Junior 1 goes from senior 1 to senior 2, whose table is the next one; junior 2 the other way.
    auto problem = hall_with(2, 2, 2);
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.table_moves == 2);
    CHECK(plan.walked == 2);
}
