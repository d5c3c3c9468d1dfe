#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
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
};  // takes the picture away, of a live question also while it is open; a settled box stays settled
struct ShowAgain {
    AskId ask;
};  // what was hidden stands there as it stood before
// Throws the present run away, answers and result: the question is prepared again. Nothing takes it back.
struct Reset {
    AskId ask;
};
// Typed by the facilitator for somebody without a phone; never of a sealed question.
struct AnswerFor {
    AskId ask;
    PersonId person;
    Answer answer;
};
struct Settle {
    AskId ask;
};  // the clock only
// What somebody wrote may be shown, or not. Of a sealed question only while it is closed and unsettled.
struct JudgeText {
    AskId ask;
    std::string text;
    bool show = true;
};
struct JudgePerson {  // everything one person wrote; never of a sealed question
    AskId ask;
    PersonId person;
    bool show = false;
};
// The first on stage, with the quotation mark; one at a time, and only what the hall may see anyway.
struct StarText {
    AskId ask;
    std::string text;
    bool star = true;
};
struct TurnPages {  // texts: by themselves, or by the key
    AskId ask;
    bool turns = true;
};
struct ShowPage {  // of texts; the clock only
    AskId ask;
    int page = 0;
};
struct Draw {  // a choice: see Drawing
    AskId ask;
    Drawing drawing = Drawing::bars;
};
// Another wording of an open question, in the show's language, with as many options; answers stay.
struct Reword {
    AskId ask;
    CleanText text;
    std::vector<CleanText> options;      // none: they stay as they are
    std::vector<CleanText> others = {};  // see other_words; none: they stay
};
enum class Template { yes_no, scale, choice, words };
BOOST_DESCRIBE_ENUM(Template, yes_no, scale, choice, words)
// A question that no show file holds: a segment of its own after the one that is on. At once: it begins now,
// and what it interrupts goes on afterwards. Later: it waits beside the show until it is placed.
struct InsertQuestion {
    Template kind = Template::yes_no;
    CleanText text;
    std::vector<CleanText> options;  // of a choice; of yes or no: what they mean
    Secrecy secrecy = Secrecy::anonymous;
    bool live = false;
    bool practice = false;
    std::optional<std::chrono::seconds> timer;
    bool at_once = false;
    bool later = false;
    Drawing drawing = Drawing::bars;  // of yes or no, and of a choice
};
struct PlaceQuestion {  // one that waits beside the show
    int segment = 0;
    bool at_once = false;
};
struct DropQuestion {
    int segment = 0;
};
using Command = std::variant<GiveAnswer, Close, Reopen, Reveal, Hide, Settle, JudgeText, JudgePerson, Reword,
                             InsertQuestion, ShowAgain, Reset, AnswerFor, PlaceQuestion, DropQuestion,
                             StarText, TurnPages, ShowPage, Draw>;

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
struct AnswerGiven {  // never for a sealed question
    AskId ask;
    PersonId person;
    Answer answer;
    std::optional<ShowTime> at;  // of a quiz, where speed counts
};
struct AnswerTakenBack {  // undo of one that was typed for somebody
    AskId ask;
    PersonId person;
    Answer answer;
    std::optional<Answer> before;
    std::optional<ShowTime> before_at;
};
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
    std::optional<ShowTime> at = {};  // since when its page is on, see page_since
};
struct AskHidden {
    AskId ask;
};
struct ResultHidden {  // of a live question, whatever its stage
    AskId ask;
    bool hidden = true;
};
struct AskReset {  // its run is thrown away, and so is its box
    AskId ask;
    ShowTime at;
};
struct AskSettled {
    AskId ask;
    Result result;
};
struct ReminderMoved {
    AskId ask;
    ShowTime remind_at;
};
struct TextJudged {
    AskId ask;
    std::string key;                // see text_key
    std::optional<bool> show;       // missing: not read yet
    std::optional<int> place = {};  // undo: where it stood among what came up, see came_up
};
struct TextStarred {
    AskId ask;
    std::optional<std::string> text;  // missing: none
};
struct PagesTurn {
    AskId ask;
    bool turns = false;
    std::optional<ShowTime> at;  // its page is on since then
};
struct ResultDrawn {
    AskId ask;
    Drawing drawing = Drawing::bars;
};
struct QuestionReworded {
    AskId ask;
    Question question;
};
struct MoreShown {  // the right answer, the best five, the next page of texts
    AskId ask;
    int more = 0;  // how much has been shown since the result was revealed
    std::optional<ShowTime> at = {};
};
struct AnswersLost {
    AskId ask;
    std::optional<BoxId> box;
};  // the key file is gone: asked again in a new box
struct QuestionInserted {
    int segment = 0;  // the next number behind those of the show file
    int after = 0;    // the segment it follows; -1: it comes first
    PollSpec poll;
    std::chrono::seconds planned{0};
    bool later = false;  // it follows nothing yet
};
struct QuestionTakenOut {
    int segment = 0;
};
struct QuestionPlaced {
    int segment = 0;
    int after = 0;
};
struct QuestionShelved {  // waits beside the show
    int segment = 0;
};
using Fact = std::variant<AskOpened, AnswerGiven, AskClosed, AskReopened, AskRevealed, AskHidden, AskSettled,
                          ReminderMoved, TextJudged, QuestionReworded, MoreShown, AnswersLost,
                          QuestionInserted, QuestionTakenOut, AnswerTakenBack, ResultHidden, AskReset,
                          QuestionPlaced, QuestionShelved, TextStarred, PagesTurn, ResultDrawn>;

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
    std::optional<std::chrono::milliseconds> timer;  // as it was opened
    std::optional<ShowTime> closed;
    Closing closing = Closing::asked;          // of the last closing
    std::optional<ShowTime> left;              // when its segment was left; a box settles 60 s later
    std::optional<Result> result;              // settled, or named and closed
    std::map<PersonId, Answer> answers;        // named and ohne Namen only
    std::map<PersonId, ShowTime> answered_at;  // of a quiz
    std::map<std::string, bool> judged;        // by text_key
    std::map<std::string, int> taken_off;      // texts of a settled result, and how often each was written
    std::map<std::string, int> came_up;        // open texts that are not sealed: the newest has the highest
    std::optional<std::string> starred;        // a text
    int more = 0;                              // see MoreShown
    std::optional<ShowTime> page_since;        // since when that is on; missing: not known
    std::optional<Stage> hidden;               // the result was taken away at this stage
    bool thrown_away = false;                  // see Reset
    bool operator==(const Ask&) const = default;
};

