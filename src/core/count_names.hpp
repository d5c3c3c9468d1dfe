#pragma once

#include <string>
#include <vector>

#include "core/answer.hpp"
#include "core/show.hpp"

namespace auftakt {

// What each count of a result stands for, in the show's language: an option, a step, a place, a guess, a
// text, a cell of a field. For tables that leave the hall.
std::vector<std::string> count_names(const Question& question, const Histogram& histogram, const Show& show);

}  // namespace auftakt
