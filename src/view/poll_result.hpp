#pragma once

#include "core/public.hpp"

namespace auftakt {

// What everybody may see of a question's answers now: once it is revealed, or while people answer where that
// was said before. Missing: nothing yet, or the facilitator has taken it away.
std::optional<Result> visible_result(const Public& state, AskId ask);

// How the same thing was answered the first time it was measured, one count per step; missing where this is
// the first time, where fewer than five answered then, or where the scale was another one.
std::optional<std::vector<int>> baseline(const Public& state, AskId ask, std::size_t item);

// The result of an earlier run of the same question with at least five answers.
std::optional<Result> earlier_run(const Public& state, AskId ask);

}  // namespace auftakt
