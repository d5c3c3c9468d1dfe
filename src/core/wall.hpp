#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "core/table.hpp"

// Notes in columns, votes, moderation. A wall belongs to a segment and is told apart by its index.
namespace auftakt::wall {

enum class NoteState { waiting, shown, declined, withdrawn };
BOOST_DESCRIBE_ENUM(NoteState, waiting, shown, declined, withdrawn)

// wishes:
struct PostNote {
    int column = 0;  // from 0
    CleanText text;
    bool with_name = false;
};
struct WithdrawNote {
    NoteId note;
};  // one's own
struct Vote {
    NoteId note;
};
struct Unvote {
    NoteId note;
};
struct Moderate {
    NoteId note;
    bool show = true;
};
struct CloseWall {
    int segment = 0;
};
struct ReopenWall {
    int segment = 0;
};
using Command = std::variant<PostNote, WithdrawNote, Vote, Unvote, Moderate, CloseWall, ReopenWall>;

// facts:
struct WallOpened {
    int segment = 0;
};
struct NotePosted {
    NoteId note;
    int segment = 0;
    int column = 0;
    std::string text;
    PersonId author;
    bool with_name = false;
    NoteState state = NoteState::waiting;
    UtcMs utc;
};
struct NoteStateChanged {
    NoteId note;
    NoteState state = NoteState::waiting;
};
struct NoteVoted {
    NoteId note;
    PersonId person;
};
struct NoteUnvoted {
    NoteId note;
    PersonId person;
};
struct WallClosed {
    int segment = 0;
    bool leaving =
        false;  // only because its segment was left, or its opening undone: entering opens it again
};
struct WallReopened {
    int segment = 0;
};
using Fact =
    std::variant<WallOpened, NotePosted, NoteStateChanged, NoteVoted, NoteUnvoted, WallClosed, WallReopened>;

// state:
struct Note {
    int show = 0;
    int segment = 0;
    int column = 0;
    std::string text;
    PersonId author;
    bool with_name = false;
    NoteState state = NoteState::waiting;
    UtcMs utc;
    std::set<PersonId> votes;          // of people who are not removed
    std::set<PersonId> removed_votes;  // come back with the person
    bool operator==(const Note&) const = default;
};

struct State {
    Table<NoteId, Note> notes;
    std::map<int, bool> open;  // by segment of this show: takes notes and votes
    std::set<int> goes_on;     // closed by leaving only
    bool operator==(const State&) const = default;
};

int votes_given(const State& state, int show, int segment, PersonId person);
bool is_open(const State& state, int segment);

BOOST_DESCRIBE_STRUCT(PostNote, (), (column, text, with_name))
BOOST_DESCRIBE_STRUCT(WithdrawNote, (), (note))
BOOST_DESCRIBE_STRUCT(Vote, (), (note))
BOOST_DESCRIBE_STRUCT(Unvote, (), (note))
BOOST_DESCRIBE_STRUCT(Moderate, (), (note, show))
BOOST_DESCRIBE_STRUCT(CloseWall, (), (segment))
BOOST_DESCRIBE_STRUCT(ReopenWall, (), (segment))
BOOST_DESCRIBE_STRUCT(WallOpened, (), (segment))
BOOST_DESCRIBE_STRUCT(NotePosted, (), (note, segment, column, text, author, with_name, state, utc))
BOOST_DESCRIBE_STRUCT(NoteStateChanged, (), (note, state))
BOOST_DESCRIBE_STRUCT(NoteVoted, (), (note, person))
BOOST_DESCRIBE_STRUCT(NoteUnvoted, (), (note, person))
BOOST_DESCRIBE_STRUCT(WallClosed, (), (segment, leaving))
BOOST_DESCRIBE_STRUCT(WallReopened, (), (segment))

}  // namespace auftakt::wall
