#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "halls.hpp"
#include "matching/lot.hpp"
#include "matching/plan_rounds.hpp"

using namespace auftakt;
using namespace auftakt::matching;

namespace {

PersonId peer(int number) { return {static_cast<std::uint32_t>(number)}; }

RoundProblem peers(int people, int rounds) {
    RoundProblem problem = hall_with(people, 0, rounds);
    problem.mode = PairingMode::peer;
    return problem;
}

// Symmetric fits by lot from 0 to `most`.
void fit_by_lot(RoundProblem& problem, int most, std::uint64_t seed) {
    const int people = static_cast<int>(problem.people.size());
    problem.fit = {.columns = people,
                   .cells = std::vector<std::int32_t>(problem.people.size() * problem.people.size())};
    Lots lots(seed);
    for (int a = 0; a < people; ++a)
        for (int b = 0; b < a; ++b)
            problem.fit.cells[static_cast<std::size_t>(a * people + b)] =
                problem.fit.cells[static_cast<std::size_t>(b * people + a)] = lots.below(most + 1);
}

// What must hold in any pool; empty = it does.
std::string trouble(const RoundProblem& problem, const RoundPlan& plan, bool repeats_allowed) {
    std::set<std::pair<PersonId, PersonId>> apart;
    for (const auto& [a, b] : problem.forbidden) apart.insert(std::minmax(a, b));
    for (const auto& round : plan.rounds) {
        std::set<PersonId> seen(round.resting.begin(), round.resting.end());
        std::set<int> numbers;
        for (const auto& table : round.tables) {
            if (!numbers.insert(table.number).second) return "one table twice";
            for (std::size_t i = 0; i < table.people.size(); ++i) {
                if (!seen.insert(table.people[i]).second) return "somebody twice";
                for (std::size_t k = i + 1; k < table.people.size() && !repeats_allowed; ++k)
                    if (!apart.insert(std::minmax(table.people[i], table.people[k])).second)
                        return "together again";
            }
        }
        if (seen.size() != problem.people.size()) return "somebody is forgotten";
    }
    return plan.fit <= plan.bound ? "" : "the fit is above its bound";
}

int meetings_of(const RoundPlan& plan, PersonId id) {
    int count = 0;
    for (const auto& round : plan.rounds)
        for (const auto& table : round.tables)
            count += static_cast<int>(std::ranges::count(table.people, id));
    return count;
}

}  // namespace

TEST_CASE("eight peers meet all seven others in seven rounds") {
    const auto problem = peers(8, 7);
    const RoundPlan plan = plan_rounds(problem);
    CHECK(trouble(problem, plan, false) == "");
    CHECK(plan.meetings == 28);
    CHECK(plan.pauses == 0);
}

TEST_CASE("seven peers meet all six others, and each rests once") {
    const auto problem = peers(7, 7);
    const RoundPlan plan = plan_rounds(problem);
    CHECK(trouble(problem, plan, false) == "");
    CHECK(plan.meetings == 21);
    CHECK(plan.pauses == 7);
    CHECK(plan.pause_spread == 0);
}

TEST_CASE("peers who have met everybody stop there") {
    const RoundPlan plan = plan_rounds(peers(4, 6));
    CHECK(plan.rounds.size() == 3);
    REQUIRE(plan.notices.size() == 1);
    CHECK(plan.notices[0] ==
          PlanNotice{.trouble = PlanTrouble::rounds_left_empty, .wanted = 6, .possible = 3});
}

TEST_CASE("peers with fits and exclusions never meet twice, and odd ones rest in turn") {
    Lots lots(12);
    for (int evening = 0; evening < 12; ++evening) {
        CAPTURE(evening);
        auto problem = peers(9 + lots.below(30), 2 + lots.below(5));
        fit_by_lot(problem, 20, lots.next());
        problem.forbidden = {{peer(1), peer(2)}, {peer(4), peer(3)}, {peer(1), peer(5)}};
        const RoundPlan plan = plan_rounds(problem);
        CHECK(trouble(problem, plan, false) == "");
        CHECK(plan.meetings == static_cast<int>(problem.people.size()) / 2 * problem.rounds);
        CHECK(plan.pause_spread <= 1);
        CHECK(plan_rounds(problem) == plan);
    }
}

TEST_CASE("one round of peers is the best there is") {
    // Two and two: 1-2 and 3-4 fit 5 together, 1-3 and 2-4 fit 7, 1-4 and 2-3 fit 6.
    auto problem = peers(4, 1);
    problem.fit = {.columns = 4, .cells = {0, 5, 4, 6, 5, 0, 0, 3, 4, 0, 0, 0, 6, 3, 0, 0}};
    CHECK(plan_rounds(problem).fit == 7);
}

TEST_CASE("a big pool of peers keeps everybody seated") {
    auto problem = peers(201, 3);
    fit_by_lot(problem, 50, 3);
    const RoundPlan plan = plan_rounds(problem);
    CHECK(trouble(problem, plan, false) == "");
    CHECK(plan.meetings == 300);
    CHECK(plan.fit * 100 >= plan.bound * 97);
}

TEST_CASE("eight tables of four over six rounds: nobody sits with anybody twice") {
    auto problem = hall_with(16, 16, 6);
    problem.mode = PairingMode::group;
    problem.table_size = 4;
    problem.polish_moves = 1'200'000;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(plan.repeats == 0);
    CHECK(trouble(problem, plan, false) == "");
    CHECK(plan.pauses == 0);
    for (const auto& someone : problem.people) CHECK(meetings_of(plan, someone.id) == 6);
}

TEST_CASE("tables of a mixer differ by one seat at most, with both roles at each") {
    auto problem = hall_with(14, 9, 3);
    problem.mode = PairingMode::group;
    problem.table_size = 4;
    problem.forbidden = {{junior(1), junior(2)}, {junior(1), senior(3)}};
    problem.polish_moves = 300'000;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(trouble(problem, plan, true) == "");
    CHECK(plan.repeats == 0);
    for (const auto& round : plan.rounds) {
        CHECK(round.tables.size() == 6);
        for (const auto& table : round.tables) {
            CHECK(table.people.size() >= 3);
            CHECK(table.people.size() <= 4);
            const auto juniors =
                std::ranges::count_if(table.people, [](PersonId id) { return id.value < 1000; });
            CHECK(juniors >= 1);
            CHECK(juniors < std::ssize(table.people));
        }
    }
}

TEST_CASE("a mixer seats late-comers when they are there, and plans the same for the same lot") {
    auto problem = hall_with(10, 8, 3);
    problem.mode = PairingMode::group;
    problem.table_size = 5;
    problem.people[2].first_round = 2;
    problem.people[15].last_round = 1;
    problem.polish_moves = 100'000;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(meetings_of(plan, junior(3)) == 2);
    CHECK(meetings_of(plan, problem.people[15].id) == 1);
    CHECK(plan_rounds(problem) == plan);
}
