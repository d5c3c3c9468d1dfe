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
#include "core/pair_problem.hpp"
#include "core/shared.hpp"

// From impressions to tandems: proposed by a job, reviewed and released by the facilitator, revealed, and
// given a first date by the people themselves.
namespace auftakt::tandem {

enum class Phase { none, computing, proposed, released };
BOOST_DESCRIBE_ENUM(Phase, none, computing, proposed, released)

// What connects two people, from public things only.
enum class ReasonKind { offers, wants, interest, language, met, far };
BOOST_DESCRIBE_ENUM(ReasonKind, offers, wants, interest, language, met, far)
struct Reason {
    ReasonKind kind = ReasonKind::far;
    std::string topic;  // offers: the junior's, wanted by the senior; wants: the other way round
    int round = 0;      // met
    bool operator==(const Reason&) const = default;
};

struct Tandem {  // usually of two; a trio has two of one side
    std::vector<PersonId> juniors;
    std::vector<PersonId> seniors;
    std::vector<Reason> reasons;
    bool both_chose =
        false;  // only where everybody wished everybody: said to these people, never in the hall
    std::vector<std::string> go_on;  // topics that all of them want to go on with; known after the release
    bool operator==(const Tandem&) const = default;
};

struct Draft {
    std::vector<Tandem> tandems;
    std::vector<PersonId> waiting;  // without a tandem, ascending
    bool operator==(const Draft&) const = default;
};

// A day in the programme's zone, and how the meetings go on from there.
struct FirstDate {
    int year = 0;
    int month = 1;   // 1–12
    int day = 1;     // 1–31
    int minute = 0;  // after midnight
    int every_weeks = 4;
    int length_minutes = 60;
    int place = 0;  // 1–5 as the phone names them; 0: open
    bool operator==(const FirstDate&) const = default;
};

// wishes:
struct MatchTandems {};  // closes ratings and wishes, and asks for a proposal
struct ProposeTandems {  // a job's result
    std::uint64_t asked = 0;
    std::uint64_t people = 0;  // revision of people and exclusions it was made from
    Draft draft;
    std::uint64_t seed = 0;
};
struct LockTandem {  // these two stay together when it is computed anew
    PersonId junior;
    PersonId senior;
};
struct UnlockTandem {
    PersonId junior;
    PersonId senior;
};
struct ExchangePartners {  // two of one side take each other's place; one of them may be waiting
    PersonId a;
    PersonId b;
};
struct JoinTandem {  // somebody who waits joins another's tandem, or makes one with somebody who waits
    PersonId person;
    PersonId with;
};
struct SplitTandem {  // everybody in this person's tandem waits again
    PersonId person;
};
struct TakeEarlierDraft {};  // the draft before this one, which then is the earlier one
struct ReleaseTandems {};    // hold, no undo: ratings and wishes are settled and gone
struct ShowTandems {         // on stage and on the phones of those concerned
    int count = 0;           // so many of them, from the first
};
struct SayNotRight {};  // from a phone: told to the facilitator and to nobody else
struct ClearNotRight {
    PersonId person;
};
struct AgreeOnRules {};  // from a phone, within the own tandem
struct WriteTandemGoal {
    CleanText text;
};
struct SuggestDate {
    FirstDate date;
};
struct AgreeToDate {
    FirstDate date;  // as it was seen: another one may have been suggested since
};
using Command =
    std::variant<MatchTandems, ProposeTandems, LockTandem, UnlockTandem, ExchangePartners, JoinTandem,
                 SplitTandem, TakeEarlierDraft, ReleaseTandems, ShowTandems, SayNotRight, ClearNotRight,
                 AgreeOnRules, WriteTandemGoal, SuggestDate, AgreeToDate>;

// facts:
struct MatchingAsked {
    std::uint64_t asked = 0;
};
struct TandemsProposed {
    std::uint64_t asked = 0;
    Draft draft;
    std::uint64_t seed = 0;
    std::uint64_t people = 0;  // revision of people and exclusions it was made from
};
struct TandemLocked {
    MentorAndMentee pair;
};
struct TandemUnlocked {
    MentorAndMentee pair;
};
struct DraftChanged {
    Draft draft;
};
struct EarlierDraftTaken {};
struct MatchingRestored {  // undo of asking
    Phase phase = Phase::none;
    Draft draft;
    std::uint64_t people = 0;
};
struct TandemsReleased {
    std::vector<Tandem> tandems;
    std::vector<PersonId> waiting;
    UtcMs utc;
};
struct TandemsShown {
    int count = 0;
    ShowTime at;
};
struct NotRightSaid {
    PersonId person;
};
struct NotRightCleared {
    PersonId person;
};
struct TandemRulesAgreed {
    int tandem = 0;  // index among the released ones
    PersonId person;
};
struct TandemGoalWritten {
    int tandem = 0;
    PersonId person;
    std::string text;
};
struct DateSuggested {
    int tandem = 0;
    PersonId person;
    FirstDate date;
};
struct DateAgreed {
    int tandem = 0;
    PersonId person;
};
using Fact = std::variant<MatchingAsked, TandemsProposed, TandemLocked, TandemUnlocked, DraftChanged,
                          EarlierDraftTaken, MatchingRestored, TandemsReleased, TandemsShown, NotRightSaid,
                          NotRightCleared, TandemRulesAgreed, TandemGoalWritten, DateSuggested, DateAgreed>;

// state:
struct Appointed {
    FirstDate date;
    std::set<PersonId> agreed;  // whoever suggested it has agreed
    bool operator==(const Appointed&) const = default;
};

struct State {
    Phase phase = Phase::none;
    std::uint64_t asked = 0;  // how often a proposal was asked for
    Shared<Draft> draft;      // proposed or released
    Shared<Draft> earlier;    // proposed before it; empty: none
    std::uint64_t people = 0;
    std::vector<MentorAndMentee> locked;
    int shown = 0;      // released tandems that the hall has seen
    ShowTime shown_at;  // when the last of them were shown
    std::set<PersonId> not_right;
    std::map<int, std::set<PersonId>> rules;  // by tandem
    std::map<int, std::string> goals;
    std::map<int, Appointed> dates;
    bool operator==(const State&) const = default;
};

// Where somebody is in the draft or among the released; missing: nowhere.
std::optional<int> tandem_of(const State& state, PersonId person);
bool holds(const Tandem& tandem, PersonId person);
int people_in(const Tandem& tandem);
bool is_locked(const State& state, PersonId junior, PersonId senior);
// Everybody in the tandem has agreed to its date.
bool has_date(const State& state, int tandem);

BOOST_DESCRIBE_STRUCT(Reason, (), (kind, topic, round))
BOOST_DESCRIBE_STRUCT(Tandem, (), (juniors, seniors, reasons, both_chose, go_on))
BOOST_DESCRIBE_STRUCT(Draft, (), (tandems, waiting))
BOOST_DESCRIBE_STRUCT(FirstDate, (), (year, month, day, minute, every_weeks, length_minutes, place))
BOOST_DESCRIBE_STRUCT(MatchTandems, (), ())
BOOST_DESCRIBE_STRUCT(ProposeTandems, (), (asked, people, draft, seed))
BOOST_DESCRIBE_STRUCT(LockTandem, (), (junior, senior))
BOOST_DESCRIBE_STRUCT(UnlockTandem, (), (junior, senior))
BOOST_DESCRIBE_STRUCT(ExchangePartners, (), (a, b))
BOOST_DESCRIBE_STRUCT(JoinTandem, (), (person, with))
BOOST_DESCRIBE_STRUCT(SplitTandem, (), (person))
BOOST_DESCRIBE_STRUCT(TakeEarlierDraft, (), ())
BOOST_DESCRIBE_STRUCT(ReleaseTandems, (), ())
BOOST_DESCRIBE_STRUCT(ShowTandems, (), (count))
BOOST_DESCRIBE_STRUCT(SayNotRight, (), ())
BOOST_DESCRIBE_STRUCT(ClearNotRight, (), (person))
BOOST_DESCRIBE_STRUCT(AgreeOnRules, (), ())
BOOST_DESCRIBE_STRUCT(WriteTandemGoal, (), (text))
BOOST_DESCRIBE_STRUCT(SuggestDate, (), (date))
BOOST_DESCRIBE_STRUCT(AgreeToDate, (), (date))
BOOST_DESCRIBE_STRUCT(MatchingAsked, (), (asked))
BOOST_DESCRIBE_STRUCT(TandemsProposed, (), (asked, draft, seed, people))
BOOST_DESCRIBE_STRUCT(TandemLocked, (), (pair))
BOOST_DESCRIBE_STRUCT(TandemUnlocked, (), (pair))
BOOST_DESCRIBE_STRUCT(DraftChanged, (), (draft))
BOOST_DESCRIBE_STRUCT(EarlierDraftTaken, (), ())
BOOST_DESCRIBE_STRUCT(MatchingRestored, (), (phase, draft, people))
BOOST_DESCRIBE_STRUCT(TandemsReleased, (), (tandems, waiting, utc))
BOOST_DESCRIBE_STRUCT(TandemsShown, (), (count, at))
BOOST_DESCRIBE_STRUCT(NotRightSaid, (), (person))
BOOST_DESCRIBE_STRUCT(NotRightCleared, (), (person))
BOOST_DESCRIBE_STRUCT(TandemRulesAgreed, (), (tandem, person))
BOOST_DESCRIBE_STRUCT(TandemGoalWritten, (), (tandem, person, text))
BOOST_DESCRIBE_STRUCT(DateSuggested, (), (tandem, person, date))
BOOST_DESCRIBE_STRUCT(DateAgreed, (), (tandem, person))

}  // namespace auftakt::tandem
