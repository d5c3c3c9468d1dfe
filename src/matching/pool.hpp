#pragma once

#include <cstdint>
#include <vector>

#include "core/round_problem.hpp"

namespace auftakt::matching {

// Everybody in one pool (peer, group), by index in RoundProblem::people: who is apart from whom, and what
// fits.
class Pool {
public:
    explicit Pool(const RoundProblem& problem);

    int people() const { return people_; }
    bool present(int person, int round) const;                          // rounds count from 0
    bool apart(int a, int b) const { return apart_[cell(a, b)] != 0; }  // forbidden, met, or the same person
    void part(int a, int b) { apart_[cell(a, b)] = apart_[cell(b, a)] = 1; }
    std::int64_t fit(int a, int b) const { return problem_->fit.at(a < b ? a : b, a < b ? b : a); }
    const RoundPerson& person(int index) const { return problem_->people[static_cast<std::size_t>(index)]; }

    std::vector<int> last_tables() const;

    // No plan for tables of up to `size` has a greater fit: everybody meets their best fits, each counted by
    // two.
    std::int64_t bound_of_tables(int size) const;

private:
    std::size_t cell(int a, int b) const {
        return static_cast<std::size_t>(a) * static_cast<std::size_t>(people_) + static_cast<std::size_t>(b);
    }
    const RoundProblem* problem_;
    int people_;
    std::vector<char> apart_;
};

// A finished round from tables of people, by index; others who are present rest. A table gets a number that
// one of its people had last (`last_tables` by index, 0 = none), and these are brought up to date.
Round round_of(const RoundProblem& problem, const Pool& pool, const std::vector<std::vector<int>>& tables,
               std::vector<int>& last_tables, int index);

}  // namespace auftakt::matching
