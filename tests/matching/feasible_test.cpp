#include <doctest/doctest.h>

#include "halls.hpp"
#include "matching/lot.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

TEST_CASE("no plan seats anybody wrongly, whatever the hall") {
    Lots lots(2026);
    for (int evening = 0; evening < 300; ++evening) {
        CAPTURE(evening);
        const int juniors = 1 + lots.below(14);
        const int seniors = 1 + lots.below(14);
        auto problem = random_hall(juniors, seniors, 1 + lots.below(8), 1 + lots.below(40), lots.next());
        forbid_some(problem, lots.below(60), lots.next());
        problem.polish_moves = lots.below(2000);
        problem.tables_max = lots.below(8);
        problem.first_round = 1 + lots.below(3);
        for (auto& someone : problem.people) {
            someone.past_rests = lots.below(problem.first_round);
            someone.rested_last = someone.past_rests > 0 && lots.below(2) == 0;
        }
        const RoundPlan plan = plan_rounds(problem);
        CHECK(faults(problem, plan) == "");
        CHECK(plan.certified);
    }
}

TEST_CASE("no plan seats late-comers early or leavers late") {
    Lots lots(1848);
    for (int evening = 0; evening < 200; ++evening) {
        CAPTURE(evening);
        auto problem =
            random_hall(2 + lots.below(10), 2 + lots.below(10), 2 + lots.below(6), 30, lots.next());
        forbid_some(problem, lots.below(30), lots.next());
        problem.polish_moves = lots.below(2000);
        for (auto& someone : problem.people) {
            if (lots.below(4) == 0) someone.first_round = 1 + lots.below(problem.rounds + 1);
            if (lots.below(4) == 0) someone.last_round = 1 + lots.below(problem.rounds);
        }
        const RoundPlan plan = plan_rounds(problem);
        CHECK(faults(problem, plan) == "");
    }
}

TEST_CASE("with late-comers a plan does not claim to be proved") {
    auto problem = random_hall(6, 6, 3, 20, 4);
    CHECK(plan_rounds(problem).certified);
    problem.people[0].first_round = 2;
    CHECK_FALSE(plan_rounds(problem).certified);
}

TEST_CASE("the same problem has the same plan, another lot another one of the same worth") {
    auto problem = random_hall(20, 17, 5, 3, 77);
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan_rounds(problem) == plan);
    problem.seed = 78;
    const RoundPlan other = plan_rounds(problem);
    CHECK(other.rounds != plan.rounds);
    CHECK(other.fit == plan.fit);
    CHECK(other.pauses == plan.pauses);
}

TEST_CASE("people who met in past rounds do not meet again") {
    auto problem = hall_with(2, 2, 1);
    problem.first_round = 2;
    problem.met = {{junior(1), senior(1)}, {senior(2), junior(2)}};
    const RoundPlan plan = plan_rounds(problem);
    REQUIRE(plan.rounds.size() == 1);
    CHECK(plan.rounds[0].number == 2);
    REQUIRE(plan.rounds[0].tables.size() == 2);
    for (const auto& table : plan.rounds[0].tables) {
        const bool crosswise = table.people == std::vector{junior(1), senior(2)} ||
                               table.people == std::vector{junior(2), senior(1)};
        CHECK(crosswise);
    }
}
