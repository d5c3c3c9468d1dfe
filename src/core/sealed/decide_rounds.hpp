#pragma once

#include "core/sealed/decide.hpp"

// What the facilitator asks of the rounds while they are planned and run.
namespace auftakt::pairing {

using Facts = std::vector<auftakt::Fact>;

// The rounds are those of the segment that is on.
bool rounds_are_on(const Model& model);
// Asks for another plan: drops one that is only proposed, stands beside one that is accepted.
Facts plan_again(const State& pairing);

Decision decide_one(const Model& model, const SwapPeople& command);
Decision decide_one(const Model& model, const PinPair& command);
Decision decide_one(const Model& model, const UnpinPair& command);
Decision decide_one(const Model& model, const ForbidPair& command);
Decision decide_one(const Model& model, const AllowPair& command);
Decision decide_one(const Model& model, const ConfidePair& command);
Decision decide_one(const Model& model, const LiftConfidence& command);
Decision decide_one(const Model& model, const ImportExclusions& command);
Decision decide_one(const Model& model, const ExtraRound& command);
Decision decide_one(const Model& model, const DropRound& command);
Decision decide_one(const Model& model, const SetLengths& command);
Decision decide_one(const Model& model, const SetOddCount& command);
Decision decide_one(const Model& model, const SeatPerson& command);

}  // namespace auftakt::pairing
