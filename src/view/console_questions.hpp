#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/public.hpp"
#include "view/console_hall.hpp"
#include "view/words.hpp"

// Questions to the stage, as the facilitator takes one after the other.
namespace auftakt::console {

std::vector<std::string> question_facts(const Public& state, const Words& words);

// Ends the asking, or opens it again.
std::optional<Control> questions_control(const Public& state, const Words& words);

// What is answered now, what waits to be read, then all others with the most votes first. Missing: other
// segments are on.
std::optional<ModerationScene> question_list(const Public& state, const Words& words);

}  // namespace auftakt::console
