#include "matching/groups.hpp"

#include <algorithm>
#include <set>

#include "matching/figures.hpp"
#include "matching/group_search.hpp"
#include "matching/pool.hpp"

namespace auftakt::matching {
namespace {

constexpr std::int64_t usual_moves = 10'000'000;  // measured: about a second for 200 people

int tables_in(const RoundProblem& problem, const Pool& pool, int round) {
    int here = 0;
    for (int person = 0; person < pool.people(); ++person) here += pool.present(person, round);
    if (here < 2) return 0;
    const int size = std::max(2, problem.table_size);
    int tables = (here + size - 1) / size;
    if (here < 2 * tables) tables = here / 2;  // nobody sits alone
    if (problem.tables_max > 0) tables = std::min(tables, problem.tables_max);
    return tables;
}

void count_pairs(const Pool& pool, const GroupTables& rounds, RoundPlan& plan) {
    std::set<std::pair<int, int>> met;
    for (const auto& tables : rounds)
        for (const auto& table : tables)
            for (std::size_t i = 0; i < table.size(); ++i)
                for (std::size_t k = i + 1; k < table.size(); ++k) {
                    plan.fit += pool.fit(table[i], table[k]);
                    const bool again = !met.insert(std::minmax(table[i], table[k])).second;
                    plan.repeats += again || pool.apart(table[i], table[k]);
                }
}

}  // namespace

RoundPlan plan_groups(const RoundProblem& problem) {
    const Pool pool(problem);
    RoundPlan plan;
    std::vector<int> tables_of;
    int largest = 2;
    for (int round = 0; round < problem.rounds; ++round) {
        tables_of.push_back(tables_in(problem, pool, round));
        if (tables_of.back() > 0)
            largest = std::max(largest, (pool.people() + tables_of.back() - 1) / tables_of.back());
    }
    if (pool.people() < 2 || problem.rounds < 1) {
        plan.notices.push_back({.trouble = PlanTrouble::no_partners});
        return plan;
    }
    GroupSearch search(pool, tables_of, problem.seed);
    search.run(problem.polish_moves >= 0 ? problem.polish_moves : usual_moves);

    std::vector<int> last_tables = pool.last_tables();
    for (int round = 0; round < problem.rounds; ++round)
        plan.rounds.push_back(
            round_of(problem, pool, search.best()[static_cast<std::size_t>(round)], last_tables, round));
    count_pairs(pool, search.best(), plan);
    plan.bound = std::max(plan.fit, pool.bound_of_tables(largest));

    const int wished =
        (pool.people() + std::max(2, problem.table_size) - 1) / std::max(2, problem.table_size);
    if (problem.tables_max > 0 && problem.tables_max < wished)
        plan.notices.push_back(
            {.trouble = PlanTrouble::too_few_tables, .wanted = wished, .possible = problem.tables_max});
    return plan;
}

}  // namespace auftakt::matching
