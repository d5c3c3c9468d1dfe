#pragma once

#include <string>
#include <string_view>

namespace auftakt {

// Text of a file or a caller as a terminal may read it: what would move the cursor, colour, ring or turn the
// writing around, and bytes that are no UTF-8, become "�". Lines and tabs stay.
std::string for_terminal(std::string_view text);

}  // namespace auftakt
