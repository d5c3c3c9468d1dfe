#include <doctest/doctest.h>

#include "halls.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

namespace {

using Notices = std::vector<PlanNotice>;

}  // namespace

TEST_CASE("a plan that meets every wish has no notices") {
    CHECK(plan_rounds(random_hall(8, 6, 5, 9, 1)).notices.empty());
}

TEST_CASE("juniors without any senior are told so") {
    const RoundPlan plan = plan_rounds(hall_with(4, 0, 3));
    CHECK(plan.notices == Notices({{.trouble = PlanTrouble::no_partners}}));
    CHECK(plan.rounds.empty());
}

TEST_CASE("somebody excluded from everybody is named, and rests") {
    auto problem = hall_with(3, 2, 2);
    problem.forbidden = {{junior(2), senior(1)}, {junior(2), senior(2)}};
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.notices == Notices({{.trouble = PlanTrouble::excluded_from_all, .people = {junior(2)}}}));
    CHECK(plan.meetings == 4);
}

TEST_CASE("more rounds than partners: the plan stops when everybody has met everybody") {
    const RoundPlan plan = plan_rounds(hall_with(3, 3, 5));
    CHECK(plan.rounds.size() == 3);
    CHECK(plan.meetings == 9);
    CHECK(plan.pauses == 0);
    CHECK(plan.notices ==
          Notices({{.trouble = PlanTrouble::too_few_partners,
                    .people = {junior(1), junior(2), junior(3)},
                    .wanted = 5,
                    .possible = 3},
                   {.trouble = PlanTrouble::too_few_partners,
                    .people = {senior(1), senior(2), senior(3)},
                    .wanted = 5,
                    .possible = 3},
                   {.trouble = PlanTrouble::rounds_left_empty, .wanted = 5, .possible = 3},
                   {.trouble = PlanTrouble::not_everybody_seated, .wanted = 15, .possible = 9}}));
}

TEST_CASE("too few tables are named with how many there should be") {
    auto problem = hall_with(6, 5, 4);
    problem.tables_max = 4;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.notices == Notices({{.trouble = PlanTrouble::too_few_tables, .wanted = 5, .possible = 4}}));
    CHECK(plan.meetings == 16);
    CHECK(plan.consecutive_pauses == 0);
}

TEST_CASE("exclusions that empty seats are counted, and no more seats stay empty than must") {
    // Juniors 1 and 2 may both meet senior 1 only: in each of two rounds one of them has nobody.
    auto problem = hall_with(3, 3, 2);
    for (int i : {1, 2})
        for (int other : {2, 3}) problem.forbidden.emplace_back(junior(i), senior(other));
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.meetings == 4);
    REQUIRE_FALSE(plan.notices.empty());
    CHECK(plan.notices.back() ==
          PlanNotice{.trouble = PlanTrouble::not_everybody_seated, .wanted = 6, .possible = 4});
}
