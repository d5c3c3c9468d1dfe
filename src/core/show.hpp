#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/fit_weights.hpp"
#include "core/local_text.hpp"
#include "core/pair_weight.hpp"
#include "core/question.hpp"
#include "core/rich_text.hpp"
#include "core/role.hpp"
#include "core/round_problem.hpp"

// A show as it was written: values only, no progress. Stored in the programme by value when it is loaded.
namespace auftakt {

enum class Theme { dark, light };
BOOST_DESCRIBE_ENUM(Theme, dark, light)

BOOST_DESCRIBE_ENUM(PairingMode, reverse, two_way, peer, group)

struct Heading {
    LocalText title;
    LocalText text;
    bool operator==(const Heading&) const = default;
};
BOOST_DESCRIBE_STRUCT(Heading, (), (title, text))

// A PNG or JPEG that the show file names: a hash of its bytes, in 64 hexadecimal digits; the bytes are kept
// beside the journal. Empty: none.
using PictureName = std::string;

struct Sponsor {
    std::string name;
    LocalText role;
    LocalText quote;
    PictureName picture = {};  // a portrait; else initials
    bool operator==(const Sponsor&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sponsor, (), (name, role, quote, picture))

// Up to 320 characters of text on stage, in paragraphs; items stand as a list below.
struct MessageSpec {
    std::vector<LocalText> paragraphs;
    std::vector<LocalText> items;
    std::optional<Sponsor> sponsor;
    LocalBlocks body = {};     // instead of paragraphs and items, with headings and emphasis
    PictureName picture = {};  // instead of a sponsor; beside the text, or alone
    bool operator==(const MessageSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(MessageSpec, (), (paragraphs, items, sponsor, body, picture))

struct Goal {  // of the programme
    LocalText title;
    LocalText text;
    std::string measure = {};  // of the item that measures it; empty: it is not measured
    bool operator==(const Goal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Goal, (), (title, text, measure))

struct GoalsSpec {
    std::vector<Goal> goals;
    std::optional<Sponsor> sponsor;
    std::optional<Question> question = {};  // measures them: a scale, asked by the key after they were shown
    std::vector<ScaleItem> results = {};    // instead: what these measures said the first time and last
    bool operator==(const GoalsSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(GoalsSpec, (), (goals, sponsor, question, results))

struct RulesSpec {
    std::vector<Heading> rules;
    std::vector<LocalText> limits;  // topics that are off the table
    bool proposals = false;  // people propose and vote, then the text is frozen; else it is from the start
    int votes = 3;           // per person
    bool operator==(const RulesSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(RulesSpec, (), (rules, limits, proposals, votes))

struct PollSpec {
    Question question;
    bool practice = false;                      // tried out, never exported
    std::optional<std::chrono::seconds> timer;  // shown, and reminds; it never closes by itself
    LocalText note;
    bool operator==(const PollSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(PollSpec, (), (question, practice, timer, note))

struct WallSpec {
    LocalText question;
    std::vector<LocalText> columns;      // none: one free wall
    Secrecy secrecy = Secrecy::no_name;  // named: the author may choose; never anonymous
    Moderation moderation = Moderation::before;
    int votes = 3;              // per person
    bool always_named = false;  // with secrecy named: nobody chooses
    bool collect = false;       // notes are covered until they are revealed together
    bool open_votes = false;    // figures show while people vote, not only once the wall is closed
    bool operator==(const WallSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(WallSpec, (),
                      (question, columns, secrecy, moderation, votes, always_named, collect, open_votes))

// What happens to whoever is left without a partner.
enum class OddCount { rest, trio, stand_in };  // a pause, a third chair, somebody from the team
BOOST_DESCRIBE_ENUM(OddCount, rest, trio, stand_in)

// Where there are released tandems: their people meet each other first, or never.
enum class Partners { anybody, own_tandem, other_tandems };
BOOST_DESCRIBE_ENUM(Partners, anybody, own_tandem, other_tandems)

struct RoundPrompt {
    LocalText prompt;
    LocalText junior_tip;
    LocalText senior_tip;
    bool operator==(const RoundPrompt&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoundPrompt, (), (prompt, junior_tip, senior_tip))

// Rows of table numbers as people see them who look at the stage, its row first; 0: no table stands there.
using HallLayout = std::vector<std::vector<int>>;

struct PairingSpec {
    PairingMode mode = PairingMode::reverse;
    int rounds = 6;
    std::chrono::seconds first_seating{180};
    std::chrono::seconds talk{360};
    std::chrono::seconds change_over{120};
    int tables = 0;                    // 0: as many as needed
    std::vector<RoundPrompt> prompts;  // the last one repeats when there are more rounds
    OddCount odd = OddCount::rest;
    bool half_time_cue = false;  // a sound in the middle of each talk: swap roles
    HallLayout layout;           // empty: nobody knows where the tables stand
    Partners partners = Partners::anybody;
    bool operator==(const PairingSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(PairingSpec, (),
                      (mode, rounds, first_seating, talk, change_over, tables, prompts, odd, half_time_cue,
                       layout, partners))

struct PreferencesSpec {  // wishes before the matching
    LocalText text;
    bool operator==(const PreferencesSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(PreferencesSpec, (), (text))

// pages: turned by the key or by themselves, all within 90 s; one_by_one: by the key; at_once: by one press;
// phones_only: the stage names nobody.
enum class RevealMode { pages, one_by_one, at_once, phones_only };
BOOST_DESCRIBE_ENUM(RevealMode, pages, one_by_one, at_once, phones_only)

struct MatchingSpec {
    RevealMode reveal = RevealMode::pages;
    bool trios = true;  // whoever is left joins a tandem
    FitWeights fit;
    PairWeights weights;
    bool operator==(const MatchingSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(MatchingSpec, (), (reveal, trios, fit, weights))

struct SeriesTopic {  // of one meeting of a tandem's series
    LocalText topic;
    LocalText goal;
    LocalText question;
    bool operator==(const SeriesTopic&) const = default;
};
BOOST_DESCRIBE_STRUCT(SeriesTopic, (), (topic, goal, question))

struct CommitmentSpec {
    int within_days = 14;             // the first meeting takes place by then
    std::vector<SeriesTopic> series;  // the first meeting and those after it
    LocalText foot;                   // below every calendar entry
    bool operator==(const CommitmentSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommitmentSpec, (), (within_days, series, foot))

// How to coach, ask, listen and speak up: talked through on stage, read on phones by role.
struct TrainingCard {
    Role role = Role::both;  // both: for everybody
    LocalText title;
    LocalText text;
    LocalText instead_of;  // "Lieber nicht"; may be missing, like what follows
    LocalText say;
    LocalText exercise;
    bool operator==(const TrainingCard&) const = default;
};
BOOST_DESCRIBE_STRUCT(TrainingCard, (), (role, title, text, instead_of, say, exercise))

struct LobbySpec {
    LocalText welcome;                     // "Herzlich willkommen zum Auftakt"
    LocalText help;                        // "Kein Handy dabei? …"
    std::vector<TrainingCard> cards = {};  // read on phones while people arrive, and after that
    LocalText hint = {};                   // above them
    bool operator==(const LobbySpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(LobbySpec, (), (welcome, help, cards, hint))

struct TrainingSpec {
    std::vector<TrainingCard> cards;
    LocalText hint;  // below the cards on stage
    bool operator==(const TrainingSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(TrainingSpec, (), (cards, hint))

struct MixerSpec {  // coffee tables
    int table_size = 4;
    bool by_role = false;       // juniors among juniors, seniors among seniors
    LocalText question;         // to talk about
    LocalText junior_question;  // instead, at tables of one role
    LocalText senior_question;
    bool operator==(const MixerSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(MixerSpec, (), (table_size, by_role, question, junior_question, senior_question))

struct QuestionsSpec {                 // to the stage
    LocalText question;                // what they are about
    Secrecy secrecy = Secrecy::named;  // named: the author may choose; never anonymous
    Moderation moderation = Moderation::off;
    int votes = 5;    // per person, for questions that are not answered yet
    int answers = 3;  // so many the next key takes up; further ones are chosen by hand
    std::optional<Sponsor> answering;
    bool secret_votes = false;  // phones tell nobody how many votes a question has
    bool operator==(const QuestionsSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(QuestionsSpec, (),
                      (question, secrecy, moderation, votes, answers, answering, secret_votes))

struct BreakSpec {
    LocalText now;
    LocalText then;
    LocalText where;
    bool operator==(const BreakSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(BreakSpec, (), (now, then, where))

struct NextDate {
    LocalText when;
    LocalText what;
    bool operator==(const NextDate&) const = default;
};
BOOST_DESCRIBE_STRUCT(NextDate, (), (when, what))

struct ClosingSpec {
    std::vector<NextDate> next;
    LocalText note;
    std::optional<Question> feedback = {};  // asked before the last picture; the hall does not see its result
    bool operator==(const ClosingSpec&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClosingSpec, (), (next, note, feedback))

using SegmentSpec = std::variant<LobbySpec, MessageSpec, GoalsSpec, RulesSpec, PollSpec, WallSpec,
                                 PairingSpec, PreferencesSpec, MatchingSpec, CommitmentSpec, BreakSpec,
                                 ClosingSpec, TrainingSpec, MixerSpec, QuestionsSpec>;

struct Segment {
    LocalText title;     // in the rundown and on phones
    LocalText headline;  // large on stage; empty: the title
    std::chrono::seconds planned{0};
    LocalText notes;  // for the facilitator only
    SegmentSpec spec;
    bool operator==(const Segment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Segment, (), (title, headline, planned, notes, spec))

struct Wifi {
    std::string name;
    std::string password;
    bool operator==(const Wifi&) const = default;
};
BOOST_DESCRIBE_STRUCT(Wifi, (), (name, password))

struct Topics {
    std::vector<LocalText> offered;  // what people may tick as offers and wants on the phone
    std::vector<LocalText> wanted;
    bool operator==(const Topics&) const = default;
};
BOOST_DESCRIBE_STRUCT(Topics, (), (offered, wanted))

struct Show {
    LocalText title;
    Language language = Language::de;
    Address address = Address::sie;
    Theme theme = Theme::dark;
    std::optional<int> planned_start;  // minutes after local midnight, of the first segment after the lobby
    LocalText hall;
    std::optional<Wifi> wifi;
    Topics topics;
    std::vector<LocalText> message_templates;
    std::vector<Segment> segments;  // the first is the lobby
    bool operator==(const Show&) const = default;
};
BOOST_DESCRIBE_STRUCT(Show, (),
                      (title, language, address, theme, planned_start, hall, wifi, topics, message_templates,
                       segments))

}  // namespace auftakt
