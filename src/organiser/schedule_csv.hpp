#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_error.hpp"
#include "core/round_problem.hpp"

// The small files about pairs that `auftakt plan` reads and writes. People are named by their external ids.
namespace auftakt {

struct IdPair {
    std::string a;
    std::string b;
    int line = 0;
    bool operator==(const IdPair& other) const { return a == other.a && b == other.b; }
};

struct WeightedPair {
    IdPair pair;
    std::int32_t weight = 0;
};

struct PastMeeting {
    int round = 0;
    IdPair pair;
};

// One line of an exclusions file. Confidential: only the organiser and the facilitator's laptop know it.
struct GivenExclusion {
    IdPair pair;
    bool confidential = false;
};

// a,b[,confidential]: never together. Each reader names all faults at once; ids are not looked up, see
// strangers.
std::expected<std::vector<IdPair>, InputErrors> read_exclusions(const std::filesystem::path& path);
std::expected<std::vector<GivenExclusion>, InputErrors> read_given_exclusions(
    const std::filesystem::path& path);
// a,b,weight: from -1,000,000 to 1,000,000. A pair that stands there twice is a fault.
std::expected<std::vector<WeightedPair>, InputErrors> read_weights(const std::filesystem::path& path);
// round,a,b: meetings that have taken place. Further columns are left alone, so our own export can be read.
std::expected<std::vector<PastMeeting>, InputErrors> read_met(const std::filesystem::path& path);

std::expected<std::vector<IdPair>, InputErrors> parse_exclusions(std::string_view bytes,
                                                                 const std::string& file);
std::expected<std::vector<GivenExclusion>, InputErrors> parse_given_exclusions(std::string_view bytes,
                                                                               const std::string& file);
std::expected<std::vector<WeightedPair>, InputErrors> parse_weights(std::string_view bytes,
                                                                    const std::string& file);
std::expected<std::vector<PastMeeting>, InputErrors> parse_met(std::string_view bytes,
                                                               const std::string& file);

using KnowsId = std::function<bool(const std::string&)>;

// A warning for each id that nobody has: such a line has no effect, which may be a slip of the pen.
InputErrors strangers(const std::vector<IdPair>& pairs, const std::string& file, const KnowsId& knows);

// round,table,ids: one line a table, ids separated by semicolons; table PAUSE lists who rests in a round.
std::string schedule_csv(const RoundPlan& plan, const std::function<std::string(PersonId)>& external);

}  // namespace auftakt
