#pragma once

#include <boost/describe.hpp>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "core/shared.hpp"

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
};  // one of the programme's
struct WriteGoal {
    CleanText text;
};  // in one's own words; empty: none
using Command = std::variant<Agree, TakeBack, ChooseGoal, WriteGoal>;

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
};
struct GoalWritten {
    PersonId person;
    std::string text;
};
using Fact = std::variant<Agreed, AgreementTakenBack, GoalChosen, GoalWritten>;

struct OwnGoals {
    std::set<int> chosen;
    std::string words;
    bool operator==(const OwnGoals&) const = default;
};

struct State {
    Shared<std::map<int, std::set<PersonId>>> agreed;          // by rules segment; people who are not removed
    Shared<std::map<int, std::set<PersonId>>> removed_agreed;  // come back with the person
    Shared<std::map<PersonId, OwnGoals>> goals;
    bool operator==(const State&) const = default;
};

BOOST_DESCRIBE_STRUCT(Agree, (), (segment))
BOOST_DESCRIBE_STRUCT(TakeBack, (), (segment))
BOOST_DESCRIBE_STRUCT(ChooseGoal, (), (segment, goal, chosen))
BOOST_DESCRIBE_STRUCT(WriteGoal, (), (text))
BOOST_DESCRIBE_STRUCT(Agreed, (), (segment, person))
BOOST_DESCRIBE_STRUCT(AgreementTakenBack, (), (segment, person))
BOOST_DESCRIBE_STRUCT(GoalChosen, (), (segment, goal, person, chosen))
BOOST_DESCRIBE_STRUCT(GoalWritten, (), (person, text))

}  // namespace auftakt::commitments
