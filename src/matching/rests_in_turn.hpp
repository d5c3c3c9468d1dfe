#pragma once

#include <cstdint>

#include "matching/seats.hpp"

namespace auftakt::matching {

// Moves rests between rounds until they are taken in turn: after each round rests differ by at most one
// within a side, and nobody rests twice in a row. Meetings only change their round, and each round keeps as
// many as it has. Exchanges along Kempe chains, sometimes a worse one (simulated annealing; Kirkpatrick,
// Gelatt, Vecchi, 1983); stops when nothing is left to mend or after `moves` tries, and keeps the best found.
// Returns the tries used.
std::int64_t rest_in_turn(const Hall& hall, Seats& seats, std::int64_t moves);

}  // namespace auftakt::matching
