#include "matching/figures.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "matching/rest_figures.hpp"

namespace auftakt::matching {
namespace {

void sit_down(RoundPlan& plan, int& last_table, int table) {
    if (last_table > 0 && last_table != table) {
        plan.table_moves += 1;
        plan.walked += std::abs(last_table - table);
    }
    last_table = table;
}

void count_tables(const RoundProblem& problem, RoundPlan& plan) {
    std::unordered_map<PersonId, int> last_table;
    for (const auto& person : problem.people) last_table[person.id] = person.last_table;
    plan.meetings = plan.trios = plan.table_moves = 0;
    plan.walked = 0;
    for (const auto& round : plan.rounds)
        for (const auto& table : round.tables) {
            plan.trios += problem.mode != PairingMode::group && table.people.size() == 3;
            plan.meetings += 1;
            for (const PersonId id : table.people) sit_down(plan, last_table[id], table.number);
        }
}

// Where everybody is in a round; whoever rests has nothing here.
struct Place {
    int table = 0;
    std::vector<PersonId> company;
};

std::unordered_map<PersonId, Place> places(const Round& round) {
    std::unordered_map<PersonId, Place> result;
    for (const PersonId id : round.resting) result[id] = {};
    for (const auto& table : round.tables)
        for (const PersonId id : table.people) {
            Place place{table.number, table.people};
            std::erase(place.company, id);
            std::ranges::sort(place.company);
            result[id] = std::move(place);
        }
    return result;
}

void count_changes(const RoundProblem& problem, RoundPlan& plan) {
    plan.partners_changed = plan.tables_changed = 0;
    for (const auto& before : problem.earlier) {
        const auto after = std::ranges::find(plan.rounds, before.number, &Round::number);
        if (after == plan.rounds.end()) continue;
        const auto new_places = places(*after);
        for (const auto& [id, old_place] : places(before)) {
            const auto now = new_places.find(id);
            if (now == new_places.end()) continue;  // not here any more
            plan.partners_changed += now->second.company != old_place.company;
            plan.tables_changed += now->second.table != old_place.table;
        }
    }
}

}  // namespace

void count_figures(const RoundProblem& problem, RoundPlan& plan) {
    count_tables(problem, plan);
    count_rests(problem, plan);
    count_changes(problem, plan);
}

}  // namespace auftakt::matching
