#pragma once

#include "matching/split.hpp"

namespace auftakt::matching {

// König's theorem as an algorithm: one meeting after the other takes a round in which both are free; where
// there is none, two rounds are exchanged along the alternating path that begins at one of them. O(meetings ×
// path), for graphs in which nobody has more partners than there are rounds.
Timetable colour(const Hall& hall, const std::vector<Meeting>& meetings);

}  // namespace auftakt::matching
