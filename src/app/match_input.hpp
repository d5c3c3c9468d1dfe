#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/input_error.hpp"
#include "core/pair_problem.hpp"

namespace auftakt {

// What `auftakt match` is asked for: people with their ratings, or weights with capacities.
struct MatchRequest {
    std::optional<std::filesystem::path> people;
    std::optional<std::filesystem::path> ratings;
    std::optional<std::filesystem::path> weights;
    std::optional<std::filesystem::path> capacities;
    std::optional<std::filesystem::path> exclusions;
    std::optional<std::filesystem::path> locks;
    bool most_people = false;
    bool floor = false;
    bool stable = false;
    std::uint64_t seed = 1;
};

// The files as a problem. From people: everybody with the role junior is a mentor, every senior a mentee;
// weighed by the formula of core/pair_weight.hpp, liked by rating (3 where there is none); reporting lines
// and vetoes are no options. `warnings` are about ids that nobody has.
struct MatchInput {
    PairProblem problem;
    std::map<PersonId, std::string> external;
    InputErrors warnings;
};

std::expected<MatchInput, InputErrors> read_match_input(const MatchRequest& request);

}  // namespace auftakt
