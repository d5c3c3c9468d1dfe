#pragma once

#include "matching/seats.hpp"

namespace auftakt::matching {

// Moves good meetings to early rounds, so that an evening that ends early keeps them: wherever the meetings
// of two rounds form a cycle, its better half goes first. Nobody rests at another time than before, nothing
// else changes. With an earlier plan, being in its round comes before being early. Returns how many cycles
// were turned; at most `moves`.
std::int64_t put_best_first(const Hall& hall, Seats& seats, std::int64_t moves);

}  // namespace auftakt::matching
