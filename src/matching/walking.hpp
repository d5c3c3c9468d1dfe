#pragma once

#include <cstdint>
#include <vector>

#include "matching/split.hpp"

namespace auftakt::matching {

// Table numbers, from 1, by round and in the order of the round's meetings.
using TableNumbers = std::vector<std::vector<int>>;

// Seniors keep their tables, and juniors walk little: tables are numbered anew by trying exchanges of two
// numbers (local search on a quadratic assignment; Koopmans and Beckmann, 1957), at most `tries`. Where
// tables are already known from earlier rounds, nothing is numbered anew, and whoever meets as planned before
// does so at the same table.
TableNumbers number_tables(const Hall& hall, const Timetable& timetable, std::int64_t tries);

}  // namespace auftakt::matching
