#pragma once

#include <expected>
#include <vector>

#include "core/command.hpp"
#include "core/refusal.hpp"
#include "core/sealed/model.hpp"

namespace auftakt {

struct Outcome {
    std::vector<Fact> facts;
    std::vector<SealedWrite> sealed;
};
using Decision = std::expected<Outcome, Refusal>;

// What a wish leads to, or why not. Pure: never changes the model, knows no clock but the moment.
Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment);

}  // namespace auftakt
