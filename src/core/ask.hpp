#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <variant>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "core/answer.hpp"
#include "core/show.hpp"
#include "core/table.hpp"

// The one ask mechanism: a question, an audience, a box or names, open → closed → revealed, counts.
namespace auftakt::ask {

enum class Stage { open, closed, revealed };
BOOST_DESCRIBE_ENUM(Stage, open, closed, revealed)

// Why a question is closed. left: only by leaving its segment; entering goes on with it. undone: its opening
// was taken back; its answers wait for the next opening, and it does not count as the segment's question when
// there is an earlier one.
enum class Closing { asked, left, undone };
BOOST_DESCRIBE_ENUM(Closing, asked, left, undone)

// wishes:
struct GiveAnswer {  // from a phone, or by the facilitator for a person without one
    AskId ask;
    Answer answer;
    std::uint64_t n = 0;  // the phone's own counter: the newest answer wins, however often it is sent
};
struct Close {
    AskId ask;
};
struct Reopen {
    AskId ask;
};
struct Reveal {
    AskId ask;
};  // settles a sealed question first
struct Hide {
    AskId ask;
};  // takes the picture away; a settled box stays settled
struct Settle {
    AskId ask;
};  // the clock only
using Command = std::variant<GiveAnswer, Close, Reopen, Reveal, Hide, Settle>;

// facts:
struct AskOpened {
    AskId ask;
    int segment = 0;
    int run = 1;  // 2, 3 … when repeated
    Question question;
    bool practice = false;
    std::optional<BoxId> box;  // anonymous only
    ShowTime at;
    std::optional<ShowTime> remind_at;
};
struct AnswerGiven {
    AskId ask;
    PersonId person;
    Answer answer;
};  // never for a sealed question
struct AskClosed {
    AskId ask;
    ShowTime at;
    Closing closing = Closing::asked;
};
struct AskReopened {
    AskId ask;
};
struct AskRevealed {
    AskId ask;
};
struct AskHidden {
    AskId ask;
};
struct AskSettled {
    AskId ask;
    Result result;
};
struct ReminderMoved {
    AskId ask;
    ShowTime remind_at;
};
struct AnswersLost {
    AskId ask;
    std::optional<BoxId> box;
};  // the key file is gone: asked again in a new box
using Fact = std::variant<AskOpened, AnswerGiven, AskClosed, AskReopened, AskRevealed, AskHidden, AskSettled,
                          ReminderMoved, AnswersLost>;

// state:
struct Ask {
    int show = 0;
    int segment = 0;
    int run = 1;
    Question question;
    bool practice = false;
    std::optional<BoxId> box;  // while it is open or unsettled
    Stage stage = Stage::open;
    ShowTime opened;
    std::optional<ShowTime> remind_at;
    std::optional<ShowTime> closed;
    Closing closing = Closing::asked;    // of the last closing
    std::optional<ShowTime> left;        // when its segment was left; a box settles 60 s later
    std::optional<Result> result;        // settled, or named and closed
    std::map<PersonId, Answer> answers;  // named and ohne Namen only
    bool operator==(const Ask&) const = default;
};

struct State {
    Table<AskId, Ask> asks;
    bool operator==(const State&) const = default;
};

// The newest question of a segment of a show, one whose opening was undone only if there is no other; missing
// when it has none yet.
std::optional<AskId> newest_of(const State& state, int show, int segment);
bool sealed(const Ask& ask);
// Ratings and wishes: they wait for the matching, and nothing of them is ever revealed.
bool for_matching(const Question& question);
// Open and closed ones of a show, in order.
std::vector<AskId> for_matching(const State& state, int show);

BOOST_DESCRIBE_STRUCT(GiveAnswer, (), (ask, answer, n))
BOOST_DESCRIBE_STRUCT(Close, (), (ask))
BOOST_DESCRIBE_STRUCT(Reopen, (), (ask))
BOOST_DESCRIBE_STRUCT(Reveal, (), (ask))
BOOST_DESCRIBE_STRUCT(Hide, (), (ask))
BOOST_DESCRIBE_STRUCT(Settle, (), (ask))
BOOST_DESCRIBE_STRUCT(AskOpened, (), (ask, segment, run, question, practice, box, at, remind_at))
BOOST_DESCRIBE_STRUCT(AnswerGiven, (), (ask, person, answer))
BOOST_DESCRIBE_STRUCT(AskClosed, (), (ask, at, closing))
BOOST_DESCRIBE_STRUCT(AskReopened, (), (ask))
BOOST_DESCRIBE_STRUCT(AskRevealed, (), (ask))
BOOST_DESCRIBE_STRUCT(AskHidden, (), (ask))
BOOST_DESCRIBE_STRUCT(AskSettled, (), (ask, result))
BOOST_DESCRIBE_STRUCT(ReminderMoved, (), (ask, remind_at))
BOOST_DESCRIBE_STRUCT(AnswersLost, (), (ask, box))

}  // namespace auftakt::ask
