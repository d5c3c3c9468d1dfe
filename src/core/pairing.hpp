#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "core/pairing_rules.hpp"
#include "core/role.hpp"
#include "core/round_problem.hpp"
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
    std::vector<PlanNotice> notices = {};  // wishes it cannot meet
    bool operator==(const Plan&) const = default;
};

enum class Phase { planning, proposed, accepted, change_over, talk, over, done };
BOOST_DESCRIBE_ENUM(Phase, planning, proposed, accepted, change_over, talk, over, done)

// Of somebody with the role `both`: the side the planner gives, where nobody has chosen.
struct GivenSide {
    PersonId person;
    Role side = Role::junior;
    bool operator==(const GivenSide&) const = default;
};

// wishes:
struct ProposePlan {  // a job's result; `inputs` is the revision it was computed from
    std::uint64_t inputs = 0;
    Plan plan;
    std::uint64_t seed = 0;
    std::vector<GivenSide> sides = {};
    bool rests_forced = false;  // somebody rests again before others of the same role have rested
};
struct PlanFailed {
    std::uint64_t inputs = 0;
    std::vector<PlanNotice> notices;  // why; at least one
};
struct Replan {};  // with an accepted plan: asks for a proposal beside it
struct AcceptProposal {
    std::uint64_t inputs = 0;  // of the proposal that was looked at
};
struct DiscardProposal {};
struct CallMissing {};  // from a phone: my partner is not here
struct ClearMissing {
    PersonId person;
};
using Command = std::variant<ProposePlan, PlanFailed, Replan, AcceptProposal, DiscardProposal, CallMissing,
                             ClearMissing, SwapPeople, PinPair, UnpinPair, ForbidPair, AllowPair, ConfidePair,
                             LiftConfidence, ViewConfidences, ImportExclusions, ExtraRound, DropRound,
                             SetLengths, SetOddCount, SeatPerson>;

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
    std::vector<PlanNotice> notices;
};
struct PlanAccepted {};
struct PlanDropped {};  // planned anew
struct ReplanAsked {};  // the accepted plan stays until a proposal beside it is accepted

// What a proposal would change in the rounds to come.
struct Difference {
    int people_moved = 0;    // sit at another table, or with others, or rest instead, in at least one round
    int tables_changed = 0;  // tables of the old plan that are not in the new one, over all rounds
    int repeats = 0;         // pairs who would meet again
    std::int64_t fit_before = 0;
    std::int64_t fit_after = 0;
    int rests_before = 0;  // people and rounds without company, of those who are here
    int rests_after = 0;
    bool rests_forced = false;  // somebody rests again before others of the same role have rested
    bool operator==(const Difference&) const = default;
};
struct RestProposed {
    Plan plan;  // of the whole segment; rounds up to and with `round` as they were
    std::uint64_t inputs = 0;
    int round = 0;  // the last one that had been announced
    std::uint64_t seed = 0;
    Difference difference;
    bool operator==(const RestProposed&) const = default;
};
struct ProposalAccepted {};
struct ProposalDiscarded {};
// Undo of the three above.
struct PlanRestored {
    Plan plan;
    std::optional<RestProposed> proposal;
    bool replanning = false;
};
// One round seats its people otherwise than planned.
struct RoundChanged {
    int round = 0;
    PlannedRound seats;
    PlannedRound instead_of;
    std::set<PersonId> changed;  // everybody who sits elsewhere than was announced, in the round that is on
    Quality quality;             // of the whole plan, with it
};
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
    std::optional<Lengths> lengths = {};
    std::set<PersonId> changed = {};
    bool replanning = false;
    std::optional<RestProposed> proposal = {};
};
struct CycleRestored {
    Cycle cycle;
    std::set<PersonId> missing;
    std::optional<Before> before;
    std::set<PersonId> changed = {};
};
using Fact = std::variant<PairingBegun, PlanProposed, PlanImpossible, PlanAccepted, PlanDropped,
                          ChangeOverStarted, RoundStarted, RoundEnded, RoundsFinished, RoundDeadlineMoved,
                          PartnerMissing, PartnerMissingCleared, CycleRestored, ReplanAsked, RestProposed,
                          ProposalAccepted, ProposalDiscarded, PlanRestored, RoundChanged, PairPinned,
                          PairUnpinned, PairForbidden, PairAllowed, RoundsChanged, LengthsChanged,
                          OddCountChanged, PairConfided, ConfidenceLifted, ConfidencesViewed>;

