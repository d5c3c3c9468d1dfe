#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "core/shared.hpp"

// Speed-pairing rounds: planned by a job, accepted by the facilitator, then find your table → talk → next.
namespace auftakt::pairing {

struct Seating {
    int table = 0;                 // from 1
    std::vector<PersonId> people;  // juniors first
    bool operator==(const Seating&) const = default;
};

struct PlannedRound {
    std::vector<Seating> tables;
    std::vector<PersonId> resting;
    bool operator==(const PlannedRound&) const = default;
};

// What the planner says of its plan, in numbers that come from public fit alone.
struct Quality {
    std::int64_t fit = 0;
    std::int64_t bound = 0;
    bool certified = false;  // fit = bound is proved
    bool operator==(const Quality&) const = default;
};

struct Plan {
    std::vector<PlannedRound> rounds;  // of the whole segment; rounds that are over stay as they were
    Quality quality;
    bool operator==(const Plan&) const = default;
};

enum class Phase { planning, proposed, accepted, change_over, talk, over, done };
BOOST_DESCRIBE_ENUM(Phase, planning, proposed, accepted, change_over, talk, over, done)

// wishes:
struct ProposePlan {  // a job's result; `inputs` is the revision it was computed from
    std::uint64_t inputs = 0;
    Plan plan;
    std::uint64_t seed = 0;
};
struct PlanFailed {
    std::uint64_t inputs = 0;
    std::string why;
    std::vector<std::string> numbers;
};
struct Replan {};
struct CallMissing {};  // from a phone: my partner is not here
struct ClearMissing {
    PersonId person;
};
using Command = std::variant<ProposePlan, PlanFailed, Replan, CallMissing, ClearMissing>;

// facts:
struct PairingBegun {
    int segment = 0;
    int rounds = 0;
};
struct PlanProposed {
    Plan plan;
    std::uint64_t inputs = 0;
    std::uint64_t seed = 0;
};
struct PlanImpossible {
    std::string why;
    std::vector<std::string> numbers;
};
struct PlanAccepted {};
struct PlanDropped {};  // planned anew
struct ChangeOverStarted {
    int round = 0;
    ShowTime at;
    ShowTime ends;
};
struct RoundStarted {
    int round = 0;
    ShowTime at;
    ShowTime ends;
};
struct RoundEnded {
    int round = 0;
    ShowTime at;
};
struct RoundsFinished {};
struct RoundDeadlineMoved {
    ShowTime ends;
};
struct PartnerMissing {
    PersonId person;
};
struct PartnerMissingCleared {
    PersonId person;
};
struct Meeting {
    int round = 0;
    int table = 0;
    std::vector<PersonId> people;
    bool operator==(const Meeting&) const = default;
};
// Undo of anything between two steps of the cycle: the cycle as it was, plans and meetings included.
struct Cycle {
    Phase phase = Phase::planning;
    int round = 0;  // the one announced, running or just over; from 1
    ShowTime began;
    ShowTime ends;
    bool operator==(const Cycle&) const = default;
};
// Undo of beginning the rounds of a segment: whose rounds there were before.
struct Before {
    int segment = -1;
    int rounds = 0;
    Plan plan;
    std::vector<Meeting> past;
    std::vector<Meeting> met;
};
struct CycleRestored {
    Cycle cycle;
    std::set<PersonId> missing;
    std::optional<Before> before;
};
using Fact = std::variant<PairingBegun, PlanProposed, PlanImpossible, PlanAccepted, PlanDropped,
                          ChangeOverStarted, RoundStarted, RoundEnded, RoundsFinished, RoundDeadlineMoved,
                          PartnerMissing, PartnerMissingCleared, CycleRestored>;

// state:
struct Trouble {
    std::string why;  // i18n key
    std::vector<std::string> numbers;
    bool operator==(const Trouble&) const = default;
};

struct State {
    int segment = -1;  // whose rounds these are; -1: none yet
    int rounds = 0;
    Cycle cycle;
    Shared<Plan> plan;  // the proposed or accepted one
    bool accepted = false;
    std::optional<Trouble> trouble;
    std::uint64_t inputs = 0;           // grows when somebody comes or leaves: a proposal is bound to it
    Shared<std::vector<Meeting>> past;  // of earlier runs: nobody meets twice, in a second run either
    Shared<std::vector<Meeting>> met;   // rounds that were talked, in order
    std::set<PersonId> missing;         // people whose partner is missing, in this round
    bool operator==(const State&) const = default;
};

// Where somebody sits in the announced or running round; missing: resting, or not in the plan.
const Seating* seat_of(const State& state, int round, PersonId person);
// The last round that will be talked: the plan may hold fewer than were wished. 0: there is no plan.
int last_round(const State& state);
bool rests(const State& state, int round, PersonId person);

BOOST_DESCRIBE_STRUCT(Seating, (), (table, people))
BOOST_DESCRIBE_STRUCT(PlannedRound, (), (tables, resting))
BOOST_DESCRIBE_STRUCT(Quality, (), (fit, bound, certified))
BOOST_DESCRIBE_STRUCT(Plan, (), (rounds, quality))
BOOST_DESCRIBE_STRUCT(ProposePlan, (), (inputs, plan, seed))
BOOST_DESCRIBE_STRUCT(PlanFailed, (), (inputs, why, numbers))
BOOST_DESCRIBE_STRUCT(Replan, (), ())
BOOST_DESCRIBE_STRUCT(CallMissing, (), ())
BOOST_DESCRIBE_STRUCT(ClearMissing, (), (person))
BOOST_DESCRIBE_STRUCT(PairingBegun, (), (segment, rounds))
BOOST_DESCRIBE_STRUCT(PlanProposed, (), (plan, inputs, seed))
BOOST_DESCRIBE_STRUCT(PlanImpossible, (), (why, numbers))
BOOST_DESCRIBE_STRUCT(PlanAccepted, (), ())
BOOST_DESCRIBE_STRUCT(PlanDropped, (), ())
BOOST_DESCRIBE_STRUCT(ChangeOverStarted, (), (round, at, ends))
BOOST_DESCRIBE_STRUCT(RoundStarted, (), (round, at, ends))
BOOST_DESCRIBE_STRUCT(RoundEnded, (), (round, at))
BOOST_DESCRIBE_STRUCT(RoundsFinished, (), ())
BOOST_DESCRIBE_STRUCT(RoundDeadlineMoved, (), (ends))
BOOST_DESCRIBE_STRUCT(PartnerMissing, (), (person))
BOOST_DESCRIBE_STRUCT(PartnerMissingCleared, (), (person))
BOOST_DESCRIBE_STRUCT(Meeting, (), (round, table, people))
BOOST_DESCRIBE_STRUCT(Cycle, (), (phase, round, began, ends))
BOOST_DESCRIBE_STRUCT(Before, (), (segment, rounds, plan, past, met))
BOOST_DESCRIBE_STRUCT(CycleRestored, (), (cycle, missing, before))

}  // namespace auftakt::pairing
