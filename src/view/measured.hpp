#pragma once

#include <optional>
#include <vector>

#include "core/public.hpp"

namespace auftakt {

// What one thing measured in this programme, the first time and last. Means of at least five answers each, on
// the same scale; of this show only what the hall has seen.
struct Measured {
    std::optional<double> before;  // missing: measured only once, or never
    std::optional<double> now;
    int steps = 5;
    const Scale* scale = nullptr;  // of the last time; null: never
    std::size_t item = 0;
};

// One for each item, by its measure.
std::vector<Measured> measured(const Public& state, const std::vector<ScaleItem>& items);

}  // namespace auftakt
