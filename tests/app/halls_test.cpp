#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <sstream>

#include "../support/hungarian.hpp"
#include "app/match_input.hpp"
#include "matching/match_pairs.hpp"

// Whole halls as they come from HR and from the talks. What is claimed to be the best is checked by other
// means: augmenting paths for how many, a threshold for the worst, the Hungarian method for the weight.
using namespace auftakt;

namespace {

MatchInput hall(const std::string& name, bool floor, bool stable = false) {
    const std::filesystem::path folder = std::filesystem::path{"tests/halls"} / name;
    auto input = read_match_input({.people = folder / "participants.csv",
                                   .ratings = folder / "ratings.csv",
                                   .exclusions = folder / "exclusions.csv",
                                   .most_people = true,
                                   .floor = floor,
                                   .stable = stable});
    REQUIRE(input);
    return std::move(*input);
}

// Rows of a simple file without quotes.
std::vector<std::vector<std::string>> rows(const std::string& name, const std::string& file) {
    std::ifstream in{std::filesystem::path{"tests/halls"} / name / file};
    std::vector<std::vector<std::string>> all;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::erase(line, '\r');
        std::vector<std::string> cells;
        std::istringstream parts{line};
        for (std::string cell; std::getline(parts, cell, ',');) cells.push_back(cell);
        all.push_back(std::move(cells));
    }
    return all;
}

// The most pairs of those that `may`, each person in as many as they have places (augmenting paths: Berge,
// 1957).
int most_pairs(const PairProblem& problem, const std::function<bool(const PairOption&)>& may) {
    std::map<PersonId, std::vector<PersonId>> open;
    for (const auto& option : problem.options)
        if (may(option)) open[option.mentor].push_back(option.mentee);
    std::map<PersonId, int> places;
    for (const auto& mentee : problem.mentees) places[mentee.id] = mentee.capacity;
    std::map<PersonId, std::set<PersonId>> taken;
    std::set<PersonId> seen;
    const std::function<bool(PersonId)> enter = [&](PersonId mentor) {
        for (const auto mentee : open[mentor]) {
            if (taken[mentee].contains(mentor) || !seen.insert(mentee).second) continue;
            if (static_cast<int>(taken[mentee].size()) < places[mentee]) {
                taken[mentee].insert(mentor);
                return true;
            }
            const auto here = taken[mentee];
            for (const auto other : here)
                if (enter(other)) {
                    taken[mentee].erase(other);
                    taken[mentee].insert(mentor);
                    return true;
                }
        }
        return false;
    };
    int pairs = 0;
    for (const auto& mentor : problem.mentors)
        for (int place = 0; place < mentor.capacity; ++place) {
            seen.clear();
            pairs += enter(mentor.id) ? 1 : 0;
        }
    return pairs;
}

std::map<MentorAndMentee, std::int64_t> weights(const PairProblem& problem) {
    std::map<MentorAndMentee, std::int64_t> all;
    for (const auto& option : problem.options) all[{option.mentor, option.mentee}] = option.weight;
    return all;
}

}  // namespace

TEST_CASE("a whole hall is matched, proved, and nobody meets whom they should not") {
    for (const std::string name : {"small-24", "mixed-76", "hall-121-uneven", "large-400"}) {
        CAPTURE(name);
        const auto input = hall(name, true);
        const auto found = matching::match_pairs(input.problem);
        CHECK(found.certified);
        std::map<std::string, int> partners;
        std::set<std::pair<std::string, std::string>> pairs;
        for (const auto& pair : found.pairs) {
            const auto& one = input.external.at(pair.mentor);
            const auto& other = input.external.at(pair.mentee);
            ++partners[one], ++partners[other];
            pairs.insert({one, other});
            pairs.insert({other, one});
        }
        CHECK(pairs.size() == 2 * found.pairs.size());
        for (const auto& row : rows(name, "exclusions.csv"))
            CHECK_FALSE(pairs.contains({row.at(0), row.at(1)}));
        int vetoes = 0;
        for (const auto& row : rows(name, "ratings.csv")) {
            if (row.at(2) != "0") continue;
            ++vetoes;
            CHECK_FALSE(pairs.contains({row.at(0), row.at(1)}));
        }
        MESSAGE(name << ": " << found.pairs.size() << " pairs, " << found.unmatched.size() << " wait, "
                     << vetoes << " vetoes");
        for (const auto* side : {&input.problem.mentors, &input.problem.mentees})
            for (const auto& person : *side) CHECK(partners[input.external.at(person.id)] <= person.capacity);
    }
}

TEST_CASE("as many pairs as augmenting paths find, and the worst as good as a threshold allows") {
    for (const std::string name : {"small-24", "hall-121-uneven", "large-400"}) {
        CAPTURE(name);
        const auto problem = hall(name, true).problem;
        const auto found = matching::match_pairs(problem);
        const int most = most_pairs(problem, [](const PairOption&) { return true; });
        CHECK(static_cast<int>(found.pairs.size()) == most);
        const auto weight = weights(problem);
        std::int64_t worst = std::numeric_limits<std::int64_t>::max();
        for (const auto& pair : found.pairs) worst = std::min(worst, weight.at(pair));
        CHECK(most_pairs(problem, [&](const PairOption& option) { return option.weight >= worst; }) == most);
        CHECK(most_pairs(problem, [&](const PairOption& option) { return option.weight > worst; }) < most);
    }
}

TEST_CASE("without a floor a hall weighs what the Hungarian method says") {
    for (const std::string name : {"small-24", "mixed-76", "hall-121-uneven"}) {
        CAPTURE(name);
        const auto problem = hall(name, false).problem;
        const auto found = matching::match_pairs(problem);
        // A line for each place; what somebody's first place counts comes before all weights. Nobody there:
        // 0.
        constexpr std::int64_t counts = 1'000'000;
        constexpr std::int64_t never = -1'000'000'000'000;
        struct Place {
            PersonId who;
            bool first = true;
        };
        const auto places_of = [](const std::vector<PairPerson>& people) {
            std::vector<Place> places;
            for (const auto& person : people)
                for (int place = 0; place < person.capacity; ++place)
                    places.push_back({person.id, place == 0});
            return places;
        };
        const auto mentors = places_of(problem.mentors);
        const auto mentees = places_of(problem.mentees);
        const auto weight = weights(problem);
        std::vector<std::vector<std::int64_t>> square(
            mentors.size() + mentees.size(), std::vector<std::int64_t>(mentors.size() + mentees.size(), 0));
        for (std::size_t i = 0; i < mentors.size(); ++i)
            for (std::size_t j = 0; j < mentees.size(); ++j) {
                const auto option = weight.find({mentors[i].who, mentees[j].who});
                const int persons = (mentors[i].first ? 1 : 0) + (mentees[j].first ? 1 : 0);
                square[i][j] = option == weight.end() ? never : option->second + persons * counts;
            }
        std::set<PersonId> matched;
        for (const auto& pair : found.pairs) {
            matched.insert(pair.mentor);
            matched.insert(pair.mentee);
        }
        CHECK(found.weight + static_cast<std::int64_t>(matched.size()) * counts == tests::hungarian(square));
    }
}

TEST_CASE("the uneven hall has a best matching that nobody would leave, and it is proved") {
    const auto problem = hall("hall-121-uneven", false, true).problem;
    const auto found = matching::match_pairs(problem);
    CHECK(found.certified);
    CHECK(matching::blocking_pairs(problem, found.pairs).empty());
}
