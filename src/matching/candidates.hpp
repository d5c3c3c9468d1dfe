#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matching/hall.hpp"

namespace auftakt::matching {

// The pairs that the flow may use so far, growing until no other pair would help.
class Candidates {
public:
    // Starts with pairs worth most at first prices, `each` per person and side; equals by lot.
    Candidates(const Hall& hall, int each);

    const std::vector<Meeting>& pairs() const { return pairs_; }

    // Adds pairs whose fit exceeds what their prices allow, or nearly does; for each junior the worst few.
    // Returns how many exceeded it; 0 proves that no pair was forgotten.
    int add_underpriced(std::span<const std::int64_t> junior_prices,
                        std::span<const std::int64_t> senior_prices);

private:
    bool add(int junior, int senior);

    const Hall& hall_;
    std::vector<Meeting> pairs_;
    std::vector<bool> known_;  // by cell
    std::int64_t slack_ = 0;   // what counts as nearly
};

}  // namespace auftakt::matching
