#include <vector>

#include "core/apply.hpp"

namespace auftakt::wall {
namespace {

void open(Public& state, int segment) {
    state.wall.open[segment] = true;
    state.wall.goes_on.erase(segment);
}

void apply_one(Public& state, const WallOpened& fact) { open(state, fact.segment); }
void apply_one(Public& state, const WallReopened& fact) { open(state, fact.segment); }
void apply_one(Public& state, const WallClosed& fact) {
    state.wall.open[fact.segment] = false;
    if (fact.leaving) state.wall.goes_on.insert(fact.segment);
}

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

void count_votes_of(Public& state, PersonId person, bool removed) {
    std::vector<NoteId> voted;
    state.wall.notes.each([&](NoteId id, const Note& note) {
        if ((removed ? note.votes : note.removed_votes).contains(person)) voted.push_back(id);
    });
    for (const auto id : voted)
        state.wall.notes.edit(id, [&](Note& note) {
            auto& from = removed ? note.votes : note.removed_votes;
            auto& into = removed ? note.removed_votes : note.votes;
            into.insert(from.extract(person));
        });
}

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::wall
