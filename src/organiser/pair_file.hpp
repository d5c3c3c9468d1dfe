#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "core/limits.hpp"
#include "organiser/csv.hpp"
#include "organiser/people_headings.hpp"
#include "organiser/schedule_csv.hpp"
#include "organiser/text_file.hpp"

namespace auftakt {

// A file whose columns have fixed names, read line by line.
class PairFile {
public:
    // The first `needed` columns must be there; -1: all.
    PairFile(std::string_view bytes, const std::string& file, std::vector<std::string_view> columns,
             std::ptrdiff_t needed = -1)
        : file_{file},
          columns_{std::move(columns)},
          needed_{needed < 0 ? columns_.size() : static_cast<std::size_t>(needed)} {
        auto csv = parse_csv(bytes, file, [&](std::string_view heading) { return knows(heading); });
        if (csv)
            take(std::move(*csv));
        else
            errors_ = std::move(csv.error());
    }

    template <class Read>
    void each(Read read) {
        for (const auto& row : rows_) read(row);
    }

    // An optional column that the file has, and that is filled in this row.
    bool filled(const CsvRow& row, std::size_t column) const {
        return at_[column] < row.cells.size() && !clean(row.cells[at_[column]].text).text.empty();
    }

    CsvCell cell(const CsvRow& row, std::size_t column) const {
        if (at_[column] < row.cells.size()) return row.cells[at_[column]];
        return {{}, row.line(), row.cells.back().column};
    }

    IdPair pair(const CsvRow& row, std::size_t a, std::size_t b) {
        IdPair ids{id(row, a), id(row, b), row.line()};
        if (!ids.a.empty() && ids.a == ids.b)
            fault(cell(row, b), "both ids are the same. A pair needs two people.");
        return ids;
    }

    int number(const CsvRow& row, std::size_t column, int least, int most) {
        const auto from = cell(row, column);
        const auto text = clean(from.text).text;
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most)
            fault(from,
                  fmt::format("\"{}\" must be a whole number from {} to {}. Correct it.", text, least, most));
        return number;
    }

    void fault(const CsvCell& at, std::string message) {
        errors_.push_back({file_, at.line, at.column, std::move(message)});
    }

    template <class Rows>
    std::expected<Rows, InputErrors> result(Rows rows) {
        if (!errors_.empty()) return std::unexpected(std::move(errors_));
        return rows;
    }

    std::string id(const CsvRow& row, std::size_t column) {
        const auto from = cell(row, column);
        auto text = clean(without_apostrophe(from.text)).text;
        if (text.empty())
            fault(from, fmt::format("the id in column \"{}\" is missing. Add it, or delete the line.",
                                    columns_[column]));
        return text;
    }

private:
    bool knows(std::string_view heading) const {
        return std::ranges::any_of(
            columns_, [&](std::string_view each) { return plain_word(each) == plain_word(heading); });
    }

    void take(CsvFile csv) {
        const auto& headings = csv.rows.front().cells;
        for (const auto column : columns_) {
            const auto found = std::ranges::find_if(
                headings, [&](const CsvCell& c) { return plain_word(c.text) == plain_word(column); });
            if (found == headings.end() && at_.size() < needed_)
                fault(headings.front(),
                      fmt::format("the column \"{}\" is missing. The first line must be \"{}\".", column,
                                  fmt::join(columns_.begin(),
                                            columns_.begin() + static_cast<std::ptrdiff_t>(needed_), ",")));
            at_.push_back(static_cast<std::size_t>(found - headings.begin()));
        }
        if (errors_.empty()) rows_.assign(csv.rows.begin() + 1, csv.rows.end());
    }

    const std::string& file_;
    std::vector<std::string_view> columns_;
    std::size_t needed_;
    std::vector<std::size_t> at_;
    std::vector<CsvRow> rows_;
    InputErrors errors_;
};

template <class Parse>
inline auto read_with(const std::filesystem::path& path, Parse parse)
    -> decltype(parse(std::string_view{}, std::string{})) {
    const auto bytes = read_text_file(path, limits::csv_bytes_max);
    if (!bytes) return std::unexpected(bytes.error());
    return parse(std::string_view{*bytes}, path.string());
}

}  // namespace auftakt
