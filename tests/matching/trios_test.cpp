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

bool is_junior(PersonId id) { return id.value < 1000; }

// What must hold at tables of two and three; empty = it does.
std::string trouble(const RoundProblem& problem, const RoundPlan& plan) {
    std::set<std::pair<PersonId, PersonId>> apart;
    for (const auto& [a, b] : problem.forbidden) apart.insert(std::minmax(a, b));
    for (const auto& round : plan.rounds) {
        std::set<PersonId> seen(round.resting.begin(), round.resting.end());
        for (const auto& table : round.tables) {
            const auto juniors = std::ranges::count_if(table.people, is_junior);
            if (table.people.size() > 3 || juniors < 1 || juniors == std::ssize(table.people))
                return "one role alone";
            if (!std::ranges::is_partitioned(table.people, is_junior)) return "juniors do not stand first";
            for (std::size_t i = 0; i < table.people.size(); ++i) {
                if (!seen.insert(table.people[i]).second) return "somebody twice";
                for (std::size_t k = i + 1; k < table.people.size(); ++k)
                    if (!apart.insert(std::minmax(table.people[i], table.people[k])).second)
                        return "together again";
            }
        }
        if (seen.size() != problem.people.size()) return "somebody is forgotten";
    }
    return "";
}

}  // namespace

TEST_CASE("with trios nobody rests while there are pairs to join") {
    auto problem = random_hall(13, 12, 5, 30, 6);
    problem.trios = true;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(trouble(problem, plan) == "");
    CHECK(plan.pauses == 0);
    CHECK(plan.trios == 5);
    CHECK(plan.fit <= plan.bound);
    CHECK_FALSE(plan.certified);
}

TEST_CASE("trios are spread: the third place goes round, and so does the company") {
    auto problem = random_hall(18, 14, 6, 30, 6);
    problem.trios = true;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(trouble(problem, plan) == "");
    CHECK(plan.trios == 24);
    std::map<PersonId, int> in_trios;
    for (const auto& round : plan.rounds)
        for (const auto& table : round.tables)
            if (table.people.size() == 3) ++in_trios[table.people[2]];  // the senior
    for (int i = 1; i <= 14; ++i) CHECK(in_trios[senior(i)] <= 3);
}

TEST_CASE("trios never seat one role alone, old acquaintances or excluded people together") {
    Lots lots(31);
    for (int evening = 0; evening < 80; ++evening) {
        CAPTURE(evening);
        auto problem = random_hall(2 + lots.below(12), 2 + lots.below(12), 1 + lots.below(6), 9, lots.next());
        forbid_some(problem, lots.below(40), lots.next());
        problem.forbidden.emplace_back(junior(1), junior(2));
        problem.trios = true;
        problem.tables_max = lots.below(6);
        problem.polish_moves = 500;
        const RoundPlan plan = plan_rounds(problem);
        CHECK(trouble(problem, plan) == "");
        CHECK(plan.fit <= plan.bound);
    }
}

TEST_CASE("more people than two thirds of a side: those without a pair to join still rest") {
    auto problem = hall_with(10, 3, 2);
    problem.trios = true;
    const RoundPlan plan = plan_rounds(problem);
    CHECK(trouble(problem, plan) == "");
    CHECK(plan.trios <= 6);
    CHECK(plan.pauses >= 2 * (10 - 6));
}
