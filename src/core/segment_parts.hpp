#pragma once

#include <optional>

#include "core/show.hpp"

// What segments of several types have in common.
namespace auftakt {

// The question that a segment asks: a poll, the measure of the goals, the feedback at the end. Null: none.
const Question* question_of(const SegmentSpec& spec);

// The wall on which a segment collects notes: a wall, or proposals for the rules (column 0: rules, 1:
// limits).
std::optional<WallSpec> wall_of(const SegmentSpec& spec);
inline constexpr int proposal_columns = 2;

}  // namespace auftakt
