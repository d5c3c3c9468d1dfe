#include "organiser/schedule_csv.hpp"

#include <fmt/format.h>

#include <map>

#include "organiser/csv.hpp"
#include "organiser/pair_file.hpp"

namespace auftakt {
namespace {

constexpr int weight_max = 1'000'000;

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
