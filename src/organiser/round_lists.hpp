#pragma once

#include <string>
#include <vector>

#include "core/public.hpp"

// Who sits where in all rounds of the plan, for lists on paper: by round and by person. Values only; the
// words and the pages are made elsewhere.
namespace auftakt {

struct ListedPerson {
    std::string name;  // namesakes told apart, as on every screen
    bool has_phone = true;
    bool operator==(const ListedPerson&) const = default;
};

struct ListedTable {
    int number = 0;
    std::vector<ListedPerson> people;  // juniors first
    bool operator==(const ListedTable&) const = default;
};

struct ListedRound {
    int number = 0;                     // from 1
    std::vector<ListedTable> tables;    // by number
    std::vector<ListedPerson> resting;  // by name
    bool operator==(const ListedRound&) const = default;
};

// One person in one round. Table 0: no table, because the person rests or is not in this round.
struct ListedTurn {
    int round = 0;
    int table = 0;
    bool rests = false;
    std::vector<ListedPerson> partners;
    bool operator==(const ListedTurn&) const = default;
};

struct ListedSchedule {
    ListedPerson person;
    std::vector<ListedTurn> turns;  // one for each round
    bool operator==(const ListedSchedule&) const = default;
};

struct RoundLists {
    std::string title;  // of the show, in its own language
    UtcMs moment;       // when the rounds began, else when the programme did
    bool rehearsal = false;
    bool draft = false;  // the plan is proposed, not accepted
    std::vector<ListedRound> rounds;
    std::vector<ListedSchedule> people;  // in the order of the index on stage: as Germans sort, by first name
    bool operator==(const RoundLists&) const = default;
};

// The plan as it stands. People who are here and have no place in it are listed too, without a table. Without
// a plan both lists are empty.
RoundLists round_lists(const Public& state);

}  // namespace auftakt
