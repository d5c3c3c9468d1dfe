#include "matching/pool.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace auftakt::matching {

Pool::Pool(const RoundProblem& problem)
    : problem_(&problem),
      people_(static_cast<int>(problem.people.size())),
      apart_(problem.people.size() * problem.people.size(), 0) {
    AUFTAKT_CHECK(problem.fit.cells.empty() ||
                  (problem.fit.columns == people_ && problem.fit.cells.size() == apart_.size()));
    std::unordered_map<PersonId, int> index;
    for (int i = 0; i < people_; ++i) {
        index[person(i).id] = i;
        part(i, i);
    }
    for (const auto* pairs : {&problem.forbidden, &problem.met})
        for (const auto& [a, b] : *pairs)
            if (index.contains(a) && index.contains(b)) part(index[a], index[b]);
}

bool Pool::present(int person_index, int round) const {
    const RoundPerson& someone = person(person_index);
    const int number = problem_->first_round + round;
    return someone.first_round <= number && (someone.last_round == 0 || number <= someone.last_round);
}

std::int64_t Pool::bound_of_tables(int size) const {
    std::int64_t twice = 0;
    std::vector<std::int64_t> fits;
    for (int a = 0; a < people_; ++a) {
        fits.clear();
        for (int b = 0; b < people_; ++b)
            if (!apart(a, b) && fit(a, b) > 0) fits.push_back(fit(a, b));
        std::ranges::sort(fits, std::greater{});
        const auto best =
            std::min(fits.size(), static_cast<std::size_t>(std::max(0, problem_->rounds) * (size - 1)));
        for (std::size_t i = 0; i < best; ++i) twice += fits[i];
    }
    return twice / 2;
}

std::vector<int> Pool::last_tables() const {
    std::vector<int> last;
    for (const auto& someone : problem_->people) last.push_back(someone.last_table);
    return last;
}

namespace {

// Every table the number that one of its people had last, if it is free, else the lowest free one.
std::vector<int> numbers_for(const std::vector<std::vector<int>>& tables,
                             const std::vector<int>& last_tables) {
    std::vector<int> numbers(tables.size(), 0);
    std::vector<bool> taken(tables.size() + 1);
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (const int person : tables[t]) {
            const auto wished = static_cast<std::size_t>(last_tables[static_cast<std::size_t>(person)]);
            if (numbers[t] != 0 || wished == 0 || wished > tables.size() || taken[wished]) continue;
            numbers[t] = static_cast<int>(wished);
            taken[wished] = true;
        }
    std::size_t free = 1;
    for (int& number : numbers) {
        if (number != 0) continue;
        while (taken[free]) ++free;
        taken[free] = true;
        number = static_cast<int>(free);
    }
    return numbers;
}

}  // namespace

Round round_of(const RoundProblem& problem, const Pool& pool, const std::vector<std::vector<int>>& tables,
               std::vector<int>& last_tables, int index) {
    Round round{.number = problem.first_round + index};
    const auto numbers = numbers_for(tables, last_tables);
    std::vector<bool> sits(problem.people.size());
    for (std::size_t t = 0; t < tables.size(); ++t) {
        TableSeating table{.number = numbers[t]};
        for (const Side side : {Side::junior, Side::senior})
            for (const int person : tables[t])
                if (pool.person(person).side == side) table.people.push_back(pool.person(person).id);
        for (const int person : tables[t]) {
            sits[static_cast<std::size_t>(person)] = true;
            last_tables[static_cast<std::size_t>(person)] = numbers[t];
        }
        round.tables.push_back(std::move(table));
    }
    for (int person = 0; person < pool.people(); ++person)
        if (!sits[static_cast<std::size_t>(person)] && pool.present(person, index))
            round.resting.push_back(pool.person(person).id);
    std::ranges::sort(round.tables, {}, &TableSeating::number);
    std::ranges::sort(round.resting);
    return round;
}

}  // namespace auftakt::matching
