#pragma once

#include <cstdint>
#include <vector>

#include "matching/lot.hpp"
#include "matching/pool.hpp"

namespace auftakt::matching {

using GroupTables = std::vector<std::vector<std::vector<int>>>;  // by round and table, people by index

// The search behind plan_groups: tables filled by lot, then exchanges.
class GroupSearch {
public:
    // tables_of: how many tables each round has; none where nobody is present.
    GroupSearch(const Pool& pool, const std::vector<int>& tables_of, std::uint64_t seed);

    // Looks at about so many exchanges and keeps the best seating found.
    void run(std::int64_t moves);

    const GroupTables& best() const { return best_; }

private:
    struct Seat {
        int table = -1;  // -1 = absent
        int place = 0;
    };
    struct Exchange {
        int a = -1;
        int b = -1;
        std::int64_t cost = 0;
    };

    std::size_t cell(int a, int b) const {
        return static_cast<std::size_t>(a) * static_cast<std::size_t>(pool_.people()) +
               static_cast<std::size_t>(b);
    }
    Seat& seat(int round, int person) {
        return seats_[static_cast<std::size_t>(round)][static_cast<std::size_t>(person)];
    }
    std::int64_t together(int a, int b) const;  // cost of one more meeting, were they apart in this round
    void fill(int round, int tables, Lots& lots);
    std::int64_t change(int round, int a, int b);  // cost of exchanging two people of different tables
    bool troubled(int round, int person);  // sits with somebody once more, or although they should not
    Exchange best_exchange(int round, int person, std::int64_t now, Lots& lots);
    void exchange(int round, const Exchange& chosen);
    void count_table(const std::vector<int>& table, int person, int by);

    const Pool& pool_;
    std::uint64_t seed_;
    std::int64_t role_worth_ = 0;
    std::int64_t repeat_worth_ = 0;
    std::vector<int> meetings_;  // of each pair in the current seating
    GroupTables now_, best_;
    std::vector<std::vector<Seat>> seats_;  // by round and person
    std::vector<std::vector<std::int64_t>> tabu_until_;
    std::int64_t step_ = 0;
    std::int64_t cost_ = 0;
    std::int64_t best_cost_ = 0;
};

}  // namespace auftakt::matching
