#pragma once

#include "core/ask.hpp"
#include "core/sealed/decide.hpp"

// What the facilitator does with what people have written: may it be shown, which is the first, what turns
// its pages.
namespace auftakt::ask {

Decision decide_judge(const Model& model, const JudgeText& command);
Decision decide_judge(const Model& model, const JudgePerson& command);
Decision decide_star(const Model& model, const StarText& command);
Decision decide_turn(const Model& model, const TurnPages& command, const Moment& moment);

}  // namespace auftakt::ask
