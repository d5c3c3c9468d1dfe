#include "organiser/schedule_csv.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>

#include "organiser/csv.hpp"
#include "organiser/pair_file.hpp"

namespace auftakt {
namespace {

constexpr int weight_max = 1'000'000;

// Missing: neither yes nor no.
std::optional<bool> yes_or_no(const std::string& text) {
    const auto word = plain_word(text);
    for (const auto* yes : {"yes", "ja", "x", "1", "true"})
        if (word == yes) return true;
    for (const auto* no : {"", "no", "nein", "0", "false"})
        if (word == no) return false;
    return std::nullopt;
}

}  // namespace

std::expected<std::vector<IdPair>, InputErrors> parse_exclusions(std::string_view bytes,
                                                                 const std::string& file) {
    const auto given = parse_given_exclusions(bytes, file);
    if (!given) return std::unexpected(given.error());
    std::vector<IdPair> rows;
    for (const auto& each : *given) rows.push_back(each.pair);
    return rows;
}

std::expected<std::vector<GivenExclusion>, InputErrors> parse_given_exclusions(std::string_view bytes,
                                                                               const std::string& file) {
    PairFile pairs{bytes, file, {"a", "b", "confidential"}, 2};
    std::vector<GivenExclusion> rows;
    pairs.each([&](const CsvRow& row) {
        GivenExclusion given{pairs.pair(row, 0, 1)};
        if (pairs.filled(row, 2)) {
            const auto from = pairs.cell(row, 2);
            const auto answer = yes_or_no(from.text);
            if (!answer) pairs.fault(from, fmt::format("\"{}\" must be yes or no. Correct it.", from.text));
            given.confidential = answer.value_or(true);
        }
        rows.push_back(std::move(given));
    });
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
std::expected<std::vector<GivenExclusion>, InputErrors> read_given_exclusions(
    const std::filesystem::path& path) {
    return read_with(path, parse_given_exclusions);
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
