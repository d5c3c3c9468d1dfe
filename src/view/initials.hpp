#pragma once

#include <string>

namespace auftakt {

// "AR" for Dr. Anneliese Röhrig: titles do not count, one word gives one letter.
std::string initials(const std::string& name);

}  // namespace auftakt