struct State {
    Table<AskId, Ask> asks;
    bool operator==(const State&) const = default;
};

// The newest question of a segment of a show, one whose opening was undone only if there is no other; missing
// when it has none yet, or all were thrown away.
std::optional<AskId> newest_of(const State& state, int show, int segment);
bool sealed(const Ask& ask);
bool taken_back(const Ask& ask);  // its opening was undone
// Under which name a text was judged: itself, or, for a sealed question, a number that says nothing without
// the text.
std::string text_key(const Ask& ask, const std::string& text);
// Whether moderation lets the hall see it.
bool shows(const Ask& ask, const std::string& text);
bool is_waiting(const Ask& ask, const std::string& text);  // nobody has read it yet
// The same answer with what moderation held back left out.
Answer shown_part(const Ask& ask, const Answer& answer);
// How often the next key shows more after the reveal: texts come in pages, a guess has its truth, a quiz its
// best five.
int more_to_show(const Ask& ask);
bool turns_pages(const Ask& ask);  // by themselves
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
BOOST_DESCRIBE_STRUCT(ShowAgain, (), (ask))
BOOST_DESCRIBE_STRUCT(Reset, (), (ask))
BOOST_DESCRIBE_STRUCT(AnswerFor, (), (ask, person, answer))
BOOST_DESCRIBE_STRUCT(PlaceQuestion, (), (segment, at_once))
BOOST_DESCRIBE_STRUCT(DropQuestion, (), (segment))
BOOST_DESCRIBE_STRUCT(StarText, (), (ask, text, star))
BOOST_DESCRIBE_STRUCT(TurnPages, (), (ask, turns))
BOOST_DESCRIBE_STRUCT(ShowPage, (), (ask, page))
BOOST_DESCRIBE_STRUCT(Draw, (), (ask, drawing))
BOOST_DESCRIBE_STRUCT(AskOpened, (), (ask, segment, run, question, practice, box, at, remind_at))
BOOST_DESCRIBE_STRUCT(AnswerGiven, (), (ask, person, answer, at))
BOOST_DESCRIBE_STRUCT(AskClosed, (), (ask, at, closing))
BOOST_DESCRIBE_STRUCT(AskReopened, (), (ask))
BOOST_DESCRIBE_STRUCT(AskRevealed, (), (ask, at))
BOOST_DESCRIBE_STRUCT(AskHidden, (), (ask))
BOOST_DESCRIBE_STRUCT(AnswerTakenBack, (), (ask, person, answer, before, before_at))
BOOST_DESCRIBE_STRUCT(ResultHidden, (), (ask, hidden))
BOOST_DESCRIBE_STRUCT(AskReset, (), (ask, at))
BOOST_DESCRIBE_STRUCT(QuestionPlaced, (), (segment, after))
BOOST_DESCRIBE_STRUCT(QuestionShelved, (), (segment))
BOOST_DESCRIBE_STRUCT(AskSettled, (), (ask, result))
BOOST_DESCRIBE_STRUCT(ReminderMoved, (), (ask, remind_at))
BOOST_DESCRIBE_STRUCT(JudgeText, (), (ask, text, show))
BOOST_DESCRIBE_STRUCT(JudgePerson, (), (ask, person, show))
BOOST_DESCRIBE_STRUCT(Reword, (), (ask, text, options, others))
BOOST_DESCRIBE_STRUCT(InsertQuestion, (),
                      (kind, text, options, secrecy, live, practice, timer, at_once, later, drawing))
BOOST_DESCRIBE_STRUCT(QuestionInserted, (), (segment, after, poll, planned, later))
BOOST_DESCRIBE_STRUCT(QuestionTakenOut, (), (segment))
BOOST_DESCRIBE_STRUCT(TextJudged, (), (ask, key, show, place))
BOOST_DESCRIBE_STRUCT(TextStarred, (), (ask, text))
BOOST_DESCRIBE_STRUCT(PagesTurn, (), (ask, turns, at))
BOOST_DESCRIBE_STRUCT(ResultDrawn, (), (ask, drawing))
BOOST_DESCRIBE_STRUCT(QuestionReworded, (), (ask, question))
BOOST_DESCRIBE_STRUCT(MoreShown, (), (ask, more, at))
BOOST_DESCRIBE_STRUCT(AnswersLost, (), (ask, box))

}  // namespace auftakt::ask
