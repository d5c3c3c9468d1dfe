#pragma once

#include <optional>

#include "core/plan_proof.hpp"
#include "core/public.hpp"
#include "core/refusal.hpp"

// Why a wish about the rounds would be refused now; missing: it would be taken. Pure: the console dims its
// buttons by these, and the same functions decide.
namespace auftakt::pairing {

// The rounds are those of the segment that is on, and not all of them are over.
bool rounds_are_on(const Public& state);

std::optional<Refusal> refusal_of(const Public& state, const Replan& wish);
std::optional<Refusal> refusal_of(const Public& state, const ExtraRound& wish);
std::optional<Refusal> refusal_of(const Public& state, const DropRound& wish);
std::optional<Refusal> refusal_of(const Public& state, const SetLengths& wish);
std::optional<Refusal> refusal_of(const Public& state, const PinPair& wish);
std::optional<Refusal> refusal_of(const Public& state, const ForbidPair& wish);
std::optional<Refusal> refusal_of(const Public& state, const ConfidePair& wish);

// How many rounds there are after one more, or one fewer.
int rounds_after(const State& pairing, const ExtraRound& wish);
int rounds_after(const State& pairing, const DropRound& wish);

// Does the plan seat the two together in a round that is not announced yet? With `round`: in that one?
bool will_meet(const State& pairing, PersonId a, PersonId b, int round);

// What can be said of the plan before its first round, for who is here.
PlanProof proof_of(const Public& state);

}  // namespace auftakt::pairing
