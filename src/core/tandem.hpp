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
    int place = 0;      // 1–5 as the phone names them; 0: open
    int invites = 0;    // 1 the junior, 2 the senior, 3 in turn; 0: open
    int if_missed = 0;  // 1–3 as the phone names what happens when a meeting falls through; 0: open
    std::string topic;  // to start with, one of what connects them; empty: open
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
    std::optional<PersonId> a_with = {};  // in the tandem with that person; missing: in each
    std::optional<PersonId> b_with = {};
};
struct JoinTandem {  // somebody who waits makes a tandem with somebody who has a place, or joins one as third
    PersonId person;
    PersonId with;
    std::optional<int> third_of = {};  // that tandem, although there may be a place
};
struct SplitTandem {  // whoever has no other tandem waits again
    PersonId person;
    std::optional<PersonId> with = {};  // the tandem with that person; missing: the first
};
struct TakeEarlierDraft {};  // the draft before this one, which then is the earlier one
struct ReleaseTandems {};    // hold, no undo: ratings and wishes are settled and gone
struct ShowTandems {         // on stage and on the phones of those concerned
    int count = 0;           // so many of them, from the first
};
// From a phone, within an own tandem: which of the released ones; missing: the first of one's own.
struct SayNotRight {  // told to the facilitator and to nobody else
    std::optional<int> tandem = {};
};
struct TakeBackNotRight {
    std::optional<int> tandem = {};
};
struct ClearNotRight {
    PersonId person;
    std::optional<int> tandem = {};
};
struct AgreeOnRules {
    std::optional<int> tandem = {};
};
struct TakeBackTandemRules {
    std::optional<int> tandem = {};
};
struct WriteTandemGoal {
    CleanText text;
    std::optional<int> tandem = {};
};
struct SuggestDate {
    FirstDate date;
    std::optional<int> tandem = {};
};
struct AgreeToDate {
    FirstDate date;  // as it was seen: another one may have been suggested since
    std::optional<int> tandem = {};
};
using Command =
    std::variant<MatchTandems, ProposeTandems, LockTandem, UnlockTandem, ExchangePartners, JoinTandem,
                 SplitTandem, TakeEarlierDraft, ReleaseTandems, ShowTandems, SayNotRight, TakeBackNotRight,
                 ClearNotRight, AgreeOnRules, TakeBackTandemRules, WriteTandemGoal, SuggestDate, AgreeToDate>;

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
    std::optional<int> tandem = {};  // missing in journals from before somebody could have several
};
struct NotRightCleared {
    PersonId person;
    std::optional<int> tandem = {};
};
struct TandemRulesAgreed {
    int tandem = 0;  // index among the released ones
    PersonId person;
};
struct TandemRulesTakenBack {
    int tandem = 0;
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
    UtcMs utc = {};
};
struct DateAgreed {
    int tandem = 0;
    PersonId person;
    UtcMs utc = {};
};
using Fact = std::variant<MatchingAsked, TandemsProposed, TandemLocked, TandemUnlocked, DraftChanged,
                          EarlierDraftTaken, MatchingRestored, TandemsReleased, TandemsShown, NotRightSaid,
                          NotRightCleared, TandemRulesAgreed, TandemRulesTakenBack, TandemGoalWritten,
                          DateSuggested, DateAgreed>;

// state:
struct Appointed {
    FirstDate date;
    std::set<PersonId> agreed;  // whoever suggested it has agreed
    int changes = 0;            // how many were suggested before it
    UtcMs utc = {};             // of the newest word on it
    bool operator==(const Appointed&) const = default;
};

struct Concern {  // somebody says that this tandem is not right for them
    int tandem = 0;
    PersonId person;
    auto operator<=>(const Concern&) const = default;
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
    UtcMs released = {};
    std::set<Concern> not_right;
    std::map<int, std::set<PersonId>> rules;  // by tandem
    std::map<int, std::string> goals;
    std::map<int, Appointed> dates;
    bool operator==(const State&) const = default;
};

