#include "core/wall.hpp"

#include <algorithm>
#include <tuple>

namespace auftakt::wall {

NoteId lead_of(const State& state, NoteId note) {
    const auto* row = state.notes.find(note);
    if (row == nullptr || !row->merged_into) return note;
    // A lead that is gone from the wall covers nothing.
    const auto* lead = state.notes.find(*row->merged_into);
    return lead != nullptr && stands(*lead) ? *row->merged_into : note;
}

bool stands(const Note& note) { return note.state == NoteState::shown && !note.author_removed; }

int cluster_of(const Note& note) { return note.cluster.value_or(note.column); }

int votes_given(const State& state, int show, int segment, PersonId person) {
    std::set<NoteId> given;
    state.notes.each([&](NoteId id, const Note& note) {
        if (note.show == show && note.segment == segment && stands(note) && note.votes.contains(person))
            given.insert(lead_of(state, id));
    });
    return static_cast<int>(given.size());
}

bool is_open(const State& state, int segment) {
    const auto found = state.open.find(segment);
    return found != state.open.end() && found->second;
}

const Board& board_of(const State& state, int segment) {
    static const Board none;
    const auto found = state.boards.find(segment);
    return found == state.boards.end() ? none : found->second;
}

std::vector<Standing> standing(const State& state, int show, int segment) {
    std::map<NoteId, std::vector<NoteId>> under;
    state.notes.each([&](NoteId id, const Note& note) {
        if (note.show == show && note.segment == segment && stands(note))
            under[lead_of(state, id)].push_back(id);
    });
    std::vector<Standing> all;
    for (auto& [id, notes] : under) {
        const auto& lead = state.notes.at(id);
        Standing made{.note = id,
                      .cluster = cluster_of(lead),
                      .votes = voters_of(state, notes).people,
                      .place = lead.place};
        std::erase(notes, id);
        made.merged = std::move(notes);
        all.push_back(std::move(made));
    }
    std::ranges::sort(all, {}, [](const Standing& each) { return std::tuple{each.place, each.note}; });
    return all;
}

void strongest_first(std::vector<Standing>& notes) {
    std::ranges::stable_sort(notes, std::ranges::greater{}, &Standing::votes);
}

std::vector<TakenGoal> goals_of(const State& state, int segment) {
    auto goals = board_of(state, segment).goals;
    std::erase_if(goals, [&](const TakenGoal& goal) { return state.notes.at(goal.note).author_removed; });
    return goals;
}

Voters voters_of(const State& state, const std::vector<NoteId>& notes) {
    std::set<PersonId> people;
    Voters voters;
    for (const auto id : notes) {
        const auto& votes = state.notes.at(id).votes;
        voters.votes += static_cast<int>(votes.size());
        people.insert(votes.begin(), votes.end());
    }
    voters.people = static_cast<int>(people.size());
    return voters;
}

}  // namespace auftakt::wall
