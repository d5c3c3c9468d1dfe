#pragma once

#include <optional>

#include "engine/plan_job.hpp"

namespace auftakt {

// The coffee tables of the mixer that is on, by the planner of groups: departments mixed, roles mixed (or
// kept apart), nobody with whom one talked or sat before, nobody of one's own line. No tables where nobody
// has company. Takes as long as the planner.
mixer::Command mix_tables(const Public& state, std::uint64_t seed, const Planner& planner);

// Notices when tables are wanted: once for every wish.
class MixWatch {
public:
    // True when a job should start now.
    bool wants(const Public& state);

private:
    std::optional<std::uint64_t> asked_;
};

}  // namespace auftakt
