#include "replanning.hpp"

#include <algorithm>
#include <vector>

#include "halls.hpp"
#include "matching/plan_rounds.hpp"

namespace auftakt::matching {
namespace {

bool here(const RoundPerson& person, int round) {
    return person.first_round <= round && (person.last_round == 0 || round <= person.last_round);
}

// What is known at the start of a round: whoever is there, as if they stayed to the end.
RoundProblem known_now(const RoundProblem& problem, const RoundProblem& rest) {
    RoundProblem now = rest;
    now.people.clear();
    now.fit.cells.clear();
    now.fit.columns = 0;
    std::vector<int> rows;
    std::vector<int> columns;
    int juniors = 0;
    int seniors = 0;
    for (std::size_t i = 0; i < rest.people.size(); ++i) {
        const auto& person = rest.people[i];
        const int place = person.side == Side::junior ? juniors++ : seniors++;
        if (!here(problem.people[i], rest.first_round)) continue;
        (person.side == Side::junior ? rows : columns).push_back(place);
        now.people.push_back(person);
        now.people.back().first_round = 0;
        now.people.back().last_round = 0;
    }
    now.fit.columns = static_cast<int>(columns.size());
    if (!problem.fit.cells.empty())
        for (const int row : rows)
            for (const int column : columns) now.fit.cells.push_back(problem.fit.at(row, column));
    return now;
}

}  // namespace

RoundProblem after(const RoundProblem& problem, const RoundPlan& plan, int done) {
    RoundProblem next = problem;
    next.first_round = problem.first_round + done;
    next.rounds = problem.rounds - done;
    for (int i = 0; i < done && i < static_cast<int>(plan.rounds.size()); ++i) {
        const Round& round = plan.rounds[static_cast<std::size_t>(i)];
        for (auto& someone : next.people) {
            someone.rested_last = std::ranges::find(round.resting, someone.id) != round.resting.end();
            someone.past_rests += someone.rested_last;
        }
        for (const auto& table : round.tables) {
            next.met.emplace_back(table.people[0], table.people[1]);
            for (auto& someone : next.people)
                if (std::ranges::find(table.people, someone.id) != table.people.end())
                    someone.last_table = table.number;
        }
    }
    next.earlier.clear();
    for (std::size_t i = static_cast<std::size_t>(done); i < plan.rounds.size(); ++i)
        next.earlier.push_back(plan.rounds[i]);
    return next;
}

Evening hold(const RoundProblem& problem) {
    Evening evening;
    RoundProblem rest = problem;
    while (rest.rounds > 0) {
        const RoundPlan plan = plan_rounds(known_now(problem, rest));
        evening.partners_changed += plan.partners_changed;
        evening.tables_changed += plan.tables_changed;
        if (plan.rounds.empty()) break;
        evening.held.rounds.push_back(plan.rounds.front());
        for (const auto& table : plan.rounds.front().tables) {
            evening.held.meetings += 1;
            evening.held.fit += fit_of_pair(problem, table.people[0], table.people[1]);
        }
        evening.held.pauses += static_cast<int>(plan.rounds.front().resting.size());
        rest = after(rest, plan, 1);
    }
    evening.held.bound = evening.held.fit;
    return evening;
}

}  // namespace auftakt::matching
