#include "core/wall.hpp"

namespace auftakt::wall {

int votes_given(const State& state, int show, int segment, PersonId person) {
    int given = 0;
    state.notes.each([&](NoteId, const Note& note) {
        if (note.show == show && note.segment == segment && note.state == NoteState::shown &&
            note.votes.contains(person))
            ++given;
    });
    return given;
}

bool is_open(const State& state, int segment) {
    const auto found = state.open.find(segment);
    return found != state.open.end() && found->second;
}

}  // namespace auftakt::wall
