#include "core/apply.hpp"

namespace auftakt::wall {
namespace {

void apply_one(Public& state, const WallOpened& fact) { state.wall.open[fact.segment] = true; }
void apply_one(Public& state, const WallClosed& fact) { state.wall.open[fact.segment] = false; }
void apply_one(Public& state, const WallReopened& fact) { state.wall.open[fact.segment] = true; }

void apply_one(Public& state, const NotePosted& fact) {
    AUFTAKT_CHECK(fact.note == state.wall.notes.next_id());
    state.wall.notes.add({.show = state.programme.shows,
                          .segment = fact.segment,
                          .column = fact.column,
                          .text = fact.text,
                          .author = fact.author,
                          .with_name = fact.with_name,
                          .state = fact.state,
                          .utc = fact.utc});
}

void apply_one(Public& state, const NoteStateChanged& fact) {
    state.wall.notes.edit(fact.note, [&](Note& note) { note.state = fact.state; });
}

void apply_one(Public& state, const NoteVoted& fact) {
    state.wall.notes.edit(fact.note, [&](Note& note) { note.votes.insert(fact.person); });
}

void apply_one(Public& state, const NoteUnvoted& fact) {
    state.wall.notes.edit(fact.note, [&](Note& note) { note.votes.erase(fact.person); });
}

}  // namespace

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::wall
