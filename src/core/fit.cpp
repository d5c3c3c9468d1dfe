#include "core/fit.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace auftakt {
namespace {

using Numbers = std::vector<int>;

// Gives every text a small number, so that comparing topics is comparing ints.
class Interner {
public:
    int number(std::string_view text) {
        return numbers_.try_emplace(text, static_cast<int>(numbers_.size())).first->second;
    }
    Numbers numbers(const std::vector<std::string>& texts) {
        Numbers result;
        for (const auto& text : texts) result.push_back(number(text));
        std::ranges::sort(result);
        const auto rest = std::ranges::unique(result);
        result.erase(rest.begin(), rest.end());
        return result;
    }
    std::size_t size() const { return numbers_.size(); }

private:
    std::unordered_map<std::string_view, int> numbers_;
};

struct Interned {
    std::vector<Numbers> offers, wants;
    Numbers departments;
};

Interned intern(std::span<const FitProfile> people, Interner& topics, Interner& departments) {
    Interned result;
    for (const auto& person : people) {
        result.offers.push_back(topics.numbers(person.offers));
        result.wants.push_back(topics.numbers(person.wants));
        result.departments.push_back(departments.number(person.department));
    }
    return result;
}

// For every topic, who of these people names it.
std::vector<Numbers> people_by_topic(const std::vector<Numbers>& topics_of, std::size_t topics) {
    std::vector<Numbers> result(topics);
    for (std::size_t person = 0; person < topics_of.size(); ++person)
        for (const int topic : topics_of[person])
            result[static_cast<std::size_t>(topic)].push_back(static_cast<int>(person));
    return result;
}

void add_shared(std::span<std::int32_t> row, const Numbers& topics, const std::vector<Numbers>& others,
                std::int32_t points) {
    for (const int topic : topics)
        for (const int other : others[static_cast<std::size_t>(topic)])
            row[static_cast<std::size_t>(other)] += points;
}

}  // namespace

FitWeights usual_weights(PairingMode mode) {
    if (mode == PairingMode::reverse) return {};
    return {.offered = 7, .returned = 7, .across = 5};
}

FitMatrix fit_matrix(std::span<const FitProfile> juniors, std::span<const FitProfile> seniors,
                     const FitWeights& weights) {
    Interner topics;
    Interner departments;
    const Interned rows = intern(juniors, topics, departments);
    const Interned columns = intern(seniors, topics, departments);
    const auto wanting = people_by_topic(columns.wants, topics.size());
    const auto offering = people_by_topic(columns.offers, topics.size());

    FitMatrix result;
    result.columns = static_cast<int>(seniors.size());
    result.cells.resize(juniors.size() * seniors.size());
    for (std::size_t j = 0; j < juniors.size(); ++j) {
        const auto row = std::span{result.cells}.subspan(j * seniors.size(), seniors.size());
        for (std::size_t s = 0; s < seniors.size(); ++s)
            row[s] = rows.departments[j] != columns.departments[s] ? weights.across : 0;
        add_shared(row, rows.offers[j], wanting, weights.offered);
        add_shared(row, rows.wants[j], offering, weights.returned);
    }
    return result;
}

std::int32_t fit_of(const FitProfile& junior, const FitProfile& senior, const FitWeights& weights) {
    return fit_matrix(std::span{&junior, 1}, std::span{&senior, 1}, weights).at(0, 0);
}

}  // namespace auftakt
