#pragma once

#include <cstdint>
#include <vector>

#include "matching/split.hpp"

namespace auftakt::matching {

// Table numbers (from 1) beside the meetings of a timetable, and what they make people walk.
struct TableNumbers {
    std::vector<std::vector<int>> of;  // by round, in the order of the round's meetings
    int moves = 0;                     // times somebody sits down at another table than the time before
    std::int64_t walked = 0;           // sum of the differences of these numbers
};

// Seniors keep their tables, and juniors walk little: tables are numbered anew by trying exchanges of two
// numbers (local search on a quadratic assignment; Koopmans and Beckmann, 1957), at most `tries`. Where
// tables are already known from earlier rounds, nothing is numbered anew.
TableNumbers number_tables(const Hall& hall, const Timetable& timetable, std::int64_t tries);

}  // namespace auftakt::matching
