#pragma once

#include <optional>
#include <utility>

#include "core/sealed/model.hpp"
#include "engine/matcher.hpp"

namespace auftakt {

// The answer to what was asked for: tandems and who waits, with public reasons. What was weighed stays here.
// Takes as long as the matcher.
tandem::Command propose_tandems(const Model& model, std::uint64_t seed, const Matcher& matcher);

// Notices when tandems are wanted: once for every wish, and again when people came or left meanwhile.
class MatchWatch {
public:
    bool wants(const Public& state);

private:
    std::optional<std::pair<std::uint64_t, std::uint64_t>> asked_;
};

}  // namespace auftakt
