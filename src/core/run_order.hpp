#pragma once

#include <optional>
#include <vector>

#include "core/public.hpp"

// The order of the evening: the segments as they were written, with the questions that were put in between. A
// segment keeps its number for ever; only here it has a place.
namespace auftakt {

std::vector<int> run_order(const Public& state);
bool is_in_order(const Public& state, int segment);  // one that was taken out again is not
std::optional<int> segment_after(const Public& state, int segment);
std::optional<int> segment_before(const Public& state, int segment);
bool comes_before(const Public& state, int segment, int other);
// Put in by the facilitator: no plan knows it.
bool is_inserted(const Public& state, int segment);

}  // namespace auftakt
