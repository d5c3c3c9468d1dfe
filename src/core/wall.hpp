#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "core/question.hpp"
#include "core/table.hpp"

// Notes in columns, votes, moderation, and what the facilitator makes of them: clusters, one note out of
// several, goals. A wall belongs to a segment and is told apart by its index.
namespace auftakt::wall {

enum class NoteState { waiting, shown, declined, withdrawn };
BOOST_DESCRIBE_ENUM(NoteState, waiting, shown, declined, withdrawn)

// How the stage shows a wall: papers that are pinned up, lists in columns, or the strongest notes.
enum class Form { papers, lists, top };
BOOST_DESCRIBE_ENUM(Form, papers, lists, top)

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
struct ModerateNotesOf {  // all that one person wrote on a wall
    int segment = 0;
    PersonId person;
    bool show = false;
};
struct CloseWall {
    int segment = 0;
};
struct ReopenWall {
    int segment = 0;
};
struct TypeNote {
    PersonId author;
    int column = 0;
    CleanText text;
    bool with_name = false;
};  // for somebody without a phone
struct ModerateWall {
    int segment = 0;
    Moderation moderation = Moderation::before;
};
struct HideWall {
    int segment = 0;
    bool hidden = true;
};  // at once: the stage shows the question alone, phones their own notes
struct SpotlightNote {
    int segment = 0;
    std::optional<NoteId> note;
};  // one note alone on stage; none: the wall again
struct TurnWall {
    int segment = 0;
    std::optional<Form> form;  // missing: as many notes as there are ask for
    int page = 0;
};
struct MergeNotes {
    std::vector<NoteId> notes;
};  // into the first of them
struct SplitNote {
    NoteId note;
};  // what was merged into it stands alone again
struct MoveNotes {
    std::vector<NoteId> notes;
    int cluster = 0;
};
struct MakeCluster {
    int segment = 0;
    CleanText title;
    std::vector<NoteId> notes;
};
struct RenameCluster {
    int segment = 0;
    int cluster = 0;
    CleanText title;
};
struct TakeGoals {
    int segment = 0;
    int count = 3;
};  // the strongest notes of a closed wall become goals of the programme
using Command = std::variant<PostNote, WithdrawNote, Vote, Unvote, Moderate, ModerateNotesOf, CloseWall,
                             ReopenWall, TypeNote, ModerateWall, HideWall, SpotlightNote, TurnWall,
                             MergeNotes, SplitNote, MoveNotes, MakeCluster, RenameCluster, TakeGoals>;

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
    bool unread = false;  // shows, and the facilitator is to read it
};
struct NoteStateChanged {
    NoteId note;
    NoteState state = NoteState::waiting;
    bool unread = false;
    bool never_shown = false;  // undone: it has no place on the wall yet
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
struct WallRevealed {
    int segment = 0;
    bool revealed = true;
};
struct WallHidden {
    int segment = 0;
    bool hidden = false;
};
struct ModerationSet {
    int segment = 0;
    std::optional<Moderation> moderation;  // missing: as the show has it
};
struct NoteSpotlit {
    int segment = 0;
    std::optional<NoteId> note;
};
struct WallTurned {
    int segment = 0;
    std::optional<Form> form;
    int page = 0;
};
struct Merged {
    NoteId note;
    std::optional<NoteId> into;  // missing: stands alone
};
struct NotesMerged {
    std::vector<Merged> notes;
};
struct Moved {
    NoteId note;
    std::optional<int> cluster;  // missing: that of its column
};
struct NotesMoved {
    std::vector<Moved> notes;
};
struct ClusterMade {
    int segment = 0;
    std::string title;
};
struct ClusterDropped {
    int segment = 0;
};  // the newest one
struct ClusterRenamed {
    int segment = 0;
    int cluster = 0;
    std::string title;  // empty: as it was called first
};
struct TakenGoal {
    NoteId note;
    std::string text;
    int votes = 0;
    bool operator==(const TakenGoal&) const = default;
};
struct GoalsTaken {
    int segment = 0;
    std::vector<TakenGoal> goals;
};
using Fact = std::variant<WallOpened, NotePosted, NoteStateChanged, NoteVoted, NoteUnvoted, WallClosed,
                          WallReopened, WallRevealed, WallHidden, ModerationSet, NoteSpotlit, WallTurned,
                          NotesMerged, NotesMoved, ClusterMade, ClusterDropped, ClusterRenamed, GoalsTaken>;

// state:
struct Note {
    int show = 0;
    int segment = 0;
    int column = 0;
    std::string text;
    PersonId author;
    bool author_removed = false;  // comes back with the person
    bool with_name = false;
    NoteState state = NoteState::waiting;
    UtcMs utc;
    std::set<PersonId> votes;          // of people who are not removed
    std::set<PersonId> removed_votes;  // come back with the person
    bool unread = false;
    std::optional<NoteId> merged_into;
    std::optional<int> cluster;  // missing: that of its column
    int place = 0;               // the how manieth to come up on its wall; 0: has never been shown
    bool operator==(const Note&) const = default;
};

// What became of one wall besides its notes.
struct Board {
    bool revealed = false;
    bool hidden = false;
    std::optional<Moderation> moderation;  // missing: as the show has it
    std::optional<NoteId> spotlight;
    std::optional<Form> form;
    int page = 0;
    std::vector<std::string> clusters;  // made by the facilitator; they follow the columns
    std::map<int, std::string> titles;  // of those that were renamed
    std::vector<TakenGoal> goals;
    bool operator==(const Board&) const = default;
};

struct State {
    Table<NoteId, Note> notes;
    std::map<int, bool> open;  // by segment of this show: takes notes and votes
    std::set<int> goes_on;     // closed by leaving only
    std::map<int, Board> boards;
    bool operator==(const State&) const = default;
};

// Everybody may see it: it is shown, and its author was not removed.
bool stands(const Note& note);
int votes_given(const State& state, int show, int segment, PersonId person);
bool is_open(const State& state, int segment);
const Board& board_of(const State& state, int segment);

// The note under which another one stands; itself where it stands alone.
NoteId lead_of(const State& state, NoteId note);
int cluster_of(const Note& note);

// A note that stands on a wall. Votes count people: whoever voted for two notes that were merged counts once.
struct Standing {
    NoteId note;
    int cluster = 0;
    int votes = 0;
    int place = 0;
    std::vector<NoteId> merged;  // that stand under it
};
// In the order in which they came up.
std::vector<Standing> standing(const State& state, int show, int segment);
// The strongest first; of equal ones the older.
void strongest_first(std::vector<Standing>& notes);
// Of people who were removed none is a goal until they come back.
std::vector<TakenGoal> goals_of(const State& state, int segment);
// People who voted for any of these notes, and votes, as many as were given.
struct Voters {
    int people = 0;
    int votes = 0;
};
Voters voters_of(const State& state, const std::vector<NoteId>& notes);

BOOST_DESCRIBE_STRUCT(PostNote, (), (column, text, with_name))
BOOST_DESCRIBE_STRUCT(WithdrawNote, (), (note))
BOOST_DESCRIBE_STRUCT(Vote, (), (note))
BOOST_DESCRIBE_STRUCT(Unvote, (), (note))
BOOST_DESCRIBE_STRUCT(Moderate, (), (note, show))
BOOST_DESCRIBE_STRUCT(ModerateNotesOf, (), (segment, person, show))
BOOST_DESCRIBE_STRUCT(CloseWall, (), (segment))
BOOST_DESCRIBE_STRUCT(ReopenWall, (), (segment))
BOOST_DESCRIBE_STRUCT(WallOpened, (), (segment))
BOOST_DESCRIBE_STRUCT(NotePosted, (), (note, segment, column, text, author, with_name, state, utc, unread))
BOOST_DESCRIBE_STRUCT(NoteStateChanged, (), (note, state, unread, never_shown))
BOOST_DESCRIBE_STRUCT(NoteVoted, (), (note, person))
BOOST_DESCRIBE_STRUCT(NoteUnvoted, (), (note, person))
BOOST_DESCRIBE_STRUCT(WallClosed, (), (segment, leaving))
BOOST_DESCRIBE_STRUCT(WallReopened, (), (segment))
BOOST_DESCRIBE_STRUCT(TypeNote, (), (author, column, text, with_name))
BOOST_DESCRIBE_STRUCT(ModerateWall, (), (segment, moderation))
BOOST_DESCRIBE_STRUCT(HideWall, (), (segment, hidden))
BOOST_DESCRIBE_STRUCT(SpotlightNote, (), (segment, note))
BOOST_DESCRIBE_STRUCT(TurnWall, (), (segment, form, page))
BOOST_DESCRIBE_STRUCT(MergeNotes, (), (notes))
BOOST_DESCRIBE_STRUCT(SplitNote, (), (note))
BOOST_DESCRIBE_STRUCT(MoveNotes, (), (notes, cluster))
BOOST_DESCRIBE_STRUCT(MakeCluster, (), (segment, title, notes))
BOOST_DESCRIBE_STRUCT(RenameCluster, (), (segment, cluster, title))
BOOST_DESCRIBE_STRUCT(TakeGoals, (), (segment, count))
BOOST_DESCRIBE_STRUCT(WallRevealed, (), (segment, revealed))
BOOST_DESCRIBE_STRUCT(WallHidden, (), (segment, hidden))
BOOST_DESCRIBE_STRUCT(ModerationSet, (), (segment, moderation))
BOOST_DESCRIBE_STRUCT(NoteSpotlit, (), (segment, note))
BOOST_DESCRIBE_STRUCT(WallTurned, (), (segment, form, page))
BOOST_DESCRIBE_STRUCT(Merged, (), (note, into))
BOOST_DESCRIBE_STRUCT(NotesMerged, (), (notes))
BOOST_DESCRIBE_STRUCT(Moved, (), (note, cluster))
BOOST_DESCRIBE_STRUCT(NotesMoved, (), (notes))
BOOST_DESCRIBE_STRUCT(ClusterMade, (), (segment, title))
BOOST_DESCRIBE_STRUCT(ClusterDropped, (), (segment))
BOOST_DESCRIBE_STRUCT(ClusterRenamed, (), (segment, cluster, title))
BOOST_DESCRIBE_STRUCT(TakenGoal, (), (note, text, votes))
BOOST_DESCRIBE_STRUCT(GoalsTaken, (), (segment, goals))

}  // namespace auftakt::wall
