#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/ids.hpp"

// Who becomes a tandem with whom, as plain data: solved by src/matching, which sees integers and ids only.
namespace auftakt {

// One person of one side, and in how many tandems they may be.
struct PairPerson {
    PersonId id;
    int capacity = 1;  // 0: takes part in nothing
    int minimum =
        0;  // at most the capacity; where not everybody can have it, it is missed by as little as can be
    bool operator==(const PairPerson&) const = default;
};

// Two who may become a tandem. A pair that is not listed may not, whatever its weight would be.
struct PairOption {
    PersonId mentor;
    PersonId mentee;
    std::int64_t weight = 0;        // up to 10^9 either way
    std::int64_t mentor_likes = 0;  // read for `stable` only: more is better, equals are equal
    std::int64_t mentee_likes = 0;
    bool operator==(const PairOption&) const = default;
};

struct MentorAndMentee {
    PersonId mentor;
    PersonId mentee;
    auto operator<=>(const MentorAndMentee&) const = default;
};
BOOST_DESCRIBE_STRUCT(MentorAndMentee, (), (mentor, mentee))

// Everything a matching depends on: equal problems have equal solutions. Its aims in this order: locks hold;
// the fewest people stay below their minimum (counted in places); `most_people`; `floor`; the total weight.
struct PairProblem {
    std::vector<PairPerson> mentors;  // ids differ, over both sides
    std::vector<PairPerson> mentees;
    std::vector<PairOption> options;      // each pair once
    std::vector<MentorAndMentee> locked;  // are in the solution, within capacities; each one an option
    bool most_people =
        false;  // as many people as can be have somebody; then, with `floor`, as many pairs as can be
    bool floor = false;      // then the worst pair is as good as can be, then the second worst, and so on
    bool stable = false;     // no two who would both rather have each other; locks and minimums come first
    std::uint64_t seed = 1;  // the lot that decides between equals
    std::int64_t search_nodes = -1;  // budget for proving the best stable matching; -1 = the usual
    bool operator==(const PairProblem&) const = default;
};

struct PairSolution {
    std::vector<MentorAndMentee> pairs;  // ascending
    std::int64_t weight = 0;             // total
    std::int64_t bound = 0;  // no solution that is as good in all that comes before weighs more; proved
    bool certified = false;  // weight = bound, and with it every aim, is proved
    std::vector<PersonId> unmatched;              // have places and nobody; ascending
    std::vector<MentorAndMentee> blocking_pairs;  // would both rather have each other; ascending
    std::vector<PersonId> below_minimum;          // ascending
    // Locks that cannot hold together within the capacities; nothing is matched then.
    std::vector<MentorAndMentee> impossible_locks;
    bool operator==(const PairSolution&) const = default;
};

}  // namespace auftakt
