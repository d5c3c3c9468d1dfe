#include "matching/figures.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <unordered_map>

namespace auftakt::matching {
namespace {

struct Rests {
    int count = 0;
    bool just_now = false;
};

void sit_down(RoundPlan& plan, int& last_table, int table) {
    if (last_table > 0 && last_table != table) {
        plan.table_moves += 1;
        plan.walked += std::abs(last_table - table);
    }
    last_table = table;
}

bool stays(const RoundProblem& problem, const RoundPerson& person) {
    const int end = problem.first_round + problem.rounds - 1;
    return person.first_round <= problem.first_round && (person.last_round == 0 || person.last_round >= end);
}

int spread(const RoundProblem& problem, const std::unordered_map<PersonId, Rests>& rests, bool one_pool,
           Side side) {
    int least = std::numeric_limits<int>::max();
    int most = 0;
    for (const auto& person : problem.people) {
        if ((!one_pool && person.side != side) || !stays(problem, person)) continue;
        least = std::min(least, rests.at(person.id).count);
        most = std::max(most, rests.at(person.id).count);
    }
    return std::max(0, most - least);
}

}  // namespace

void count_figures(const RoundProblem& problem, RoundPlan& plan) {
    std::unordered_map<PersonId, Rests> rests;
    std::unordered_map<PersonId, int> last_table;
    for (const auto& person : problem.people) {
        rests[person.id] = {person.past_rests, person.rested_last};
        last_table[person.id] = person.last_table;
    }
    for (const auto& round : plan.rounds) {
        for (const auto& table : round.tables) {
            plan.trios += problem.mode != PairingMode::group && table.people.size() == 3;
            plan.meetings += 1;
            for (const PersonId id : table.people) {
                rests[id].just_now = false;
                sit_down(plan, last_table[id], table.number);
            }
        }
        for (const PersonId id : round.resting) {
            Rests& rest = rests[id];
            plan.pauses += 1;
            plan.consecutive_pauses += rest.just_now;
            rest = {rest.count + 1, true};
        }
    }
    const bool one_pool = problem.mode == PairingMode::peer || problem.mode == PairingMode::group;
    for (const Side side : {Side::junior, Side::senior})
        plan.pause_spread = std::max(plan.pause_spread, spread(problem, rests, one_pool, side));
}

}  // namespace auftakt::matching
