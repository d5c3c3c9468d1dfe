#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/public.hpp"

// Words that nobody shall read before the facilitator has. A list holds skeletons (base/text.hpp), so that
// case, accents and spellings of umlauts do not matter; "nonsens*" means every word that begins so.
namespace auftakt {

bool holds_back(const std::vector<std::string>& words, std::string_view text);
// Somebody gave themselves a name that holds such a word; names of the organiser's list are what they are.
bool is_name_held(const Public& state, const people::Person& person);

}  // namespace auftakt
