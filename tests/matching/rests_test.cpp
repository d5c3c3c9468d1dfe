#include <doctest/doctest.h>

#include "halls.hpp"
#include "matching/lot.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

TEST_CASE("people rest in turn and never twice in a row") {
    struct Row {
        int juniors, seniors, rounds, tables;
    };
    const Row rows[] = {{71, 50, 6, 0},  {50, 71, 6, 0},  {13, 12, 8, 0},  {12, 9, 8, 0}, {9, 8, 4, 0},
                        {30, 16, 6, 0},  {24, 24, 6, 20}, {40, 31, 8, 28}, {7, 5, 5, 0},  {61, 60, 12, 0},
                        {100, 90, 7, 0}, {20, 19, 10, 0}, {36, 25, 5, 0}};
    for (const auto& row : rows) {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            CAPTURE(row.juniors);
            CAPTURE(row.seniors);
            CAPTURE(row.rounds);
            CAPTURE(seed);
            auto problem = random_hall(row.juniors, row.seniors, row.rounds, seed % 2 == 0 ? 6 : 60, seed);
            problem.tables_max = row.tables;
            problem.polish_moves = 100'000;
            const RoundPlan plan = plan_rounds(problem);
            CHECK(plan.certified);
            CHECK(faults(problem, plan) == "");
            CHECK(unfair_rests(problem, plan) == "");
            CHECK(plan.consecutive_pauses == 0);
        }
    }
}

TEST_CASE("a side may rest more often than every other round, and then still in turn") {
    const auto problem = random_hall(10, 3, 6, 20, 3);
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.pauses == 42);
    CHECK(plan.pause_spread == 1);
}

TEST_CASE("whoever rested in past rounds rests last in those to come") {
    auto problem = hall_with(3, 2, 2);
    problem.first_round = 2;
    problem.people[0].past_rests = 1;
    problem.people[0].rested_last = true;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.pauses == 2);
    for (const auto& round : plan.rounds) {
        REQUIRE(round.resting.size() == 1);
        CHECK(round.resting[0] != junior(1));
    }
    CHECK(plan.pause_spread == 0);
}

TEST_CASE("rests forced by exclusions are spread") {
    // Nobody may meet senior 4, so somebody rests in every round; not always the same.
    auto problem = hall_with(4, 4, 3);
    for (int i = 1; i <= 4; ++i) problem.forbidden.emplace_back(junior(i), senior(4));
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.meetings == 9);
    for (int i = 1; i <= 4; ++i) {
        int rests = 0;
        for (const auto& round : plan.rounds)
            for (const PersonId id : round.resting) rests += id == junior(i);
        CHECK(rests <= 1);
    }
}
