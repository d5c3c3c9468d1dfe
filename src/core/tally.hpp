#pragma once

#include <utility>
#include <vector>

#include "core/answer.hpp"
#include "core/role.hpp"
#include "core/show.hpp"

namespace auftakt {

// An answer and the side its giver takes, for a split by role; nothing else of the person comes near a tally.
using CountedAnswer = std::pair<Answer, std::optional<Role>>;

bool valid(const Question& question, const Answer& answer);

// What may ever be shown of these answers. Anonymous: below five only n, and a split only if both sides have
// five.
Result tally(const Question& question, const std::vector<CountedAnswer>& answers);

// Whole per cents that sum to 100 (largest remainder; ties to the earlier option); all 0 when nobody
// answered.
std::vector<int> percentages(const std::vector<int>& counts);

}  // namespace auftakt
