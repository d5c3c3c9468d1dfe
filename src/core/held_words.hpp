#pragma once

#include <string>
#include <string_view>
#include <vector>

// Words that nobody shall read before the facilitator has. A list holds skeletons (base/text.hpp), so that
// case, accents and spellings of umlauts do not matter; "nonsens*" means every word that begins so.
namespace auftakt {

bool holds_back(const std::vector<std::string>& words, std::string_view text);

}  // namespace auftakt
