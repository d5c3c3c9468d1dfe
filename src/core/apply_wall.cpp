#include <algorithm>
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

// A wall of which nothing became is none of those that are kept.
template <class Change>
void edit_board(Public& state, int segment, Change change) {
    auto board = board_of(state.wall, segment);
    change(board);
    if (board == Board{})
        state.wall.boards.erase(segment);
    else
        state.wall.boards[segment] = std::move(board);
}

int next_place(const Public& state, int show, int segment) {
    int last = 0;
    state.wall.notes.each([&](NoteId, const Note& note) {
        if (note.show == show && note.segment == segment) last = std::max(last, note.place);
    });
    return last + 1;
}

void apply_one(Public& state, const NotePosted& fact) {
    AUFTAKT_CHECK(fact.note == state.wall.notes.next_id());
    const int show = state.programme.shows;
    const int place = fact.state == NoteState::shown ? next_place(state, show, fact.segment) : 0;
    state.wall.notes.add({.show = show,
                          .segment = fact.segment,
                          .column = fact.column,
                          .text = fact.text,
                          .author = fact.author,
                          .with_name = fact.with_name,
                          .state = fact.state,
                          .utc = fact.utc,
                          .unread = fact.unread,
                          .place = place});
}

void apply_one(Public& state, const NoteStateChanged& fact) {
    const auto& before = state.wall.notes.at(fact.note);
    const bool comes_up = fact.state == NoteState::shown && before.place == 0;
    const int place = comes_up ? next_place(state, before.show, before.segment) : before.place;
    state.wall.notes.edit(fact.note, [&](Note& note) {
        note.state = fact.state;
        note.unread = fact.unread;
        note.place = fact.never_shown ? 0 : place;
    });
}

void apply_one(Public& state, const NoteVoted& fact) {
    state.wall.notes.edit(fact.note, [&](Note& note) { note.votes.insert(fact.person); });
}

void apply_one(Public& state, const NoteUnvoted& fact) {
    state.wall.notes.edit(fact.note, [&](Note& note) { note.votes.erase(fact.person); });
}

void apply_one(Public& state, const WallRevealed& fact) {
    edit_board(state, fact.segment, [&](Board& board) { board.revealed = fact.revealed; });
}
void apply_one(Public& state, const WallHidden& fact) {
    edit_board(state, fact.segment, [&](Board& board) { board.hidden = fact.hidden; });
}
void apply_one(Public& state, const ModerationSet& fact) {
    edit_board(state, fact.segment, [&](Board& board) { board.moderation = fact.moderation; });
}
void apply_one(Public& state, const NoteSpotlit& fact) {
    edit_board(state, fact.segment, [&](Board& board) { board.spotlight = fact.note; });
}
void apply_one(Public& state, const WallTurned& fact) {
    edit_board(state, fact.segment, [&](Board& board) {
        board.form = fact.form;
        board.page = fact.page;
    });
}
void apply_one(Public& state, const GoalsTaken& fact) {
    edit_board(state, fact.segment, [&](Board& board) { board.goals = fact.goals; });
}

void apply_one(Public& state, const NotesMerged& fact) {
    for (const auto& merged : fact.notes)
        state.wall.notes.edit(merged.note, [&](Note& note) { note.merged_into = merged.into; });
}
void apply_one(Public& state, const NotesMoved& fact) {
    for (const auto& moved : fact.notes)
        state.wall.notes.edit(moved.note, [&](Note& note) { note.cluster = moved.cluster; });
}

void apply_one(Public& state, const ClusterMade& fact) {
    edit_board(state, fact.segment, [&](Board& board) { board.clusters.push_back(fact.title); });
}
void apply_one(Public& state, const ClusterDropped& fact) {
    edit_board(state, fact.segment, [&](Board& board) { board.clusters.pop_back(); });
}
void apply_one(Public& state, const ClusterRenamed& fact) {
    edit_board(state, fact.segment, [&](Board& board) {
        if (fact.title.empty())
            board.titles.erase(fact.cluster);
        else
            board.titles[fact.cluster] = fact.title;
    });
}

}  // namespace

void leave_out(Public& state, PersonId person, bool removed) {
    std::vector<NoteId> own;
    std::vector<NoteId> voted;
    state.wall.notes.each([&](NoteId id, const Note& note) {
        if (note.author == person) own.push_back(id);
        if ((removed ? note.votes : note.removed_votes).contains(person)) voted.push_back(id);
    });
    for (const auto id : own) state.wall.notes.edit(id, [&](Note& note) { note.author_removed = removed; });
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
