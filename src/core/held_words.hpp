#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/public.hpp"

// Words that nobody shall read before the facilitator has. A list holds skeletons (base/text.hpp), so that
// case, accents and spellings of umlauts do not matter; "nonsens*" means every word that begins so.
namespace auftakt {

bool holds_back(const std::vector<std::string>& words, std::string_view text);
// Somebody gave themselves a name or a department that holds such a word, and the facilitator has not found
// it harmless: the hall and other phones do not see it. Names of the organiser's list are what they are.
bool hides_name(const std::vector<std::string>& words, const people::Person& person);
// "N. N." for those.
const std::string& name_seen(const std::vector<std::string>& words, const people::Person& person);
// Of people who are not removed: the facilitator is to look at it.
bool is_name_held(const Public& state, const people::Person& person);

}  // namespace auftakt
