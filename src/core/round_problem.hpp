#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/ids.hpp"

namespace auftakt {

// Which side of the table a person takes. People with the role `both` are given one before planning.
enum class Side : std::uint8_t { junior, senior };

// reverse and two_way seat one junior and one senior; peer pairs anybody; group seats tables of `table_size`.
enum class PairingMode : std::uint8_t { reverse, two_way, peer, group };

// One person and what the past rounds mean for the rounds to come. Rounds count from 1 over the whole event.
struct RoundPerson {
    PersonId id;
    Side side = Side::junior;
    int first_round = 0;       // present from this round on; 0 = from the start
    int last_round = 0;        // present up to and with this round; 0 = to the end
    int past_rests = 0;        // rounds this person has sat out although present
    bool rested_last = false;  // sat out the round just before `RoundProblem::first_round`
    int last_table = 0;        // where the person sat last; 0 = nowhere yet
    bool operator==(const RoundPerson&) const = default;
};

// Fit as integers, row by row. With two sides: rows are the juniors, columns the seniors, each in the order
// in which they stand in `RoundProblem::people`. With one pool (peer, group): rows and columns are all
// people. No cells at all = everybody fits everybody equally (0). Values up to a million either way.
struct FitMatrix {
    int columns = 0;
    std::vector<std::int32_t> cells;
    std::int32_t at(int row, int column) const {
        return cells.empty() ? 0
                             : cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                                     static_cast<std::size_t>(column)];
    }
    bool operator==(const FitMatrix&) const = default;
};

using PersonPair = std::pair<PersonId, PersonId>;  // in no order

struct TableSeating {
    int number = 0;                // 1-based
    std::vector<PersonId> people;  // juniors before seniors
    bool operator==(const TableSeating&) const = default;
};

struct Round {
    int number = 0;
    std::vector<TableSeating> tables;  // by number
    std::vector<PersonId> resting;     // present, but without a partner; by id
    bool operator==(const Round&) const = default;
};

// Everything a plan depends on: equal problems have equal plans.
struct RoundProblem {
    PairingMode mode = PairingMode::reverse;
    std::vector<RoundPerson> people;  // ids differ
    int first_round = 1;              // number of the first round to plan; earlier ones are past
    int rounds = 1;                   // how many rounds to plan from there
    int tables_max = 0;               // 0 = as many as needed
    int table_size = 2;               // group only
    bool trios = false;               // whoever would rest joins a pair instead
    FitMatrix fit;
    std::vector<PersonPair>
        forbidden;                // never together: exclusions and reporting lines; strangers are ignored
    std::vector<PersonPair> met;  // met in past rounds; not again
    std::vector<Round> earlier;   // the rounds to come as planned before; none = planned for the first time
    bool announced = false;       // people know their tables of the first round: those who sit stay seated
    std::uint64_t seed = 1;       // the lot that decides between equals
    std::int64_t polish_moves = -1;  // budget for walking and spacing, in moves; -1 = the usual, 0 = none
    bool operator==(const RoundProblem&) const = default;
};

// A wish that cannot be met as it stands. The plan beside it is the nearest that works.
enum class PlanTrouble : std::uint8_t {
    no_partners,           // one side is empty (or fewer than two people are there)
    excluded_from_all,     // `people` may meet nobody at all
    too_few_partners,      // `people` have `possible` partners at most, `wanted` rounds were asked for
    too_few_tables,        // `wanted` tables would seat everybody who has a partner, `possible` there are
    rounds_left_empty,     // `wanted` rounds were asked for, after `possible` everybody has met whom they may
    not_everybody_seated,  // exclusions leave room for `wanted` meetings, `possible` of them can take place
    pinned_apart           // `people`, two, are pinned to meet and do not
};
BOOST_DESCRIBE_ENUM(PlanTrouble, no_partners, excluded_from_all, too_few_partners, too_few_tables,
                    rounds_left_empty, not_everybody_seated, pinned_apart)
struct PlanNotice {
    PlanTrouble trouble = PlanTrouble::no_partners;
    std::vector<PersonId> people;
    int wanted = 0;
    int possible = 0;
    bool operator==(const PlanNotice&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanNotice, (), (trouble, people, wanted, possible))

// How people of one role rest: whoever has rested least, and nobody twice in a row, or why not.
enum class RestOrder : std::uint8_t {
    in_turn,
    forced_by_numbers,  // whoever is there allows no better order: proved by counting
    no_better_found     // a better order may exist; none with as many meetings, fair rests and fit was found
};

struct RoundPlan {
    std::vector<Round> rounds;  // as many as can have a meeting, at most as many as wished
    std::int64_t fit = 0;       // total over all planned meetings
    std::int64_t bound = 0;     // no plan with as many meetings and as fair rests has more; proved
    bool certified = false;     // fit == bound is proved, and so are most meetings and fairest rests
    int meetings = 0;
    int pauses = 0;  // rests over all planned rounds
    int pause_spread =
        0;  // most minus fewest rests within a side among those present throughout, past included
    int consecutive_pauses = 0;  // times somebody rests right after a rest
    int trios = 0;               // tables of three where two were meant
    int repeats = 0;             // group only: pairs at one table once more, or although they should not
    int table_moves = 0;         // times somebody sits down at another table than the time before
    std::int64_t walked = 0;     // sum of the differences of these table numbers
    int out_of_turn = 0;         // rests of somebody while another of that role had rested less
    int in_a_row_least = 0;      // so many of consecutive_pauses, at least, numbers force: proved
    RestOrder rest_order = RestOrder::in_turn;
    int partners_changed = 0;  // people and rounds whose company is not as planned before
    int tables_changed = 0;    // people and rounds who sit at another table than planned before
    std::vector<PlanNotice> notices;
    bool operator==(const RoundPlan&) const = default;
};

}  // namespace auftakt
