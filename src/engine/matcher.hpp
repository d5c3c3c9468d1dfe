#pragma once

#include <functional>

#include "core/pair_problem.hpp"

namespace auftakt {

using Matcher = std::function<PairSolution(const PairProblem&)>;

}  // namespace auftakt
