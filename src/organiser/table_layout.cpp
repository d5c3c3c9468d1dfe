#include "organiser/table_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>

#include "core/limits.hpp"

namespace auftakt {
namespace {

constexpr int no_number = -1;

int table_number(const std::string& word) {
    if (word == ".") return 0;
    int number = 0;
    const auto* end = word.data() + word.size();
    const auto [stopped, error] = std::from_chars(word.data(), end, number);
    const bool whole = error == std::errc{} && stopped == end;
    return whole && number >= 1 && number <= limits::layout_table_max ? number : no_number;
}

}  // namespace

std::expected<HallLayout, std::string> table_layout(const std::vector<std::string>& rows) {
    HallLayout layout;
    std::map<int, std::size_t> seen;  // table → row
    for (const auto& text : rows) {
        const auto row = layout.size() + 1;
        auto& tables = layout.emplace_back();
        std::istringstream words{text};
        for (std::string word; words >> word;) {
            const auto number = table_number(word);
            if (number == no_number)
                return std::unexpected(fmt::format(
                    "row {} of \"layout\" holds \"{}\": write table numbers from 1 to {} and a dot "
                    "where no table stands.",
                    row, word, limits::layout_table_max));
            if (number > 0 && !seen.emplace(number, row).second)
                return std::unexpected(fmt::format(
                    "table {} stands in row {} and in row {} of \"layout\": leave one of them out.", number,
                    seen[number], row));
            tables.push_back(number);
        }
        if (tables.empty() || tables.size() > limits::layout_columns_max)
            return std::unexpected(fmt::format("row {} of \"layout\" has {} places, 1 to {} are possible.",
                                               row, tables.size(), limits::layout_columns_max));
    }
    if (!rows.empty() && seen.empty())
        return std::unexpected(
            std::string{"\"layout\" holds no table: write their numbers, or leave it out."});
    return layout;
}

}  // namespace auftakt
