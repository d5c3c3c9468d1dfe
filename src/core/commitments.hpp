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
#include "core/shared.hpp"
#include "core/show.hpp"

// What people say yes to: the agreed rules and their own goals. "Ohne Namen": no other screen shows who.
namespace auftakt::commitments {

struct Agree {
    int segment = 0;
};
struct TakeBack {
    int segment = 0;
};
struct ChooseGoal {
    int segment = 0;
    int goal = 0;
    bool chosen = true;
    std::optional<NoteId> note = {};  // one that a wall has brought, whatever `goal` says
};  // one of the programme's
struct WriteGoal {
    CleanText text;
};  // in one's own words; empty: none
struct AgreeFor {
    int segment = 0;
    PersonId person;
    bool agreed = true;
};  // told to the facilitator by somebody without a phone
using Command = std::variant<Agree, TakeBack, ChooseGoal, WriteGoal, AgreeFor>;

struct Agreed {
    int segment = 0;
    PersonId person;
};
struct AgreementTakenBack {
    int segment = 0;
    PersonId person;
};
struct GoalChosen {
    int segment = 0;
    int goal = 0;
    PersonId person;
    bool chosen = true;
    std::optional<NoteId> note = {};
};
struct GoalWritten {
    PersonId person;
    std::string text;
};
// What people agree to from then on: the rules of the show and what half the hall has added.
struct AgreedText {
    std::vector<Heading> rules;
    std::vector<LocalText> limits;
    bool operator==(const AgreedText&) const = default;
};
struct RulesFrozen {
    int segment = 0;
    AgreedText text;
};
struct RulesThawed {  // freezing was undone
    int segment = 0;
};
using Fact = std::variant<Agreed, AgreementTakenBack, GoalChosen, GoalWritten, RulesFrozen, RulesThawed>;

struct OwnGoals {
    std::set<int> chosen;    // of the show
    std::set<NoteId> notes;  // of the programme's walls; they stay when another show follows
    std::string words;
    bool operator==(const OwnGoals&) const = default;
};

struct State {
    Shared<std::map<int, std::set<PersonId>>> agreed;          // by rules segment; people who are not removed
    Shared<std::map<int, std::set<PersonId>>> removed_agreed;  // come back with the person
    Shared<std::map<PersonId, OwnGoals>> goals;
    Shared<std::map<int, AgreedText>> texts;  // as frozen last
    std::set<int> frozen;                     // by rules segment
    bool operator==(const State&) const = default;
};

bool has_agreed(const State& state, int segment, PersonId person);
// Whether people of the segment still propose: its text is not the agreed one yet.
bool is_collecting(const State& state, const SegmentSpec& spec, int segment);
// The text of a rules segment: frozen, or as the show has it.
AgreedText text_of(const State& state, const RulesSpec& spec, int segment);

BOOST_DESCRIBE_STRUCT(Agree, (), (segment))
BOOST_DESCRIBE_STRUCT(TakeBack, (), (segment))
BOOST_DESCRIBE_STRUCT(ChooseGoal, (), (segment, goal, chosen, note))
BOOST_DESCRIBE_STRUCT(WriteGoal, (), (text))
BOOST_DESCRIBE_STRUCT(AgreeFor, (), (segment, person, agreed))
BOOST_DESCRIBE_STRUCT(AgreedText, (), (rules, limits))
BOOST_DESCRIBE_STRUCT(RulesFrozen, (), (segment, text))
BOOST_DESCRIBE_STRUCT(RulesThawed, (), (segment))
BOOST_DESCRIBE_STRUCT(Agreed, (), (segment, person))
BOOST_DESCRIBE_STRUCT(AgreementTakenBack, (), (segment, person))
BOOST_DESCRIBE_STRUCT(GoalChosen, (), (segment, goal, person, chosen, note))
BOOST_DESCRIBE_STRUCT(GoalWritten, (), (person, text))

}  // namespace auftakt::commitments
