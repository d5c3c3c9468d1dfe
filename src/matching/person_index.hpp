#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/pair_problem.hpp"

namespace auftakt::matching {

// The place of everybody among mentors, then mentees, looked up a million times: by the number of the id.
class PersonIndex {
public:
    explicit PersonIndex(const PairProblem& problem) {
        std::uint32_t largest = 0;
        for (const auto* side : {&problem.mentors, &problem.mentees})
            for (const auto& person : *side) largest = std::max(largest, person.id.value);
        place_.assign(std::size_t{largest} + 1, 0);
        std::uint32_t next = 0;
        for (const auto* side : {&problem.mentors, &problem.mentees})
            for (const auto& person : *side) place_[person.id.value] = next++;
        size_ = next;
    }
    std::size_t size() const { return size_; }
    std::size_t operator[](PersonId person) const { return place_[person.value]; }

private:
    std::vector<std::uint32_t> place_;
    std::size_t size_ = 0;
};

}  // namespace auftakt::matching
