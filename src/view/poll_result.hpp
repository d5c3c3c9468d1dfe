#pragma once

#include <array>

#include "core/public.hpp"

namespace auftakt {

// What everybody may see of a question's answers now: once it is revealed, or while people answer where that
// was said before. Missing: nothing yet, or the facilitator has taken it away. Without a whole: fewer than
// five answered what is told from five on.
std::optional<Result> visible_result(const Public& state, AskId ask);

// A result as any screen and any file may tell it. Scales, rankings and points say nothing below five
// answers, an item of a scale nothing below five of its own, and both sides are told only where each has
// five: also where everybody may see who answered.
Result told(const Public& state, const ask::Ask& ask, Result result);

// Questions of which both sides' results are shown, if that was said before answering.
bool tells_sides(const Question& question);

// How the same thing was answered the first time it was measured, one count per step; missing where this is
// the first time, where fewer than five answered then, or where the scale was another one.
std::optional<std::vector<int>> baseline(const Public& state, AskId ask, std::size_t item);

// The result of the last earlier run of the same question with at least five answers.
std::optional<Result> earlier_run(const Public& state, AskId ask);

// How many points lie in each quarter of a field: top left, top right, bottom left, bottom right. The middle
// row counts as upper, the middle column as right.
std::array<int, 4> quarters(const Histogram& field);

}  // namespace auftakt
