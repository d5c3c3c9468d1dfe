#pragma once

#include <vector>

#include "core/public.hpp"

namespace auftakt {

// What the walls of all shows have brought into the programme, the eldest wall first. Every segment with
// goals offers them beside its own; none whose author was removed.
std::vector<wall::TakenGoal> goals_of_walls(const Public& state);
bool brings(const std::vector<wall::TakenGoal>& goals, NoteId note);

}  // namespace auftakt
