#pragma once

#include <cstdint>
#include <vector>

#include "matching/hall.hpp"

namespace auftakt::matching {

// Rough prices, to tell promising pairs from others before anything is solved: a pair is worth its fit plus
// its senior's discount minus its junior's price. Whoever everybody wants is dear.
struct FirstPrices {
    std::vector<std::int32_t> juniors;
    std::vector<std::int32_t> seniors;
};

// By coordinate ascent on the dual of the b-matching (Bertsekas: Network Optimization, 1998, on relaxation):
// in turn each person's price is set between the last pair that still finds room and the first that does
// not, the other side's prices being fixed. A few sweeps; never wrong, only more or less helpful.
FirstPrices first_prices(const Hall& hall);

}  // namespace auftakt::matching
