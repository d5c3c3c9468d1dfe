#include "organiser/match_csv.hpp"

#include <map>

#include "organiser/pair_file.hpp"

namespace auftakt {
namespace {

constexpr int weight_max = 1'000'000;
constexpr int places_max = 100;

std::expected<std::vector<WeightedTandem>, InputErrors> parse_tandem_weights(std::string_view bytes,
                                                                             const std::string& file) {
    PairFile pairs{bytes, file, {"mentor", "mentee", "weight", "pref_mentor", "pref_mentee"}, 3};
    std::vector<WeightedTandem> rows;
    std::map<std::pair<std::string, std::string>, int> seen;
    std::map<std::string, int> mentors;
    std::map<std::string, int> mentees;
    pairs.each([&](const CsvRow& row) {
        WeightedTandem read{.pair = pairs.pair(row, 0, 1),
                            .weight = pairs.number(row, 2, -weight_max, weight_max)};
        if (pairs.filled(row, 3)) read.mentor_likes = pairs.number(row, 3, -weight_max, weight_max);
        if (pairs.filled(row, 4)) read.mentee_likes = pairs.number(row, 4, -weight_max, weight_max);
        mentors.try_emplace(read.pair.a, row.line());
        mentees.try_emplace(read.pair.b, row.line());
        const auto both = [&](const std::string& id, const std::map<std::string, int>& others,
                              std::size_t column) {
            if (const auto other = others.find(id); other != others.end())
                pairs.fault(pairs.cell(row, column),
                            fmt::format("\"{}\" is on the other side in line {}. Everybody takes one side.",
                                        id, other->second));
        };
        both(read.pair.a, mentees, 0);
        both(read.pair.b, mentors, 1);
        const auto [first, added] = seen.emplace(std::pair{read.pair.a, read.pair.b}, row.line());
        if (!added)
            pairs.fault(pairs.cell(row, 0),
                        fmt::format("the pair {}, {} stands in line {} already. Delete one of "
                                    "the two lines.",
                                    read.pair.a, read.pair.b, first->second));
        rows.push_back(std::move(read));
    });
    return pairs.result(std::move(rows));
}

std::expected<std::vector<GivenRating>, InputErrors> parse_ratings(std::string_view bytes,
                                                                   const std::string& file) {
    PairFile pairs{bytes, file, {"rater", "rated", "rating"}};
    std::vector<GivenRating> rows;
    pairs.each([&](const CsvRow& row) {
        auto ids = pairs.pair(row, 0, 1);
        rows.push_back({std::move(ids), pairs.number(row, 2, 0, 5)});
    });
    return pairs.result(std::move(rows));
}

std::expected<std::vector<GivenPlaces>, InputErrors> parse_capacities(std::string_view bytes,
                                                                      const std::string& file) {
    PairFile lines{bytes, file, {"id", "cap", "min"}, 2};
    std::vector<GivenPlaces> rows;
    std::map<std::string, int> seen;
    lines.each([&](const CsvRow& row) {
        GivenPlaces read{
            .id = lines.id(row, 0), .line = row.line(), .capacity = lines.number(row, 1, 0, places_max)};
        if (lines.filled(row, 2)) read.minimum = lines.number(row, 2, 0, places_max);
        if (read.minimum > read.capacity)
            lines.fault(lines.cell(row, 2),
                        fmt::format("the minimum {} is more than the {} places. Correct one of them.",
                                    read.minimum, read.capacity));
        const auto [first, added] = seen.emplace(read.id, row.line());
        if (!added)
            lines.fault(lines.cell(row, 0),
                        fmt::format("the id {} stands in line {} already. Delete one of the two "
                                    "lines.",
                                    read.id, first->second));
        rows.push_back(std::move(read));
    });
    return lines.result(std::move(rows));
}

std::expected<std::vector<IdPair>, InputErrors> parse_locks(std::string_view bytes, const std::string& file) {
    PairFile pairs{bytes, file, {"mentor", "mentee"}};
    std::vector<IdPair> rows;
    pairs.each([&](const CsvRow& row) { rows.push_back(pairs.pair(row, 0, 1)); });
    return pairs.result(std::move(rows));
}

}  // namespace

std::expected<std::vector<WeightedTandem>, InputErrors> read_tandem_weights(
    const std::filesystem::path& path) {
    return read_with(path, parse_tandem_weights);
}
std::expected<std::vector<GivenRating>, InputErrors> read_ratings(const std::filesystem::path& path) {
    return read_with(path, parse_ratings);
}
std::expected<std::vector<GivenPlaces>, InputErrors> read_capacities(const std::filesystem::path& path) {
    return read_with(path, parse_capacities);
}
std::expected<std::vector<IdPair>, InputErrors> read_locks(const std::filesystem::path& path) {
    return read_with(path, parse_locks);
}

std::string pairs_csv(const std::vector<MentorAndMentee>& pairs,
                      const std::function<std::string(PersonId)>& external) {
    std::string text = csv_line({"mentor", "mentee"});
    for (const auto& pair : pairs) text += csv_line({external(pair.mentor), external(pair.mentee)});
    return text;
}

}  // namespace auftakt
