#pragma once

#include <expected>
#include <string>
#include <vector>

#include "core/show.hpp"

namespace auftakt {

// Where the tables stand, from rows as a show file has them: "1 2 3 . 4", the row at the stage first, a dot
// where none stands. The error says in which row and what to do.
std::expected<HallLayout, std::string> table_layout(const std::vector<std::string>& rows);

}  // namespace auftakt
