#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "view/tables.hpp"

namespace auftakt {

// A file cannot be written or made; the message names what is wrong and says what to do.
class ExportError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// What `export --what` may name, in the order of the files.
enum class ExportWhat { pairs, meetings, polls, goals, rules, people, questions };
BOOST_DESCRIBE_ENUM(ExportWhat, pairs, meetings, polls, goals, rules, people, questions)

// XLSX is one file for all tables: see workbook.hpp. PDF is for the meetings alone: see print_lists.hpp.
enum class ExportFormat { csv, json, xlsx, pdf, ics };
BOOST_DESCRIBE_ENUM(ExportFormat, csv, json, xlsx, pdf, ics)

// Polls make two tables when somebody was asked by name, else each makes one.
std::vector<ExportTable> export_tables(const Public& state, const std::vector<ExportWhat>& what);

// Comma separated, line feeds, UTF-8 with a byte order mark, because spreadsheets read umlauts wrongly
// without one. A rehearsal's table has one more column, "rehearsal", which says so in every row.
std::string table_csv(const ExportTable& table);

// {"table": …, "rehearsal": …, "columns": […], "rows": [{…}]}
std::string table_json(const ExportTable& table);

// Makes the folder when it is missing. Throws ExportError.
void make_export_folder(const std::filesystem::path& folder);

// Writes DIR/NAME.csv and DIR/NAME.json as asked, and DIR/auftakt.xlsx with all tables (a table has no PDF),
// each to a neighbour first and then renamed, so that nobody ever opens half a file. Makes the folder when it
// is missing. Returns the paths. Throws ExportError.
std::vector<std::filesystem::path> write_tables(const std::vector<ExportTable>& tables,
                                                const std::vector<ExportFormat>& formats,
                                                const std::filesystem::path& folder);

// The same way for one text of our own: schedule.csv. Throws ExportError.
void write_text_file(const std::filesystem::path& path, std::string_view text);

// The same way for whatever writes a file itself: `write` fills the neighbour that it is told and says
// whether it could. Throws ExportError, and the older file stays, when it could not.
using WriteFile = std::function<bool(const std::filesystem::path& neighbour)>;
void write_through_neighbour(const std::filesystem::path& path, const WriteFile& write);

}  // namespace auftakt
