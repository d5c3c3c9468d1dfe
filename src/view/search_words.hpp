#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace auftakt::console {

// What somebody typed, word by word, as search compares: case, accents and look-alikes do not matter.
std::vector<std::string> search_words(std::string_view typed);

// Every word stands somewhere in the text, which is a skeleton (base/text.hpp).
bool contains_all(std::string_view searched, const std::vector<std::string>& words);

}  // namespace auftakt::console
