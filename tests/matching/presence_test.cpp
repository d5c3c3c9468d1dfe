#include <doctest/doctest.h>

#include <algorithm>

#include "halls.hpp"
#include "matching/lot.hpp"
#include "matching/meetings.hpp"
#include "matching/plan_rounds.hpp"
#include "replanning.hpp"

using namespace auftakt;
using namespace auftakt::matching;

namespace {

const Round* round_with(const RoundPlan& plan, PersonId id, int number) {
    for (const auto& round : plan.rounds)
        for (const auto& table : round.tables)
            if (round.number == number && std::ranges::find(table.people, id) != table.people.end())
                return &round;
    return nullptr;
}

}  // namespace

TEST_CASE("with late-comers and leavers a plan comes close to what could be known beforehand") {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        const auto problem = uneven_hall(seed);
        const RoundPlan plan = plan_rounds(problem);
        const Meetings best = choose_meetings(hall_of(problem));
        CHECK(faults(problem, plan) == "");
        CHECK(plan.meetings == std::ssize(best.pairs));
        CHECK(plan.fit * 1000 >= plan.bound * 998);
        CHECK(plan.pause_spread <= 1);
    }
}

TEST_CASE("a late-comer is seated from the first round on, a leaver until the last") {
    auto problem = random_hall(4, 4, 4, 9, 1);
    problem.people[0].first_round = 3;
    problem.people[5].last_round = 2;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(round_with(plan, junior(1), 2) == nullptr);
    CHECK(round_with(plan, junior(1), 3) != nullptr);
    CHECK(round_with(plan, senior(2), 2) != nullptr);
    CHECK(round_with(plan, senior(2), 3) == nullptr);
}

TEST_CASE("planning anew in the middle keeps the past, and rests stay in turn") {
    auto problem = random_hall(13, 12, 6, 20, 5);
    const RoundPlan first = plan_rounds(problem);
    auto rest = after(problem, first, 3);
    std::erase_if(rest.people, [](const RoundPerson& someone) { return someone.id == senior(4); });
    rest.fit = {};  // the matrix no longer has its column
    const RoundPlan second = plan_rounds(rest);
    REQUIRE(second.rounds.size() == 3);
    CHECK(second.rounds[0].number == 4);
    CHECK(faults(rest, second) == "");
    CHECK(unfair_rests(rest, second) == "");
    CHECK(second.certified);
}

TEST_CASE("somebody who comes after the end is in no round") {
    auto problem = hall_with(3, 3, 2);
    problem.people[0].first_round = 3;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(faults(problem, plan) == "");
    CHECK(plan.meetings == 4);
    CHECK(plan.pauses == 2);
}