// state:
struct State {
    int segment = -1;  // whose rounds these are; -1: none yet
    int rounds = 0;
    Cycle cycle;
    Shared<Plan> plan;  // the proposed or accepted one
    bool accepted = false;
    std::vector<PlanNotice> trouble;    // why there is no plan; empty: there is one, or will be
    std::uint64_t inputs = 0;           // grows with whatever plans depend on: a proposal is bound to it
    Shared<std::vector<Meeting>> past;  // of earlier runs: nobody meets twice, in a second run either
    Shared<std::vector<Meeting>> met;   // rounds that were talked, in order
    std::set<PersonId> missing;         // people whose partner is missing, in this round
    std::set<PersonId> changed;         // sit elsewhere than was announced, in this round
    bool replanning = false;            // a proposal beside the accepted plan is wanted, or there
    Shared<std::optional<RestProposed>> proposal;
    std::vector<Pair> forbidden;
    std::vector<Pair> confided;  // forbidden as well; shown to whoever asked for it at the console
    int confidences_viewed = 0;  // how often
    std::vector<Pin> pinned;
    std::optional<OddCount> odd;     // missing: as the show file has it
    std::optional<Lengths> lengths;  // missing: as the show file has them
    bool operator==(const State&) const = default;
};

// At which of these tables somebody sits; null: at none.
const Seating* table_of(const PlannedRound& seats, PersonId person);
// Where somebody sits in the announced or running round; missing: resting, or not in the plan.
const Seating* seat_of(const State& state, int round, PersonId person);
// The last round that will be talked: the plan may hold fewer than were wished. 0: there is no plan.
int last_round(const State& state);
bool rests(const State& state, int round, PersonId person);
// The proposal beside the accepted plan, unless somebody came, left or was moved since, or another round was
// announced: then a new one is on its way.
const RestProposed* proposal_of(const State& state);
bool is_forbidden(const State& state, PersonId a, PersonId b);
bool is_confided(const State& state, PersonId a, PersonId b);
const Pin* pin_of(const State& state, PersonId a, PersonId b);

BOOST_DESCRIBE_STRUCT(Seating, (), (table, people))
BOOST_DESCRIBE_STRUCT(PlannedRound, (), (tables, resting))
BOOST_DESCRIBE_STRUCT(Quality, (), (fit, bound, certified))
BOOST_DESCRIBE_STRUCT(Plan, (), (rounds, quality, notices))
BOOST_DESCRIBE_STRUCT(GivenSide, (), (person, side))
BOOST_DESCRIBE_STRUCT(ProposePlan, (), (inputs, plan, seed, sides, rests_forced))
BOOST_DESCRIBE_STRUCT(PlanFailed, (), (inputs, notices))
BOOST_DESCRIBE_STRUCT(Replan, (), ())
BOOST_DESCRIBE_STRUCT(AcceptProposal, (), (inputs))
BOOST_DESCRIBE_STRUCT(DiscardProposal, (), ())
BOOST_DESCRIBE_STRUCT(CallMissing, (), ())
BOOST_DESCRIBE_STRUCT(ClearMissing, (), (person))
BOOST_DESCRIBE_STRUCT(PairingBegun, (), (segment, rounds))
BOOST_DESCRIBE_STRUCT(PlanProposed, (), (plan, inputs, seed))
BOOST_DESCRIBE_STRUCT(PlanImpossible, (), (notices))
BOOST_DESCRIBE_STRUCT(PlanAccepted, (), ())
BOOST_DESCRIBE_STRUCT(PlanDropped, (), ())
BOOST_DESCRIBE_STRUCT(ReplanAsked, (), ())
BOOST_DESCRIBE_STRUCT(Difference, (),
                      (people_moved, tables_changed, repeats, fit_before, fit_after, rests_before,
                       rests_after, rests_forced))
BOOST_DESCRIBE_STRUCT(RestProposed, (), (plan, inputs, round, seed, difference))
BOOST_DESCRIBE_STRUCT(ProposalAccepted, (), ())
BOOST_DESCRIBE_STRUCT(ProposalDiscarded, (), ())
BOOST_DESCRIBE_STRUCT(PlanRestored, (), (plan, proposal, replanning))
BOOST_DESCRIBE_STRUCT(RoundChanged, (), (round, seats, instead_of, changed, quality))
BOOST_DESCRIBE_STRUCT(ChangeOverStarted, (), (round, at, ends))
BOOST_DESCRIBE_STRUCT(RoundStarted, (), (round, at, ends))
BOOST_DESCRIBE_STRUCT(RoundEnded, (), (round, at))
BOOST_DESCRIBE_STRUCT(RoundsFinished, (), ())
BOOST_DESCRIBE_STRUCT(RoundDeadlineMoved, (), (ends))
BOOST_DESCRIBE_STRUCT(PartnerMissing, (), (person))
BOOST_DESCRIBE_STRUCT(PartnerMissingCleared, (), (person))
BOOST_DESCRIBE_STRUCT(Meeting, (), (round, table, people))
BOOST_DESCRIBE_STRUCT(Cycle, (), (phase, round, began, ends))
BOOST_DESCRIBE_STRUCT(Before, (), (segment, rounds, plan, past, met, lengths, changed, replanning, proposal))
BOOST_DESCRIBE_STRUCT(CycleRestored, (), (cycle, missing, before, changed))

}  // namespace auftakt::pairing
