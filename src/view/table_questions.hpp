#pragma once

#include <string>
#include <vector>

#include "core/public.hpp"

// What the tables for export may tell of questions.
namespace auftakt {

// Every question but the practised ones and those that were taken out again, as they were asked; ratings and
// wishes are nobody's result.
std::vector<AskId> exported_questions(const Public& state);
// Of an anonymous question that is not settled, or has fewer than five answers, only n.
Result exported_result(const Public& state, AskId id);
// In the words of its own show; empty where the question stood in none of its segments.
std::string segment_title(const Public& state, int show, int segment);

}  // namespace auftakt
