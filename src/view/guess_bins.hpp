#pragma once

#include <cstdint>
#include <vector>

#include "core/answer.hpp"

namespace auftakt {

// Guesses as a row of equal bins on round numbers, at most thirteen. Guesses beyond three times the
// interquartile range (Tukey's far outliers) are gathered in the first or last bin.
struct GuessBins {
    std::int64_t start = 0;  // left edge of the first bin
    std::int64_t width = 1;
    std::vector<int> counts;
    bool gathers_above = false;
    // 0 to 1 of the whole row.
    double place(double value) const;
};
GuessBins guess_bins(const Histogram& guesses, std::int64_t truth);

}  // namespace auftakt
