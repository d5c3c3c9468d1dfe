#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "core/role.hpp"
#include "core/shared.hpp"

// Coffee tables: mixed by a job while people get up, one table each for as long as the segment takes.
namespace auftakt::mixer {

struct CoffeeTable {
    int number = 0;                // from 1
    std::vector<PersonId> people;  // juniors first
    std::optional<Role> only;      // "among your own": nobody of the other role sits here
    bool operator==(const CoffeeTable&) const = default;
};
using Tables = std::vector<CoffeeTable>;

// wishes:
struct ProposeTables {  // a job's result; none where nobody has company
    std::uint64_t asked = 0;
    Tables tables;
    std::uint64_t seed = 0;
};
struct MixAgain {};  // other company for everybody
using Command = std::variant<ProposeTables, MixAgain>;

// facts:
struct MixerBegun {
    int segment = 0;
};
struct MixAskedAgain {};  // the tables stay until others are there
struct TablesMixed {
    Tables tables;
    std::uint64_t seed = 0;
    ShowTime at;
};
// Came later: a free seat at the table with the fewest people.
struct LateSeatGiven {
    PersonId person;
    int table = 0;
};
struct LateSeatTakenBack {
    PersonId person;
    int table = 0;
};
// Undo of beginning, and of mixing again.
struct MixerRestored {
    int segment = -1;
    bool wanted = false;
    Tables tables;
    ShowTime mixed_at;
    int earlier = 0;  // so many of the earlier tables stay earlier
};
using Fact =
    std::variant<MixerBegun, MixAskedAgain, TablesMixed, LateSeatGiven, LateSeatTakenBack, MixerRestored>;

// state:
struct State {
    int segment = -1;         // whose tables these are; -1: none yet
    bool wanted = false;      // a job mixes
    std::uint64_t asked = 0;  // grows with every wish for tables: a result is bound to it
    Shared<Tables> tables;
    ShowTime mixed_at;
    Shared<std::vector<std::vector<PersonId>>> earlier;  // of this programme: nobody sits together again
    bool operator==(const State&) const = default;
};

// Where somebody sits; null: nowhere.
const CoffeeTable* table_of(const State& state, PersonId person);

BOOST_DESCRIBE_STRUCT(CoffeeTable, (), (number, people, only))
BOOST_DESCRIBE_STRUCT(ProposeTables, (), (asked, tables, seed))
BOOST_DESCRIBE_STRUCT(MixAgain, (), ())
BOOST_DESCRIBE_STRUCT(MixerBegun, (), (segment))
BOOST_DESCRIBE_STRUCT(MixAskedAgain, (), ())
BOOST_DESCRIBE_STRUCT(TablesMixed, (), (tables, seed, at))
BOOST_DESCRIBE_STRUCT(LateSeatGiven, (), (person, table))
BOOST_DESCRIBE_STRUCT(LateSeatTakenBack, (), (person, table))
BOOST_DESCRIBE_STRUCT(MixerRestored, (), (segment, wanted, tables, mixed_at, earlier))

}  // namespace auftakt::mixer
