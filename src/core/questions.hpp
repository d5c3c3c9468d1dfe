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
#include "core/table.hpp"

// Questions to the stage: the hall asks and votes, the facilitator takes one after the other.
namespace auftakt::questions {

enum class QuestionState { waiting, shown, answered, hidden, withdrawn };  // waiting: to be read first
BOOST_DESCRIBE_ENUM(QuestionState, waiting, shown, answered, hidden, withdrawn)

// wishes:
struct PutQuestion {
    CleanText text;
    bool with_name = false;
};
struct TakeBackQuestion {
    QuestionId question;
};  // one's own
struct Upvote {
    QuestionId question;
};
struct TakeBackUpvote {
    QuestionId question;
};
struct ModerateQuestion {
    QuestionId question;
    bool show = true;
};
struct ModerateQuestionsOf {  // all that one person asked
    int segment = 0;
    PersonId person;
    bool show = false;
};
struct PickQuestion {
    QuestionId question;
};  // is answered now
struct FinishQuestion {
    QuestionId question;
};  // has been answered
struct CloseQuestions {
    int segment = 0;
};
struct ReopenQuestions {
    int segment = 0;
};
struct HideQuestions {
    int segment = 0;
    bool hidden = true;
};  // at once: the stage shows what they are about alone, phones only their own
using Command =
    std::variant<PutQuestion, TakeBackQuestion, Upvote, TakeBackUpvote, ModerateQuestion, ModerateQuestionsOf,
                 PickQuestion, FinishQuestion, CloseQuestions, ReopenQuestions, HideQuestions>;

// What the hall sees of one segment's questions.
struct Board {
    bool open = false;                  // takes questions and votes
    bool goes_on = false;               // closed by leaving only
    std::optional<QuestionId> current;  // is answered now
    std::vector<QuestionId> order;      // by votes, as it was when one was picked last; newer ones follow
    int picked = 0;                     // so many have been
    bool hidden = false;
    bool operator==(const Board&) const = default;
};

// facts:
struct QuestionsOpened {
    int segment = 0;
};
struct QuestionPut {
    QuestionId question;
    int segment = 0;
    std::string text;
    std::optional<PersonId> author;  // missing: asked aloud, typed by the facilitator
    bool with_name = false;
    QuestionState state = QuestionState::waiting;
    UtcMs utc;
};
struct QuestionStateChanged {
    QuestionId question;
    QuestionState state = QuestionState::waiting;
};
struct QuestionUpvoted {
    QuestionId question;
    PersonId person;
};
struct UpvoteTakenBack {
    QuestionId question;
    PersonId person;
};
struct QuestionPicked {
    QuestionId question;
};
struct QuestionAnswered {
    QuestionId question;
};
struct QuestionsClosed {
    int segment = 0;
    bool leaving = false;  // only because its segment was left: entering opens it again
};
struct QuestionsReopened {
    int segment = 0;
};
struct BoardRestored {
    int segment = 0;
    Board board;
};  // undo of whatever changed it; what is hidden meanwhile stays hidden
struct QuestionsHidden {
    int segment = 0;
    bool hidden = false;
};
using Fact = std::variant<QuestionsOpened, QuestionPut, QuestionStateChanged, QuestionUpvoted,
                          UpvoteTakenBack, QuestionPicked, QuestionAnswered, QuestionsClosed,
                          QuestionsReopened, BoardRestored, QuestionsHidden>;

// state:
struct Question {
    int show = 0;
    int segment = 0;
    std::string text;
    std::optional<PersonId> author;
    bool author_removed = false;  // comes back with the person
    bool with_name = false;
    QuestionState state = QuestionState::waiting;
    UtcMs utc;
    std::set<PersonId> votes;          // of people who are not removed
    std::set<PersonId> removed_votes;  // come back with the person
    bool operator==(const Question&) const = default;
};

struct State {
    Table<QuestionId, Question> questions;
    std::map<int, Board> boards;  // by segment of this show
    bool operator==(const State&) const = default;
};

// Everybody may see them, and they wait for an answer, or have one: never of people who were removed.
bool is_asked(const Question& question);
bool is_answered(const Question& question);
bool is_open(const State& state, int segment);
bool is_hidden(const State& state, int segment);
// Is answered now; missing while its author is removed.
std::optional<QuestionId> current_of(const State& state, int segment);
const Board* board_of(const State& state, int segment);
// Votes that count against the limit: a vote for what has been answered or hidden comes back.
int upvotes_given(const State& state, int show, int segment, PersonId person);
// Shown and not answered yet, the one that is answered now left out: as they stood when the last one was
// picked, then the newer ones in the order in which they came.
std::vector<QuestionId> queue(const State& state, int show, int segment);
// The same by votes, the most first, elder ones first among equals.
std::vector<QuestionId> by_votes(const State& state, int show, int segment);

BOOST_DESCRIBE_STRUCT(PutQuestion, (), (text, with_name))
BOOST_DESCRIBE_STRUCT(TakeBackQuestion, (), (question))
BOOST_DESCRIBE_STRUCT(Upvote, (), (question))
BOOST_DESCRIBE_STRUCT(TakeBackUpvote, (), (question))
BOOST_DESCRIBE_STRUCT(ModerateQuestion, (), (question, show))
BOOST_DESCRIBE_STRUCT(ModerateQuestionsOf, (), (segment, person, show))
BOOST_DESCRIBE_STRUCT(PickQuestion, (), (question))
BOOST_DESCRIBE_STRUCT(FinishQuestion, (), (question))
BOOST_DESCRIBE_STRUCT(CloseQuestions, (), (segment))
BOOST_DESCRIBE_STRUCT(ReopenQuestions, (), (segment))
BOOST_DESCRIBE_STRUCT(HideQuestions, (), (segment, hidden))
BOOST_DESCRIBE_STRUCT(Board, (), (open, goes_on, current, order, picked, hidden))
BOOST_DESCRIBE_STRUCT(QuestionsOpened, (), (segment))
BOOST_DESCRIBE_STRUCT(QuestionPut, (), (question, segment, text, author, with_name, state, utc))
BOOST_DESCRIBE_STRUCT(QuestionStateChanged, (), (question, state))
BOOST_DESCRIBE_STRUCT(QuestionUpvoted, (), (question, person))
BOOST_DESCRIBE_STRUCT(UpvoteTakenBack, (), (question, person))
BOOST_DESCRIBE_STRUCT(QuestionPicked, (), (question))
BOOST_DESCRIBE_STRUCT(QuestionAnswered, (), (question))
BOOST_DESCRIBE_STRUCT(QuestionsClosed, (), (segment, leaving))
BOOST_DESCRIBE_STRUCT(QuestionsReopened, (), (segment))
BOOST_DESCRIBE_STRUCT(BoardRestored, (), (segment, board))
BOOST_DESCRIBE_STRUCT(QuestionsHidden, (), (segment, hidden))

}  // namespace auftakt::questions
