#include "organiser/schedule_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "base/text.hpp"
#include "core/limits.hpp"
#include "organiser/csv.hpp"
#include "organiser/people_headings.hpp"
#include "organiser/text_file.hpp"

namespace auftakt {
namespace {

constexpr int weight_max = 1'000'000;

// A file whose columns have fixed names, read line by line.
class PairFile {
public:
    PairFile(std::string_view bytes, const std::string& file, std::vector<std::string_view> columns)
        : file_{file}, columns_{std::move(columns)} {
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

private:
    bool knows(std::string_view heading) const {
        return std::ranges::find(columns_, plain_word(heading)) != columns_.end();
    }

    std::string id(const CsvRow& row, std::size_t column) {
        const auto from = cell(row, column);
        auto text = clean(without_apostrophe(from.text)).text;
        if (text.empty())
            fault(from, fmt::format("the id in column \"{}\" is missing. Add it, or delete the line.",
                                    columns_[column]));
        return text;
    }

    void take(CsvFile csv) {
        const auto& headings = csv.rows.front().cells;
        for (const auto column : columns_) {
            const auto found = std::ranges::find_if(
                headings, [&](const CsvCell& c) { return plain_word(c.text) == column; });
            if (found == headings.end())
                fault(headings.front(),
                      fmt::format("the column \"{}\" is missing. The first line must be \"{}\".", column,
                                  fmt::join(columns_, ",")));
            at_.push_back(static_cast<std::size_t>(found - headings.begin()));
        }
        if (errors_.empty()) rows_.assign(csv.rows.begin() + 1, csv.rows.end());
    }

    const std::string& file_;
    std::vector<std::string_view> columns_;
    std::vector<std::size_t> at_;
    std::vector<CsvRow> rows_;
    InputErrors errors_;
};

template <class Parse>
auto read_with(const std::filesystem::path& path, Parse parse)
    -> decltype(parse(std::string_view{}, std::string{})) {
    const auto bytes = read_text_file(path, limits::csv_bytes_max);
    if (!bytes) return std::unexpected(bytes.error());
    return parse(std::string_view{*bytes}, path.string());
}

}  // namespace

std::expected<std::vector<IdPair>, InputErrors> parse_exclusions(std::string_view bytes,
                                                                 const std::string& file) {
    PairFile pairs{bytes, file, {"a", "b"}};
    std::vector<IdPair> rows;
    pairs.each([&](const CsvRow& row) { rows.push_back(pairs.pair(row, 0, 1)); });
    return pairs.result(std::move(rows));
}

std::expected<std::vector<WeightedPair>, InputErrors> parse_weights(std::string_view bytes,
                                                                    const std::string& file) {
    PairFile pairs{bytes, file, {"a", "b", "weight"}};
    std::vector<WeightedPair> rows;
    std::map<std::pair<std::string, std::string>, int> seen;
    pairs.each([&](const CsvRow& row) {
        const auto ids = pairs.pair(row, 0, 1);
        const auto weight = pairs.number(row, 2, -weight_max, weight_max);
        const auto [first, added] = seen.emplace(std::minmax(ids.a, ids.b), row.line());
        if (!added)
            pairs.fault(pairs.cell(row, 0),
                        fmt::format("the pair {}, {} stands in line {} already. Delete one of the "
                                    "two lines.",
                                    ids.a, ids.b, first->second));
        rows.push_back({ids, weight});
    });
    return pairs.result(std::move(rows));
}

std::expected<std::vector<PastMeeting>, InputErrors> parse_met(std::string_view bytes,
                                                               const std::string& file) {
    PairFile pairs{bytes, file, {"round", "a", "b"}};
    std::vector<PastMeeting> rows;
    pairs.each([&](const CsvRow& row) {
        const int round = pairs.number(row, 0, 1, 1000);
        rows.push_back({round, pairs.pair(row, 1, 2)});
    });
    return pairs.result(std::move(rows));
}

std::expected<std::vector<IdPair>, InputErrors> read_exclusions(const std::filesystem::path& path) {
    return read_with(path, parse_exclusions);
}
std::expected<std::vector<WeightedPair>, InputErrors> read_weights(const std::filesystem::path& path) {
    return read_with(path, parse_weights);
}
std::expected<std::vector<PastMeeting>, InputErrors> read_met(const std::filesystem::path& path) {
    return read_with(path, parse_met);
}

InputErrors strangers(const std::vector<IdPair>& pairs, const std::string& file, const KnowsId& knows) {
    InputErrors warnings;
    for (const auto& pair : pairs)
        for (const auto* id : {&pair.a, &pair.b})
            if (!knows(*id))
                warnings.push_back(
                    {file, pair.line, 1,
                     fmt::format("nobody has the id \"{}\", so this line has no effect.", *id)});
    return warnings;
}

std::string schedule_csv(const RoundPlan& plan, const std::function<std::string(PersonId)>& external) {
    std::string text = csv_line({"round", "table", "ids"});
    const auto line = [&](int round, const std::string& table, const std::vector<PersonId>& people) {
        std::string ids;
        for (const auto person : people) ids += (ids.empty() ? "" : ";") + external(person);
        text += csv_line({std::to_string(round), table, ids});
    };
    for (const auto& round : plan.rounds) {
        for (const auto& table : round.tables) line(round.number, std::to_string(table.number), table.people);
        if (!round.resting.empty()) line(round.number, "PAUSE", round.resting);
    }
    return text;
}

}  // namespace auftakt
