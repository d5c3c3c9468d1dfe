#include "halls.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "matching/lot.hpp"

namespace auftakt::matching {
namespace {

std::string name(PersonId id) { return std::to_string(id.value); }

const RoundPerson& person(const RoundProblem& problem, PersonId id) {
    return *std::ranges::find(problem.people, id, &RoundPerson::id);
}

std::string lines(const std::vector<std::string>& found) {
    std::string text;
    for (const auto& line : found) text += line + "\n";
    return text;
}

bool present(const RoundPerson& someone, int round) {
    return someone.first_round <= round && (someone.last_round == 0 || round <= someone.last_round);
}

std::pair<PersonId, PersonId> ordered(PersonId a, PersonId b) { return std::minmax(a, b); }

}  // namespace

PersonId junior(int number) { return {static_cast<std::uint32_t>(number)}; }
PersonId senior(int number) { return {static_cast<std::uint32_t>(1000 + number)}; }

RoundProblem hall_with(int juniors, int seniors, int rounds) {
    RoundProblem problem;
    problem.rounds = rounds;
    for (int i = 1; i <= juniors; ++i) problem.people.push_back({.id = junior(i), .side = Side::junior});
    for (int i = 1; i <= seniors; ++i) problem.people.push_back({.id = senior(i), .side = Side::senior});
    return problem;
}

RoundProblem random_hall(int juniors, int seniors, int rounds, int fit_most, std::uint64_t seed) {
    RoundProblem problem = hall_with(juniors, seniors, rounds);
    problem.seed = seed;
    problem.fit.columns = seniors;
    Lots lots(seed);
    for (int i = 0; i < juniors * seniors; ++i) problem.fit.cells.push_back(lots.below(fit_most + 1));
    return problem;
}

void forbid_some(RoundProblem& problem, int percent, std::uint64_t seed) {
    Lots lots(seed);
    for (const auto& a : problem.people)
        for (const auto& b : problem.people)
            if (a.side == Side::junior && b.side == Side::senior && lots.below(100) < percent)
                problem.forbidden.emplace_back(b.id, a.id);
}

RoundProblem uneven_hall(std::uint64_t seed) {
    auto problem = random_hall(71, 50, 6, 12, seed);
    forbid_some(problem, 2, seed + 1);
    Lots lots(seed + 2);
    for (auto& someone : problem.people) {
        if (lots.below(10) == 0) someone.first_round = 2 + lots.below(3);
        if (lots.below(10) == 0) someone.last_round = 3 + lots.below(3);
    }
    return problem;
}

int fit_of_pair(const RoundProblem& problem, PersonId a, PersonId b) {
    if (problem.fit.cells.empty()) return 0;
    int juniors = 0;
    int seniors = 0;
    int row = 0;
    int column = 0;
    for (const auto& someone : problem.people) {
        const int place = someone.side == Side::junior ? juniors++ : seniors++;
        if (someone.id != a && someone.id != b) continue;
        (someone.side == Side::junior ? row : column) = place;
    }
    return problem.fit.at(row, column);
}

std::string faults(const RoundProblem& problem, const RoundPlan& plan) {
    std::vector<std::string> found;
    std::set<std::pair<PersonId, PersonId>> used;
    for (const auto* pairs : {&problem.forbidden, &problem.met})
        for (const auto& [a, b] : *pairs) used.insert(ordered(a, b));
    std::int64_t fit = 0;
    int meetings = 0;
    int pauses = 0;
    for (const auto& round : plan.rounds) {
        const std::string where = " in round " + std::to_string(round.number);
        std::set<PersonId> seen;
        std::set<int> numbers;
        const auto see = [&](PersonId id) {
            if (!seen.insert(id).second) found.push_back(name(id) + " is twice" + where);
            if (!present(person(problem, id), round.number))
                found.push_back(name(id) + " is not there" + where);
        };
        for (const auto& table : round.tables) {
            ++meetings;
            if (table.number < 1 || !numbers.insert(table.number).second)
                found.push_back("table " + std::to_string(table.number) + " is wrong" + where);
            if (table.people.size() != 2 || person(problem, table.people[0]).side != Side::junior ||
                person(problem, table.people[1]).side != Side::senior) {
                found.push_back("no junior and senior at table " + std::to_string(table.number) + where);
                continue;
            }
            for (const PersonId id : table.people) see(id);
            if (!used.insert(ordered(table.people[0], table.people[1])).second)
                found.push_back(name(table.people[0]) + " must not meet " + name(table.people[1]) + where);
            fit += fit_of_pair(problem, table.people[0], table.people[1]);
        }
        for (const PersonId id : round.resting) see(id);
        pauses += static_cast<int>(round.resting.size());
        for (const auto& someone : problem.people)
            if (present(someone, round.number) && !seen.contains(someone.id))
                found.push_back(name(someone.id) + " is forgotten" + where);
        if (problem.tables_max > 0 && std::ssize(round.tables) > problem.tables_max)
            found.push_back("too many tables" + where);
    }
    if (fit != plan.fit) found.push_back("fit is " + std::to_string(fit));
    if (meetings != plan.meetings) found.push_back("meetings are " + std::to_string(meetings));
    if (pauses != plan.pauses) found.push_back("pauses are " + std::to_string(pauses));
    if (plan.bound < plan.fit) found.push_back("the bound is below the fit");
    if (plan.certified && plan.bound != plan.fit) found.push_back("certified without proof");
    return lines(found);
}

std::string unfair_rests(const RoundProblem& problem, const RoundPlan& plan) {
    std::vector<std::string> found;
    std::map<PersonId, int> rests;
    std::map<PersonId, bool> rested_last;
    for (const auto& someone : problem.people) {
        rests[someone.id] = someone.past_rests;
        rested_last[someone.id] = someone.rested_last;
    }
    for (const auto& round : plan.rounds) {
        const std::string where = " in round " + std::to_string(round.number);
        std::set<PersonId> resting(round.resting.begin(), round.resting.end());
        for (const auto& someone : problem.people) {
            const bool now = resting.contains(someone.id);
            if (now && rested_last[someone.id]) found.push_back(name(someone.id) + " rests again" + where);
            rested_last[someone.id] = now;
            rests[someone.id] += now;
        }
        for (const Side side : {Side::junior, Side::senior}) {
            std::vector<int> counts;
            for (const auto& someone : problem.people)
                if (someone.side == side) counts.push_back(rests[someone.id]);
            if (!counts.empty() && std::ranges::max(counts) - std::ranges::min(counts) > 1)
                found.push_back("rests differ by more than one" + where);
        }
    }
    return lines(found);
}

}  // namespace auftakt::matching
