#pragma once

#include <string_view>

namespace auftakt {

// "Prof. Dr. Ulrike Mansour" -> "Ulrike Mansour": nobody looks for a person under D. At least one word stays.
std::string_view without_titles(std::string_view name);

}  // namespace auftakt
