#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Texts within what a workbook can hold. Excel counts UTF-16 units: most emoji are two.
namespace auftakt {

inline constexpr std::size_t sheet_name_units_max = 31;
inline constexpr std::size_t cell_units_max = 32'767;

// The longest beginning of a UTF-8 text within so many UTF-16 units; no character is split.
std::string_view first_utf16(std::string_view text, std::size_t units_max);

// The text as a cell shows it: whole, or cut and with an ellipsis. What a workbook would read as one of its
// escapes ("_x0041_" for "A") is escaped itself.
std::string cell_text(std::string_view text);

// Names for sheets, in the given order: not empty, within Excel's length, without the characters that it
// forbids, told apart by a number where two would be the same to it (it ignores case).
std::vector<std::string> sheet_names(const std::vector<std::string>& wanted);

}  // namespace auftakt
