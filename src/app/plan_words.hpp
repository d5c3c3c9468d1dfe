#pragma once

#include <functional>
#include <string>

#include "core/plan_proof.hpp"
#include "core/round_problem.hpp"

namespace auftakt {

// A wish that cannot be met, in an English sentence with people and numbers, and what was planned instead.
std::string plan_sentence(const PlanNotice& notice, const std::function<std::string(PersonId)>& name);

// "Each junior meets 6 of 33 seniors, nobody twice, nobody from the own line or excluded; rests: 4 people
// once. Fit: the best there is, proved."
std::string proof_sentence(const PlanProof& proof);

}  // namespace auftakt
