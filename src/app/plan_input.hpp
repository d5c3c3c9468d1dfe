#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/input_error.hpp"
#include "core/round_problem.hpp"
#include "matching/sides.hpp"

namespace auftakt {

// What `auftakt plan` is asked for.
struct PlanRequest {
    std::filesystem::path people;
    std::optional<std::filesystem::path> exclusions;
    std::optional<std::filesystem::path> weights;
    std::optional<std::filesystem::path> met;
    PairingMode mode = PairingMode::reverse;
    int rounds = 1;
    int first_round = 1;
    int tables = 0;
    int table_size = 2;  // group only
    bool trios = false;
    std::uint64_t seed = 1;
};

// The files as a problem: whoever was there in an earlier round of `met` and met nobody has rested. With the
// names of its people. `strangers` are warnings about ids that nobody has.
struct PlanInput {
    RoundProblem problem;
    std::map<PersonId, std::string> external;
    std::vector<matching::SideChoice> sides;  // given to people with the role `both`, in the file's order
    InputErrors warnings;
};

std::expected<PlanInput, InputErrors> read_plan_input(const PlanRequest& request);

}  // namespace auftakt
