#pragma once

#include <functional>
#include <string>

#include "core/round_problem.hpp"

namespace auftakt {

// A wish that cannot be met, in an English sentence with people and numbers, and what was planned instead.
std::string plan_sentence(const PlanNotice& notice, const std::function<std::string(PersonId)>& name);

}  // namespace auftakt
