#pragma once

#include <string>

namespace auftakt {

// The first character of a word in UTF-8; empty for an empty one.
std::string first_letter(const std::string& word);

// "AR" for Dr. Anneliese Röhrig: titles do not count, one word gives one letter.
std::string initials(const std::string& name);

}  // namespace auftakt
