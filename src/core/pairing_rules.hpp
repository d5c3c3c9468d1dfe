#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "core/show.hpp"

// What the facilitator asks of the rounds, beyond the show file: who belongs together or apart, how long, how
// many.
namespace auftakt::pairing {

struct Pair {  // in no order; kept with the smaller id first
    PersonId a;
    PersonId b;
    bool operator==(const Pair&) const = default;
};
inline Pair pair_of(PersonId a, PersonId b) { return b < a ? Pair{b, a} : Pair{a, b}; }

struct Pin {
    Pair pair;
    int round = 0;  // 0: in any round to come
    bool operator==(const Pin&) const = default;
};

struct Lengths {
    std::chrono::seconds first_seating{180};
    std::chrono::seconds talk{360};
    std::chrono::seconds change_over{120};
    bool operator==(const Lengths&) const = default;
};

// wishes:
struct SwapPeople {  // in a round that is announced or to come; one of them may rest
    int round = 0;
    PersonId a;
    PersonId b;
};
struct PinPair {
    PersonId a;
    PersonId b;
    int round = 0;  // 0: any
};
struct UnpinPair {
    PersonId a;
    PersonId b;
};
struct ForbidPair {
    PersonId a;
    PersonId b;
};
struct AllowPair {
    PersonId a;
    PersonId b;
};
// What only the organiser and the facilitator at this laptop know: kept apart like the others, and named
// nowhere but in the journal.
struct ConfidePair {
    PersonId a;
    PersonId b;
};
struct LiftConfidence {
    PersonId a;
    PersonId b;
};
struct ViewConfidences {};  // hold: whoever looks leaves a fact
struct Exclusion {          // of an exclusions file; ids as the people file has them
    std::string a;
    std::string b;
    bool confidential = false;
};
struct ImportExclusions {  // those that are there already change nothing
    std::vector<Exclusion> rows;
};
struct ExtraRound {};
struct DropRound {};  // the last one
struct SetLengths {   // of change-overs and talks that have not begun
    Lengths lengths;
};
struct SetOddCount {
    OddCount odd = OddCount::rest;
};
struct SeatPerson {  // somebody who is here and sits with nobody, beside somebody who waits
    PersonId person;
    int round = 0;                   // 0: the announced or running one, else the next
    std::optional<PersonId> beside;  // at this person's table; missing: where it fits best
};

// facts:
struct PairPinned {
    Pair pair;
    int round = 0;
};
struct PairUnpinned {
    Pair pair;
};
struct PairForbidden {
    Pair pair;
};
struct PairAllowed {
    Pair pair;
};
struct PairConfided {
    Pair pair;
};
struct ConfidenceLifted {
    Pair pair;
};
struct ConfidencesViewed {
    UtcMs utc;
};
struct RoundsChanged {
    int rounds = 0;
};
struct LengthsChanged {
    std::optional<Lengths> lengths;  // missing: as the show file has them
};
struct OddCountChanged {
    std::optional<OddCount> odd;  // missing: as the show file has it
};

BOOST_DESCRIBE_STRUCT(Pair, (), (a, b))
BOOST_DESCRIBE_STRUCT(Pin, (), (pair, round))
BOOST_DESCRIBE_STRUCT(Lengths, (), (first_seating, talk, change_over))
BOOST_DESCRIBE_STRUCT(SwapPeople, (), (round, a, b))
BOOST_DESCRIBE_STRUCT(PinPair, (), (a, b, round))
BOOST_DESCRIBE_STRUCT(UnpinPair, (), (a, b))
BOOST_DESCRIBE_STRUCT(ForbidPair, (), (a, b))
BOOST_DESCRIBE_STRUCT(AllowPair, (), (a, b))
BOOST_DESCRIBE_STRUCT(ConfidePair, (), (a, b))
BOOST_DESCRIBE_STRUCT(LiftConfidence, (), (a, b))
BOOST_DESCRIBE_STRUCT(ViewConfidences, (), ())
BOOST_DESCRIBE_STRUCT(Exclusion, (), (a, b, confidential))
BOOST_DESCRIBE_STRUCT(ImportExclusions, (), (rows))
BOOST_DESCRIBE_STRUCT(ExtraRound, (), ())
BOOST_DESCRIBE_STRUCT(DropRound, (), ())
BOOST_DESCRIBE_STRUCT(SetLengths, (), (lengths))
BOOST_DESCRIBE_STRUCT(SetOddCount, (), (odd))
BOOST_DESCRIBE_STRUCT(SeatPerson, (), (person, round, beside))
BOOST_DESCRIBE_STRUCT(PairPinned, (), (pair, round))
BOOST_DESCRIBE_STRUCT(PairUnpinned, (), (pair))
BOOST_DESCRIBE_STRUCT(PairForbidden, (), (pair))
BOOST_DESCRIBE_STRUCT(PairAllowed, (), (pair))
BOOST_DESCRIBE_STRUCT(PairConfided, (), (pair))
BOOST_DESCRIBE_STRUCT(ConfidenceLifted, (), (pair))
BOOST_DESCRIBE_STRUCT(ConfidencesViewed, (), (utc))
BOOST_DESCRIBE_STRUCT(RoundsChanged, (), (rounds))
BOOST_DESCRIBE_STRUCT(LengthsChanged, (), (lengths))
BOOST_DESCRIBE_STRUCT(OddCountChanged, (), (odd))

}  // namespace auftakt::pairing
