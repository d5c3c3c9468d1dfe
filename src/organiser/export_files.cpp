#include "organiser/export_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <system_error>

#include "organiser/csv.hpp"
#include "organiser/workbook.hpp"

namespace auftakt {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string as_text(const ExportCell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    return std::get<std::string>(cell);
}

boost::json::value as_json(const ExportCell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
    return boost::json::string(std::get<std::string>(cell));
}

ExportTable table_of(const Public& state, ExportWhat what) {
    switch (what) {
        case ExportWhat::pairs: return pairs_table(state);
        case ExportWhat::meetings: return meetings_table(state);
        case ExportWhat::polls: return polls_table(state);
        case ExportWhat::goals: return goals_table(state);
        case ExportWhat::rules: return rules_table(state);
        case ExportWhat::people: return people_table(state);
        case ExportWhat::questions: return questions_table(state);
    }
    return {};
}

// Our numbers are counts and never negative, so no minus sign is taken for a formula.
std::string csv_row(const std::vector<ExportCell>& row, bool rehearsal) {
    std::vector<std::string> cells;
    for (const auto& cell : row) cells.push_back(as_text(cell));
    if (rehearsal) cells.emplace_back("yes");
    return csv_line(cells);
}

}  // namespace

std::vector<ExportTable> export_tables(const Public& state, const std::vector<ExportWhat>& what) {
    std::vector<ExportTable> tables;
    for (const auto one : what) {
        tables.push_back(table_of(state, one));
        if (one == ExportWhat::goals)
            if (auto measures = measures_table(state); !measures.rows.empty())
                tables.push_back(std::move(measures));
        if (one != ExportWhat::polls) continue;
        if (auto named = named_answers_table(state); !named.rows.empty()) tables.push_back(std::move(named));
    }
    return tables;
}

std::string table_csv(const ExportTable& table) {
    auto columns = table.columns;
    if (table.rehearsal) columns.emplace_back("rehearsal");
    std::string text{byte_order_mark};
    text += csv_line(columns);
    for (const auto& row : table.rows) text += csv_row(row, table.rehearsal);
    return text;
}

std::string table_json(const ExportTable& table) {
    boost::json::array columns;
    for (const auto& column : table.columns) columns.emplace_back(column);
    boost::json::array rows;
    for (const auto& row : table.rows) {
        boost::json::object object;
        for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i]] = as_json(row[i]);
        rows.push_back(std::move(object));
    }
    return boost::json::serialize(boost::json::object{{"table", table.name},
                                                      {"rehearsal", table.rehearsal},
                                                      {"columns", std::move(columns)},
                                                      {"rows", std::move(rows)}}) +
           "\n";
}

void write_through_neighbour(const std::filesystem::path& path, const WriteFile& write) {
    const auto part = path.parent_path() / ("." + path.filename().string() + ".part");
    std::error_code error;
    if (write(part))
        std::filesystem::rename(part, path, error);
    else
        error = std::make_error_code(std::errc::io_error);
    if (!error) return;
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    throw ExportError{
        fmt::format("{} could not be written. Check that the folder may be written to and that there is "
                    "room on the disk.",
                    path.string())};
}

void write_text_file(const std::filesystem::path& path, std::string_view text) {
    write_through_neighbour(path, [text](const std::filesystem::path& neighbour) {
        std::ofstream file{neighbour, std::ios::binary | std::ios::trunc};
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.flush();
        return file.good();
    });
}

void make_export_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw ExportError{fmt::format("the folder {} could not be made: {}. Name another one.",
                                      folder.string(), error.message())};
}

std::vector<std::filesystem::path> write_tables(const std::vector<ExportTable>& tables,
                                                const std::vector<ExportFormat>& formats,
                                                const std::filesystem::path& folder) {
    make_export_folder(folder);
    std::vector<std::filesystem::path> written;
    const auto write_text = [&](const std::string& name, const std::string& text) {
        written.push_back(folder / name);
        write_text_file(written.back(), text);
    };
    for (const auto& table : tables) {
        for (const auto format : formats) {
            if (format == ExportFormat::csv) write_text(table.name + ".csv", table_csv(table));
            if (format == ExportFormat::json) write_text(table.name + ".json", table_json(table));
        }
    }
    if (std::ranges::count(formats, ExportFormat::xlsx) > 0) {
        written.push_back(folder / "auftakt.xlsx");
        write_workbook(tables, written.back());
    }
    return written;
}

}  // namespace auftakt
