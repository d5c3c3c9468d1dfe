#pragma once

#include <filesystem>
#include <vector>

#include "view/tables.hpp"

namespace auftakt {

// One workbook (Office Open XML) with a sheet for each table, in their order; one empty sheet without tables.
// The headings are bold, stay in view and carry filters; columns are as wide as their contents, up to a bound
// beyond which texts wrap. Numbers are numbers. Texts are cells of the format Text, so that nothing becomes a
// formula, a link or a date, even when somebody edits it; beyond Excel's 32,767 UTF-16 units they end with an
// ellipsis. A rehearsal's sheets have one more column, "rehearsal", with "yes" in every row. Written to a
// neighbour first and then renamed, so that nobody ever opens half a file. Throws ExportError.
void write_workbook(const std::vector<ExportTable>& tables, const std::filesystem::path& file);

}  // namespace auftakt
