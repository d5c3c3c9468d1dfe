#include "core/programme_goals.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace auftakt {
namespace {

void add(std::vector<wall::TakenGoal>& goals, const std::map<int, wall::Board>& boards) {
    for (const auto& [segment, board] : boards) std::ranges::copy(board.goals, std::back_inserter(goals));
}

}  // namespace

std::vector<wall::TakenGoal> goals_of_walls(const Public& state) {
    std::vector<wall::TakenGoal> goals;
    for (const auto& [show, past] : *state.past) add(goals, past.boards);
    add(goals, state.wall.boards);
    std::erase_if(goals,
                  [&](const wall::TakenGoal& goal) { return state.wall.notes.at(goal.note).author_removed; });
    return goals;
}

bool brings(const std::vector<wall::TakenGoal>& goals, NoteId note) {
    return std::ranges::find(goals, note, &wall::TakenGoal::note) != goals.end();
}

}  // namespace auftakt
