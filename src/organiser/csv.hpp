#pragma once

#include <expected>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_error.hpp"

// Comma separated values as spreadsheets write them: comma, semicolon or tab; CRLF, LF or CR; quoted cells
// may hold separators, doubled quotes and line breaks.
namespace auftakt {

struct CsvCell {
    std::string text;
    int line = 0;  // of its first character, from 1
    int column = 0;
};

struct CsvRow {
    std::vector<CsvCell> cells;
    bool empty() const;  // nothing but blanks
    int line() const { return cells.empty() ? 0 : cells.front().line; }
};

struct CsvFile {
    char separator = ',';
    std::vector<CsvRow> rows;  // without empty ones; the first holds the headings
};

// Tells whether a heading is one that the caller knows: it decides what the separator is.
using KnowsHeading = std::function<bool(std::string_view)>;

// Bytes in UTF-8 (with or without byte order mark) or Windows-1252. A line "sep=;" before the headings is
// obeyed. Faults: another kind of file, an empty one, a quotation mark that does not close.
std::expected<CsvFile, InputErrors> parse_csv(std::string_view bytes, const std::string& file,
                                              const KnowsHeading& knows);

// One line with its line feed, separated by commas. Cells that a spreadsheet would take for a formula,
// because they begin with = + - @ tab or carriage return, get an apostrophe in front.
std::string csv_line(const std::vector<std::string>& cells);

// Takes that apostrophe away again.
std::string_view without_apostrophe(std::string_view cell);

}  // namespace auftakt
