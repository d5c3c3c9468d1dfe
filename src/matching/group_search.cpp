#include "matching/group_search.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace auftakt::matching {
namespace {

constexpr int draws_for_trouble = 12;  // how long to look for somebody who sits badly before anybody will do

}  // namespace

GroupSearch::GroupSearch(const Pool& pool, const std::vector<int>& tables_of, std::uint64_t seed)
    : pool_(pool), seed_(seed), meetings_(cell(pool.people(), 0), 0) {
    std::int64_t span = 1;
    for (int a = 0; a < pool.people(); ++a)
        for (int b = a + 1; b < pool.people(); ++b) span = std::max(span, std::abs(pool.fit(a, b)));
    // What an exchange changes in lesser things does not outweigh the greater ones; measured, repeats need
    // more.
    role_worth_ = 2 * span;
    repeat_worth_ = 24 * role_worth_;

    Lots lots(seed);
    for (std::size_t round = 0; round < tables_of.size(); ++round) {
        seats_.emplace_back(static_cast<std::size_t>(pool.people()));
        tabu_until_.emplace_back(static_cast<std::size_t>(pool.people()), 0);
        now_.emplace_back(static_cast<std::size_t>(tables_of[round]));
        if (tables_of[round] > 0) fill(static_cast<int>(round), tables_of[round], lots);
    }
    best_ = now_;
    best_cost_ = cost_;
}

void GroupSearch::fill(int round, int tables, Lots& lots) {
    std::vector<int> here;
    for (int person = 0; person < pool_.people(); ++person)
        if (pool_.present(person, round)) here.push_back(person);
    for (std::size_t i = here.size(); i > 1; --i)
        std::swap(here[i - 1], here[static_cast<std::size_t>(lots.below(static_cast<int>(i)))]);
    std::ranges::stable_sort(here, {}, [&](int person) { return pool_.person(person).side; });
    for (std::size_t i = 0; i < here.size(); ++i) {  // dealt like cards, so roles start mixed
        const int number = static_cast<int>(i) % tables;
        auto& table = now_[static_cast<std::size_t>(round)][static_cast<std::size_t>(number)];
        for (const int other : table) cost_ += together(here[i], other);
        count_table(table, here[i], 1);
        seat(round, here[i]) = {number, static_cast<int>(table.size())};
        table.push_back(here[i]);
    }
}

std::int64_t GroupSearch::together(int a, int b) const {
    std::int64_t cost = -pool_.fit(a, b) + repeat_worth_ * meetings_[cell(a, b)];
    if (pool_.person(a).side == pool_.person(b).side) cost += role_worth_;
    if (pool_.apart(a, b)) cost += 64 * repeat_worth_;
    return cost;
}

void GroupSearch::count_table(const std::vector<int>& table, int person, int by) {
    for (const int other : table) {
        if (other == person) continue;
        meetings_[cell(person, other)] += by;
        meetings_[cell(other, person)] += by;
    }
}

std::int64_t GroupSearch::change(int round, int a, int b) {
    const auto& tables = now_[static_cast<std::size_t>(round)];
    const auto joins = [&](int leaving, int coming, const std::vector<int>& table) {
        std::int64_t cost = 0;
        for (const int other : table) {
            if (other == leaving) continue;
            // The one who leaves has met these once less without this round.
            cost += together(coming, other) - (together(leaving, other) - repeat_worth_);
        }
        return cost;
    };
    return joins(a, b, tables[static_cast<std::size_t>(seat(round, a).table)]) +
           joins(b, a, tables[static_cast<std::size_t>(seat(round, b).table)]);
}

bool GroupSearch::troubled(int round, int person) {
    const int table = seat(round, person).table;
    if (table < 0) return false;
    return std::ranges::any_of(
        now_[static_cast<std::size_t>(round)][static_cast<std::size_t>(table)], [&](int other) {
            return other != person && (meetings_[cell(person, other)] > 1 || pool_.apart(person, other));
        });
}

GroupSearch::Exchange GroupSearch::best_exchange(int round, int person, std::int64_t now, Lots& lots) {
    Exchange best{.cost = std::numeric_limits<std::int64_t>::max()};
    int equals = 0;
    const auto& tabu = tabu_until_[static_cast<std::size_t>(round)];
    const int own = seat(round, person).table;
    for (const auto& table : now_[static_cast<std::size_t>(round)])
        for (const int other : table) {
            if (seat(round, other).table == own) break;
            const std::int64_t cost = change(round, person, other);
            const bool forbidden = tabu[static_cast<std::size_t>(person)] > step_ ||
                                   tabu[static_cast<std::size_t>(other)] > step_;
            if (cost > best.cost || (forbidden && now + cost >= best_cost_)) continue;
            equals = cost < best.cost ? 1 : equals + 1;
            if (lots.below(equals) == 0) best = {person, other, cost};
        }
    return best;
}

void GroupSearch::exchange(int round, const Exchange& chosen) {
    auto& tables = now_[static_cast<std::size_t>(round)];
    Seat& a = seat(round, chosen.a);
    Seat& b = seat(round, chosen.b);
    auto& table_a = tables[static_cast<std::size_t>(a.table)];
    auto& table_b = tables[static_cast<std::size_t>(b.table)];
    count_table(table_a, chosen.a, -1);
    count_table(table_b, chosen.b, -1);
    std::swap(table_a[static_cast<std::size_t>(a.place)], table_b[static_cast<std::size_t>(b.place)]);
    count_table(table_a, chosen.b, 1);
    count_table(table_b, chosen.a, 1);
    std::swap(a, b);
    cost_ += chosen.cost;
}

void GroupSearch::run(std::int64_t moves) {
    Lots lots(seed_ ^ 0x6a0b);
    while (moves > 0) {
        ++step_;
        const int round = lots.below(static_cast<int>(now_.size()));
        int person = lots.below(pool_.people());
        for (int draw = 0; draw < draws_for_trouble && !troubled(round, person); ++draw)
            person = lots.below(pool_.people());
        moves -= std::max<std::int64_t>(1, pool_.people());
        if (now_[static_cast<std::size_t>(round)].size() < 2 || seat(round, person).table < 0) continue;
        const Exchange chosen = best_exchange(round, person, cost_, lots);
        if (chosen.a < 0) continue;
        exchange(round, chosen);
        const std::int64_t rest = static_cast<std::int64_t>(now_.size()) * (4 + lots.below(8));
        tabu_until_[static_cast<std::size_t>(round)][static_cast<std::size_t>(chosen.a)] = step_ + rest;
        tabu_until_[static_cast<std::size_t>(round)][static_cast<std::size_t>(chosen.b)] = step_ + rest;
        if (cost_ < best_cost_) {
            best_cost_ = cost_;
            best_ = now_;
        }
    }
}

}  // namespace auftakt::matching
