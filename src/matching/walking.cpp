#include "matching/walking.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "matching/lot.hpp"

namespace auftakt::matching {
namespace {

using Last = std::vector<int>;  // by guest; 0 = sat nowhere yet

Last last_tables(const std::vector<Guest>& side) {
    Last last;
    for (const auto& guest : side) last.push_back(guest.last_table);
    return last;
}

// The free table nearest to where somebody sat; 0 = anywhere: the lowest.
int nearest_free(const std::vector<bool>& taken, int wished) {
    int best = 0;
    for (int table = 1; table < static_cast<int>(taken.size()); ++table) {
        if (taken[static_cast<std::size_t>(table)]) continue;
        if (best == 0 || (wished > 0 && std::abs(table - wished) < std::abs(best - wished))) best = table;
    }
    return best;
}

std::vector<int> seat_round(const Hall& hall, int index, const std::vector<Meeting>& round, Last& juniors,
                            Last& seniors, int tables) {
    std::vector<int> at(round.size(), 0);
    std::vector<bool> taken(static_cast<std::size_t>(tables) + 1);
    const auto take = [&](std::size_t meeting, int table) {
        if (table <= 0 || table > tables || taken[static_cast<std::size_t>(table)]) return;
        taken[static_cast<std::size_t>(table)] = true;
        at[meeting] = table;
    };
    const auto senior = [&](std::size_t m) { return static_cast<std::size_t>(round[m].senior); };
    const auto junior = [&](std::size_t m) { return static_cast<std::size_t>(round[m].junior); };
    for (std::size_t m = 0; m < round.size(); ++m)
        if (hall.planned_in(round[m].junior, round[m].senior, index))
            take(m, hall.planned[hall.cell(round[m].junior, round[m].senior)].table);
    for (std::size_t m = 0; m < round.size(); ++m)
        if (at[m] == 0) take(m, seniors[senior(m)]);
    for (std::size_t m = 0; m < round.size(); ++m)
        if (at[m] == 0) take(m, juniors[junior(m)]);
    for (std::size_t m = 0; m < round.size(); ++m)
        if (at[m] == 0) take(m, nearest_free(taken, seniors[senior(m)]));
    for (std::size_t m = 0; m < round.size(); ++m) juniors[junior(m)] = seniors[senior(m)] = at[m];
    return at;
}

// How often somebody goes from one table to another, either way.
class Walks {
public:
    explicit Walks(int tables) : to_(static_cast<std::size_t>(tables) + 1) {}
    void add(int from, int to) {
        if (from <= 0 || from == to) return;
        ++to_[static_cast<std::size_t>(from)][to];
        ++to_[static_cast<std::size_t>(to)][from];
    }
    // What exchanging the numbers of tables a and b would save.
    std::int64_t saved(const std::vector<int>& number, int a, int b) const {
        return saved_at(number, a, number[static_cast<std::size_t>(b)], b) +
               saved_at(number, b, number[static_cast<std::size_t>(a)], a);
    }

private:
    std::int64_t saved_at(const std::vector<int>& number, int table, int becomes, int other) const {
        std::int64_t saved = 0;
        const int now = number[static_cast<std::size_t>(table)];
        for (const auto& [to, times] : to_[static_cast<std::size_t>(table)]) {
            if (to == other) continue;  // the way between the two stays as long
            const int there = number[static_cast<std::size_t>(to)];
            saved += std::int64_t{times} * (std::abs(now - there) - std::abs(becomes - there));
        }
        return saved;
    }
    std::vector<std::map<int, int>> to_;
};

// Calls visit(from, to) for everybody who sits down, from = 0 for those who sat nowhere before.
template <class Visit>
void each_way(const Hall& hall, const Timetable& timetable, const TableNumbers& tables, Visit visit) {
    Last juniors = last_tables(hall.juniors);
    Last seniors = last_tables(hall.seniors);
    for (std::size_t round = 0; round < timetable.size(); ++round)
        for (std::size_t m = 0; m < timetable[round].size(); ++m) {
            const int table = tables[round][m];
            for (int* last : {&juniors[static_cast<std::size_t>(timetable[round][m].junior)],
                              &seniors[static_cast<std::size_t>(timetable[round][m].senior)]}) {
                visit(*last, table);
                *last = table;
            }
        }
}

void number_anew(const Hall& hall, const Timetable& timetable, TableNumbers& tables, int count,
                 std::int64_t tries) {
    Walks walks(count);
    each_way(hall, timetable, tables, [&](int from, int to) { walks.add(from, to); });
    std::vector<int> number(static_cast<std::size_t>(count) + 1);
    for (int table = 0; table <= count; ++table) number[static_cast<std::size_t>(table)] = table;
    Lots lots(hall.seed ^ 0x7ab1e5);
    for (; tries > 0; --tries) {
        const int a = 1 + lots.below(count);
        const int b = 1 + lots.below(count);
        if (a != b && walks.saved(number, a, b) > 0)
            std::swap(number[static_cast<std::size_t>(a)], number[static_cast<std::size_t>(b)]);
    }
    for (auto& round : tables)
        for (int& table : round) table = number[static_cast<std::size_t>(table)];
}

}  // namespace

TableNumbers number_tables(const Hall& hall, const Timetable& timetable, std::int64_t tries) {
    Last juniors = last_tables(hall.juniors);
    Last seniors = last_tables(hall.seniors);
    int known = std::max(juniors.empty() ? 0 : std::ranges::max(juniors),
                         seniors.empty() ? 0 : std::ranges::max(seniors));
    std::size_t most = 0;
    for (const auto& round : timetable) most = std::max(most, round.size());
    for (const auto& planned : hall.planned)
        if (planned.round >= 0) known = std::max(known, int{planned.table});
    const int count = std::max(known, static_cast<int>(most));

    TableNumbers result;
    for (const auto& round : timetable)
        result.push_back(seat_round(hall, static_cast<int>(result.size()), round, juniors, seniors, count));
    if (known == 0 && count > 1) number_anew(hall, timetable, result, count, tries);
    return result;
}

}  // namespace auftakt::matching