// Where somebody is in the draft or among the released, ascending.
std::vector<int> tandems_of(const State& state, PersonId person);
std::vector<int> shown_tandems_of(const State& state, PersonId person);  // released, and seen by the hall
// The first with this person, and with the other one where it is named; missing: there is none.
std::optional<int> tandem_of(const State& state, PersonId person, std::optional<PersonId> with = {});
bool holds(const Tandem& tandem, PersonId person);
int people_in(const Tandem& tandem);
bool is_locked(const State& state, PersonId junior, PersonId senior);
bool is_locked(const State& state, const Tandem& tandem);  // all its pairs are
// Everybody in the tandem has agreed to its date.
bool has_date(const State& state, int tandem);

BOOST_DESCRIBE_STRUCT(Reason, (), (kind, topic, round))
BOOST_DESCRIBE_STRUCT(Tandem, (), (juniors, seniors, reasons, both_chose, go_on))
BOOST_DESCRIBE_STRUCT(Draft, (), (tandems, waiting))
BOOST_DESCRIBE_STRUCT(FirstDate, (),
                      (year, month, day, minute, every_weeks, length_minutes, place, invites, if_missed,
                       topic))
BOOST_DESCRIBE_STRUCT(MatchTandems, (), ())
BOOST_DESCRIBE_STRUCT(ProposeTandems, (), (asked, people, draft, seed))
BOOST_DESCRIBE_STRUCT(LockTandem, (), (junior, senior))
BOOST_DESCRIBE_STRUCT(UnlockTandem, (), (junior, senior))
BOOST_DESCRIBE_STRUCT(ExchangePartners, (), (a, b, a_with, b_with))
BOOST_DESCRIBE_STRUCT(JoinTandem, (), (person, with, third_of))
BOOST_DESCRIBE_STRUCT(SplitTandem, (), (person, with))
BOOST_DESCRIBE_STRUCT(TakeEarlierDraft, (), ())
BOOST_DESCRIBE_STRUCT(ReleaseTandems, (), ())
BOOST_DESCRIBE_STRUCT(ShowTandems, (), (count))
BOOST_DESCRIBE_STRUCT(SayNotRight, (), (tandem))
BOOST_DESCRIBE_STRUCT(TakeBackNotRight, (), (tandem))
BOOST_DESCRIBE_STRUCT(ClearNotRight, (), (person, tandem))
BOOST_DESCRIBE_STRUCT(AgreeOnRules, (), (tandem))
BOOST_DESCRIBE_STRUCT(TakeBackTandemRules, (), (tandem))
BOOST_DESCRIBE_STRUCT(WriteTandemGoal, (), (text, tandem))
BOOST_DESCRIBE_STRUCT(SuggestDate, (), (date, tandem))
BOOST_DESCRIBE_STRUCT(AgreeToDate, (), (date, tandem))
BOOST_DESCRIBE_STRUCT(MatchingAsked, (), (asked))
BOOST_DESCRIBE_STRUCT(TandemsProposed, (), (asked, draft, seed, people))
BOOST_DESCRIBE_STRUCT(TandemLocked, (), (pair))
BOOST_DESCRIBE_STRUCT(TandemUnlocked, (), (pair))
BOOST_DESCRIBE_STRUCT(DraftChanged, (), (draft))
BOOST_DESCRIBE_STRUCT(EarlierDraftTaken, (), ())
BOOST_DESCRIBE_STRUCT(MatchingRestored, (), (phase, draft, people))
BOOST_DESCRIBE_STRUCT(TandemsReleased, (), (tandems, waiting, utc))
BOOST_DESCRIBE_STRUCT(TandemsShown, (), (count, at))
BOOST_DESCRIBE_STRUCT(NotRightSaid, (), (person, tandem))
BOOST_DESCRIBE_STRUCT(NotRightCleared, (), (person, tandem))
BOOST_DESCRIBE_STRUCT(TandemRulesAgreed, (), (tandem, person))
BOOST_DESCRIBE_STRUCT(TandemRulesTakenBack, (), (tandem, person))
BOOST_DESCRIBE_STRUCT(TandemGoalWritten, (), (tandem, person, text))
BOOST_DESCRIBE_STRUCT(DateSuggested, (), (tandem, person, date, utc))
BOOST_DESCRIBE_STRUCT(DateAgreed, (), (tandem, person, utc))

}  // namespace auftakt::tandem
