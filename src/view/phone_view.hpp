#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/answer.hpp"
#include "core/people.hpp"
#include "core/run.hpp"
#include "core/show.hpp"
#include "core/talk_topics.hpp"
#include "core/tandem.hpp"
#include "view/countdown.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

// What phones see. `Show` is the same bytes for everybody; `You` is for one phone. Both are whole: the newest
// replaces the older. Texts of the show stand in content (immutable, by hash), fetched once. TypeScript's
// types are generated from these structs.
namespace auftakt::phone {

struct Clock {  // boot time `at` of the server was show time `show`; see ClockReading
    std::int64_t at = 0;
    std::int64_t show = 0;
    double rate = 0;
    bool operator==(const Clock&) const = default;
};

struct Here {
    int present = 0;
    int expected = 0;  // people on the list, or who came
    int juniors = 0;
    int seniors = 0;
    bool operator==(const Here&) const = default;
};

// faces: what is on:
struct DoorsClosed {
    bool operator==(const DoorsClosed&) const = default;
};
struct Lobby {
    std::optional<int> starts;  // minutes after local midnight
    bool operator==(const Lobby&) const = default;
};
struct Message {
    bool operator==(const Message&) const = default;
};
struct MeasureSeen {                    // means; missing: never measured, or by fewer than five
    std::optional<double> before = {};  // the first time, where there was a later one
    std::optional<double> now = {};
    int steps = 5;
    bool operator==(const MeasureSeen&) const = default;
};
struct Goals {
    std::vector<NoteId> notes;         // goals that walls have brought, the last of the items in content
    std::vector<MeasureSeen> results;  // instead of goals to choose: what the items in content measured
    bool operator==(const Goals&) const = default;
};
enum class PollStage { open, closed, revealed };
enum class AskKind { single, multiple, scale, ranking, points, words, text, guess, quiz, matrix, pulse };
// One option, one step of a scale, or one item of several. The mean is of places, points or steps.
struct OptionResult {
    int votes = 0;
    int percent = 0;
    std::optional<double> mean;
    std::optional<double> juniors = {};  // of a split by role: votes, or the mean where there is one
    std::optional<double> seniors = {};
    bool operator==(const OptionResult&) const = default;
};
// How it is answered. Texts stand in content: options of all kinds that have some; labels of a scale; the
// items of one with several; axes and corners of a matrix.
struct AskForm {
    AskKind kind = AskKind::single;
    std::int64_t least = 0;  // ticks; what may be guessed
    std::int64_t most = 0;   // ticks; words; points to spend; what may be guessed
    int steps = 0;           // of a scale
    int options = 0;         // how many there are to choose from; items of a scale
    bool operator==(const AskForm&) const = default;
};
struct Poll {
    AskId ask;
    int run = 1;
    PollStage stage = PollStage::open;
    Secrecy secrecy = Secrecy::anonymous;
    bool practice = false;
    AskForm form;
    bool live = false;       // results show while people answer
    bool moderated = false;  // what is written is read before it shows
    bool fixed = false;      // the first answer stands
    bool by_role = false;    // the result is shown of each role, too
    int answered = 0;
    int of = 0;
    int number = 1;  // "Umfrage 1 von 3"
    int numbers = 1;
    std::optional<Countdown> countdown;
    std::vector<OptionResult> results;  // revealed and shown only
    std::optional<double> middle;       // of all guesses, or the mean of a scale; revealed only
    std::optional<std::int64_t> truth;  // of a guess, or the number of the right option; once it is told
    bool withheld = false;              // revealed, but fewer than five answers
    std::string result;                 // content hash: WrittenResult, once words or texts may be seen
    int page = 1;                       // of the texts, as on stage
    int pages = 1;
    bool operator==(const Poll&) const = default;
};
struct Wall {
    int segment = 0;
    bool open = false;
    int notes = 0;  // shown ones
    Secrecy secrecy = Secrecy::no_name;
    bool moderated = false;
    int votes_each = 0;
    std::vector<std::string> pages;  // content hashes of NotePage, newest notes first, or the strongest
    int columns = 0;                 // of the options in content, that take notes; further ones are clusters
    bool choice = false;             // the author chooses whether the name shows
    bool covered = false;            // notes are collected, and not revealed yet
    bool hidden = false;             // for the moment: nobody sees the notes of others
    bool secret = false;             // figures are told once the wall is closed
    int goals = 0;                   // that came into the programme; their texts are content
    bool operator==(const Wall&) const = default;
};
struct Proposals {  // for the rules: column 0 rules, 1 limits
    bool open = false;
    int notes = 0;  // shown ones
    Secrecy secrecy = Secrecy::no_name;
    int votes_each = 0;
    std::vector<std::string> pages;  // content hashes of NotePage, newest first
    bool operator==(const Proposals&) const = default;
};
struct Rules {
    int agreed = 0;  // 0 of 0: is not told
    int of = 0;
    bool stands = false;                 // nearly everybody agrees
    std::optional<Proposals> proposals;  // while people propose; nobody agrees yet
    bool operator==(const Rules&) const = default;
};
enum class SeatingPhase { planning, change_over, talk, over, done };
struct Seating {
    SeatingPhase phase = SeatingPhase::planning;
    int round = 0;  // the one announced, running or just over
    int rounds = 0;
    std::optional<Countdown> countdown;
    std::optional<int> ends;  // minutes after local midnight
    bool half_time = false;   // is said in the middle of the talk
    bool operator==(const Seating&) const = default;
};
struct WishPage {
    Countdown countdown;
    bool operator==(const WishPage&) const = default;
};
struct Matching {
    bool operator==(const Matching&) const = default;
};
struct Dates {  // tandems with a first date
    int done = 0;
    int of = 0;
    bool operator==(const Dates&) const = default;
};
struct Break {
    Countdown countdown;
    int returns = 0;  // minutes after local midnight
    bool operator==(const Break&) const = default;
};
struct Training {
    bool operator==(const Training&) const = default;
};
struct Coffee {
    bool mixed = false;  // the tables are there
    Countdown countdown;
    bool operator==(const Coffee&) const = default;
};
struct Questions {
    int segment = 0;
    bool open = false;
    int asked = 0;
    int answered = 0;
    Secrecy secrecy = Secrecy::named;
    bool moderated = false;
    int votes_each = 0;
    std::optional<QuestionId> current;  // is answered now
    std::vector<std::string> pages;     // content hashes of QuestionPage, the next ones first
    bool secret = false;                // figures are told on stage only
    bool hidden = false;                // for the moment: nobody sees the questions of others
    bool operator==(const Questions&) const = default;
};
struct Closing {
    bool operator==(const Closing&) const = default;
};
struct Ended {
    bool operator==(const Ended&) const = default;
};
using Face = std::variant<DoorsClosed, Lobby, Message, Goals, Rules, Poll, Wall, Seating, WishPage, Matching,
                          Dates, Break, Closing, Ended, Training, Coffee, Questions>;

// server → phone:
struct Revision {
    std::uint64_t start = 0;
    std::uint64_t number = 0;
    bool operator==(const Revision&) const = default;
};

struct Show {
    Revision rev;
    Clock clock;
    std::string title;  // of the show, in its language
    std::string frame;  // content hash: FrameContent
    std::string texts;  // content hash: SegmentContent of what is on; empty before the doors open
    int segment = 0;
    Here here;
    bool paused = false;
    std::string message;                 // the facilitator's banner
    std::vector<std::string> addresses;  // where else this hall can be reached: "http://10.0.0.7:8080/"
    bool resume_by_name = false;         // taken seats can be resumed by name for now
    Face face;
    bool operator==(const Show&) const = default;
};

struct Partner {
    std::string name;
    std::optional<Role> role;
    std::string department;
    bool operator==(const Partner&) const = default;
};

struct Place {  // in the announced or running round
    int round = 0;
    int table = 0;  // 0: resting this round
    std::vector<Partner> partners;
    bool partner_missing = false;  // this phone called
    bool changed = false;          // after it had been announced
    bool stand_in = false;         // somebody from the team comes to this table
    bool operator==(const Place&) const = default;
};

struct OwnNote {
    NoteId note;
    std::string text;
    int column = 0;
    std::string state;  // waiting, shown, declined
    int votes = 0;
    bool operator==(const OwnNote&) const = default;
};

struct OwnText {  // of what this phone has written to the question that is on
    std::string text;
    std::string state;  // waiting, approved, shown on stage now, declined
    bool operator==(const OwnText&) const = default;
};

struct OwnPoints {  // of the quiz, once the right answer is told
    int now = 0;
    int all = 0;
    std::int64_t taken_ms = 0;  // from its opening to the answer that counts
    bool operator==(const OwnPoints&) const = default;
};

struct Mine {  // on the wall that is on
    std::vector<OwnNote> notes;
    std::vector<NoteId> voted;
    int votes_left = 0;
    bool operator==(const Mine&) const = default;
};

struct CoffeePlace {
    int table = 0;
    std::vector<Partner> with;  // by first name
    std::optional<Role> only;   // nobody of the other role sits here
    bool operator==(const CoffeePlace&) const = default;
};

struct OwnQuestion {
    QuestionId question;
    std::string text;
    std::string state;  // waiting, shown, answered, hidden
    int votes = 0;
    bool operator==(const OwnQuestion&) const = default;
};

struct Asked {  // questions to the stage, in the segment that is on
    std::vector<OwnQuestion> questions;
    std::vector<QuestionId> voted;
    int votes_left = 0;
    bool operator==(const Asked&) const = default;
};

struct MetPerson {
    PersonId person;
    std::string name;
    std::string department;
    int round = 0;
    bool can_wish = false;  // takes the other side
    bool operator==(const MetPerson&) const = default;
};
struct TalkToRate {
    AskId ask;
    int round = 0;
    std::vector<PersonId> partners;
    bool operator==(const TalkToRate&) const = default;
};
struct TopicsWith {  // what could be gone on with, in the talk before
    PersonId partner;
    std::vector<TalkTopic> topics;
    bool operator==(const TopicsWith&) const = default;
};
struct Impressions {  // what can be said of others, until the matching
    std::vector<MetPerson> met;
    std::vector<TalkToRate> talks;   // open ones, the newest first
    std::vector<TopicsWith> topics;  // of each, as far as a view holds
    std::optional<AskId> wishes;     // while they are asked for
    bool operator==(const Impressions&) const = default;
};

struct OwnReason {
    tandem::ReasonKind kind = tandem::ReasonKind::far;
    std::string topic;
    int round = 0;
    bool operator==(const OwnReason&) const = default;
};
struct OwnDate {
    tandem::FirstDate date;
    bool mine = false;  // this phone has agreed
    bool all = false;   // everybody has
    std::string by;     // who is still to agree, or suggested it
    bool operator==(const OwnDate&) const = default;
};
struct OwnTandem {
    int tandem = 0;  // names it in what the phone sends
    std::vector<Partner> partners;
    std::vector<OwnReason> reasons;  // at most six
    bool both_chose = false;
    std::vector<std::string> go_on;
    bool rules_mine = false;
    bool rules_all = false;
    std::string goal;
    std::optional<OwnDate> date;
    std::optional<tandem::FirstDate> suggestion = {};  // the programme's, until everybody has agreed
    int within_days = 14;                              // the first meeting takes place by then
    UtcMs released;                                    // since when they know
    bool not_right = false;                            // this phone said so
    std::string calendar = {};                         // content hashes, to save
    std::string contact = {};
    bool operator==(const OwnTandem&) const = default;
};

// Actions the page may offer now; it shows no button that is not in this list.
enum class Action {
    choose_side,
    set_topics,
    leave,
    hand_over,
    give_answer,
    post_note,
    vote,
    call_missing,
    agree,
    take_back,
    choose_goal,
    write_goal,
    put_question,
    upvote
};

struct You {
    PersonId person;
    std::string name;
    std::optional<Role> role;  // as listed
    std::optional<Role> side;  // taken, or chosen by `both`
    std::string department;
    bool present = false;
    bool removed = false;
    std::vector<std::string> offers;
    std::vector<std::string> wants;
    std::vector<OwnAnswer> answers;  // to the question that is on
    std::vector<OwnText> texts;      // not of a sealed question
    std::optional<OwnPoints> points;
    std::optional<Place> place;
    std::optional<Place> next;  // announced already while the last round is still on
    std::optional<Mine> mine;
    std::optional<Impressions> impressions;
    std::vector<OwnTandem> tandems;  // one for each partner or trio; most people have one
    bool tandem_later = false;       // the others have theirs
    bool agreed = false;
    std::vector<int> goals;          // chosen ones of the show's
    std::vector<NoteId> goal_notes;  // chosen ones of those that walls have brought
    std::string goal_words;
    std::optional<CoffeePlace> coffee;
    std::optional<Asked> asked;
    std::vector<Action> can;
    bool operator==(const You&) const = default;
};

struct Nobody {
    bool operator==(const Nobody&) const = default;
};  // this token has no seat (any more): join
struct Done {
    CommandId id;
};
struct Refused {
    CommandId id;
    std::string why;
};
struct Pong {
    std::int64_t sent = 0;
    std::int64_t at = 0;
};  // sent: echoed; at: the server's boot time, ms
struct Reload {
    std::string v;
};  // another build is running
struct Welcome {
    std::string v;
    std::string words_de;
    std::string words_en;
    Language language = Language::de;
};
// Answer to lookUp: what joining under this name would mean.
struct Found {
    std::string name;
    bool listed = false;
    bool taken = false;  // somebody joined under it
    std::optional<Role> role;
    std::vector<std::string> departments;  // more than one: namesakes, choose
    bool tries_left = true;
};
enum class Hiding { wall, questions, answers };
struct Hides {  // one key takes it off the stage, and brings it back
    Hiding what = Hiding::wall;
    int segment = 0;
    AskId ask;  // of answers
    bool hidden = false;
    std::string label;
    bool operator==(const Hides&) const = default;
};
struct Remote {  // the facilitator's remote, finished words in the show's language
    Clock clock;
    std::string title;
    std::string sub;
    std::string drift;
    bool late = false;
    std::optional<Countdown> countdown;
    run::Step step;
    std::string next_detail;
    bool next_enabled = true;
    bool paused = false;
    bool blackout = false;
    std::string notes;
    std::string phones;  // "66 von 68 Telefonen"
    StepId undo;         // the newest step that can be undone; 0: none
    std::string undo_label;
    bool can_ask = false;      // a question of one's own, next
    bool can_ask_now = false;  // nobody is called away from a talk
    std::optional<Hides> hides = {};
    bool operator==(const Remote&) const = default;
};
using ServerMessage = std::variant<Welcome, Reload, Show, You, Nobody, Done, Refused, Pong, Found, Remote>;

// phone → server, besides commands:
struct Hello {
    std::string v;
    std::optional<std::string> token;
    std::optional<std::string> remote;
};  // token: 32 hex digits
struct Ping {
    std::int64_t sent = 0;
};
struct LookUp {
    NameText name;
};

// content:
struct Item {
    std::string title;
    std::string text;
    std::vector<std::string> labels = {};  // of a scale's item with steps or ends of its own
};
struct Card {
    Role role = Role::both;
    std::string title;
    std::string text;
    std::string instead_of;
    std::string say;
    std::string exercise;
};
struct Texts {  // one language
    std::string title;
    std::string headline;
    std::vector<std::string> paragraphs;
    std::vector<TextBlock> blocks = {};  // a message with headings and emphasis
    std::vector<Item> items;             // goals, rules, next dates
    std::vector<std::string> options;    // of a question; corners of a matrix; columns of a wall
    std::vector<std::string>
        labels;        // of a scale's steps or ends; of a matrix: across, low, high, up, low, high
    std::string unit;  // of a guess
    std::vector<Item> agreed = {};  // rules, to take home at the end; the limits with them
    std::vector<std::string> limits;
    std::string prompt;  // of this round
    std::string junior_tip;
    std::string senior_tip;
    std::string note;
    std::vector<Card> cards = {};  // of a training
};
struct SegmentContent {
    Texts de;
    Texts en;
    std::vector<std::vector<int>> layout = {};  // of the tables, the row at the stage first; 0: a gap
};
struct FrameTexts {
    std::string title;
    std::string hall;
    std::vector<std::string> offered;
    std::vector<std::string> wanted;
    Item first_meeting = {};       // its topic and what to begin with; empty: the programme names none
    std::vector<Card> cards = {};  // to read while people arrive, and after that
    std::string cards_hint = {};
};
struct FrameContent {
    FrameTexts de;
    FrameTexts en;
    Address address = Address::sie;
};
struct PageNote {
    NoteId note;
    int column = 0;
    std::string text;
    std::string author;
    int votes = 0;
};
struct NotePage {
    std::vector<PageNote> notes;
};  // at most 40
struct PageQuestion {
    QuestionId question;
    std::string text;
    std::string author;
    int votes = 0;
    bool answered = false;
};
struct QuestionPage {
    std::vector<PageQuestion> questions;
};  // at most 40
struct ResultWord {
    std::string text;
    int size = 0;  // 0: the most frequent, to 5
    int count = 0;
};
struct ResultText {
    std::string text;
    std::string author;  // empty: ohne Namen
    std::optional<Role> role;
};
struct WrittenResult {  // what the hall sees of words or texts
    std::vector<ResultWord> words;
    std::vector<ResultText> texts;
};

BOOST_DESCRIBE_ENUM(PollStage, open, closed, revealed)
BOOST_DESCRIBE_ENUM(SeatingPhase, planning, change_over, talk, over, done)
BOOST_DESCRIBE_ENUM(Action, choose_side, set_topics, leave, hand_over, give_answer, post_note, vote,
                    call_missing, agree, take_back, choose_goal, write_goal, put_question, upvote)
BOOST_DESCRIBE_STRUCT(Clock, (), (at, show, rate))
BOOST_DESCRIBE_STRUCT(Here, (), (present, expected, juniors, seniors))
BOOST_DESCRIBE_STRUCT(DoorsClosed, (), ())
BOOST_DESCRIBE_STRUCT(Lobby, (), (starts))
BOOST_DESCRIBE_STRUCT(Message, (), ())
BOOST_DESCRIBE_STRUCT(MeasureSeen, (), (before, now, steps))
BOOST_DESCRIBE_STRUCT(Goals, (), (notes, results))
BOOST_DESCRIBE_STRUCT(Proposals, (), (open, notes, secrecy, votes_each, pages))
BOOST_DESCRIBE_STRUCT(Rules, (), (agreed, of, stands, proposals))
BOOST_DESCRIBE_ENUM(AskKind, single, multiple, scale, ranking, points, words, text, guess, quiz, matrix,
                    pulse)
BOOST_DESCRIBE_STRUCT(OptionResult, (), (votes, percent, mean, juniors, seniors))
BOOST_DESCRIBE_STRUCT(AskForm, (), (kind, least, most, steps, options))
BOOST_DESCRIBE_STRUCT(OwnText, (), (text, state))
BOOST_DESCRIBE_STRUCT(OwnPoints, (), (now, all, taken_ms))
BOOST_DESCRIBE_STRUCT(Poll, (),
                      (ask, run, stage, secrecy, practice, form, live, moderated, fixed, by_role, answered,
                       of, number, numbers, countdown, results, middle, truth, withheld, result, page, pages))
BOOST_DESCRIBE_STRUCT(Wall, (),
                      (segment, open, notes, secrecy, moderated, votes_each, pages, columns, choice, covered,
                       hidden, secret, goals))
BOOST_DESCRIBE_STRUCT(Seating, (), (phase, round, rounds, countdown, ends, half_time))
BOOST_DESCRIBE_STRUCT(WishPage, (), (countdown))
BOOST_DESCRIBE_STRUCT(Matching, (), ())
BOOST_DESCRIBE_STRUCT(Dates, (), (done, of))
BOOST_DESCRIBE_STRUCT(MetPerson, (), (person, name, department, round, can_wish))
BOOST_DESCRIBE_STRUCT(TalkToRate, (), (ask, round, partners))
BOOST_DESCRIBE_STRUCT(TopicsWith, (), (partner, topics))
BOOST_DESCRIBE_STRUCT(Impressions, (), (met, talks, topics, wishes))
BOOST_DESCRIBE_STRUCT(OwnReason, (), (kind, topic, round))
BOOST_DESCRIBE_STRUCT(OwnDate, (), (date, mine, all, by))
BOOST_DESCRIBE_STRUCT(OwnTandem, (),
                      (tandem, partners, reasons, both_chose, go_on, rules_mine, rules_all, goal, date,
                       suggestion, within_days, released, not_right, calendar, contact))
BOOST_DESCRIBE_STRUCT(Break, (), (countdown, returns))
BOOST_DESCRIBE_STRUCT(Closing, (), ())
BOOST_DESCRIBE_STRUCT(Ended, (), ())
BOOST_DESCRIBE_STRUCT(Revision, (), (start, number))
BOOST_DESCRIBE_STRUCT(Show, (),
                      (rev, clock, title, frame, texts, segment, here, paused, message, addresses,
                       resume_by_name, face))
BOOST_DESCRIBE_STRUCT(Partner, (), (name, role, department))
BOOST_DESCRIBE_STRUCT(Place, (), (round, table, partners, partner_missing, changed, stand_in))
BOOST_DESCRIBE_STRUCT(OwnNote, (), (note, text, column, state, votes))
BOOST_DESCRIBE_STRUCT(Mine, (), (notes, voted, votes_left))
BOOST_DESCRIBE_STRUCT(You, (),
                      (person, name, role, side, department, present, removed, offers, wants, answers, texts,
                       points, place, next, mine, impressions, tandems, tandem_later, agreed, goals,
                       goal_notes, goal_words, coffee, asked, can))
BOOST_DESCRIBE_STRUCT(Nobody, (), ())
BOOST_DESCRIBE_STRUCT(Done, (), (id))
BOOST_DESCRIBE_STRUCT(Refused, (), (id, why))
BOOST_DESCRIBE_STRUCT(Pong, (), (sent, at))
BOOST_DESCRIBE_STRUCT(Reload, (), (v))
BOOST_DESCRIBE_STRUCT(Welcome, (), (v, words_de, words_en, language))
BOOST_DESCRIBE_STRUCT(Found, (), (name, listed, taken, role, departments, tries_left))
BOOST_DESCRIBE_ENUM(Hiding, wall, questions, answers)
BOOST_DESCRIBE_STRUCT(Hides, (), (what, segment, ask, hidden, label))
BOOST_DESCRIBE_STRUCT(Remote, (),
                      (clock, title, sub, drift, late, countdown, step, next_detail, next_enabled, paused,
                       blackout, notes, phones, undo, undo_label, can_ask, can_ask_now, hides))
BOOST_DESCRIBE_STRUCT(Hello, (), (v, token, remote))
BOOST_DESCRIBE_STRUCT(Ping, (), (sent))
BOOST_DESCRIBE_STRUCT(LookUp, (), (name))
BOOST_DESCRIBE_STRUCT(Item, (), (title, text, labels))
BOOST_DESCRIBE_STRUCT(Card, (), (role, title, text, instead_of, say, exercise))
BOOST_DESCRIBE_STRUCT(Texts, (),
                      (title, headline, paragraphs, blocks, items, agreed, options, labels, unit, limits,
                       prompt, junior_tip, senior_tip, note, cards))
BOOST_DESCRIBE_STRUCT(SegmentContent, (), (de, en, layout))
BOOST_DESCRIBE_STRUCT(FrameTexts, (), (title, hall, offered, wanted, first_meeting, cards, cards_hint))
BOOST_DESCRIBE_STRUCT(FrameContent, (), (de, en, address))
BOOST_DESCRIBE_STRUCT(PageNote, (), (note, column, text, author, votes))
BOOST_DESCRIBE_STRUCT(NotePage, (), (notes))
BOOST_DESCRIBE_STRUCT(PageQuestion, (), (question, text, author, votes, answered))
BOOST_DESCRIBE_STRUCT(QuestionPage, (), (questions))
BOOST_DESCRIBE_STRUCT(ResultWord, (), (text, size, count))
BOOST_DESCRIBE_STRUCT(ResultText, (), (text, author, role))
BOOST_DESCRIBE_STRUCT(WrittenResult, (), (words, texts))
BOOST_DESCRIBE_STRUCT(Training, (), ())
BOOST_DESCRIBE_STRUCT(Coffee, (), (mixed, countdown))
BOOST_DESCRIBE_STRUCT(Questions, (),
                      (segment, open, asked, answered, secrecy, moderated, votes_each, current, pages, secret,
                       hidden))
BOOST_DESCRIBE_STRUCT(CoffeePlace, (), (table, with, only))
BOOST_DESCRIBE_STRUCT(OwnQuestion, (), (question, text, state, votes))
BOOST_DESCRIBE_STRUCT(Asked, (), (questions, voted, votes_left))

}  // namespace auftakt::phone
