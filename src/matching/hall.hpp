#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "core/round_problem.hpp"

namespace auftakt::matching {

constexpr std::int32_t never =
    std::numeric_limits<std::int32_t>::min();  // the fit of a pair that must not meet

// A person of one side as the solver sees it. Rounds count from 0 and are those being planned.
struct Guest {
    int person = 0;  // index in RoundProblem::people
    int first = 0;   // present from this round ...
    int last = 0;    // ... up to this one; last < first: not at all
    int past_rests = 0;
    bool rested_last = false;
    int last_table = 0;
    int rounds_present() const { return last < first ? 0 : last - first + 1; }
    bool present(int round) const { return first <= round && round <= last; }
};

// Where a pair was to meet in the plan so far. Rounds count from 0; -1 = not in the rounds to come.
struct Planned {
    std::int8_t round = -1;
    std::int16_t table = 0;
};

// The two sides, without those who are in none of the rounds, in an order drawn by lot, so that nobody gains
// from standing early in a list.
struct Hall {
    int rounds = 0;
    int tables = 0;  // most that can be used in one round
    std::uint64_t seed = 0;
    std::vector<Guest> juniors;
    std::vector<Guest> seniors;
    std::vector<std::int32_t>
        fits;  // junior by junior; `never` where forbidden, met, or never present together

    std::vector<Planned> planned;  // junior by junior, like the fits; none = there is no earlier plan
    int tables_taken = 0;          // in the first round, by people who stay where they were announced

    bool planned_in(int junior, int senior, int round) const {
        return !planned.empty() && planned[cell(junior, senior)].round == round;
    }
    std::int32_t fit(int junior, int senior) const { return fits[cell(junior, senior)]; }
    std::size_t cell(int junior, int senior) const {
        return static_cast<std::size_t>(junior) * seniors.size() + static_cast<std::size_t>(senior);
    }
    bool everybody_stays() const;  // nobody comes late or leaves early
};

Hall hall_of(const RoundProblem& problem);

// A pair to meet, by positions in Hall::juniors and Hall::seniors.
struct Meeting {
    int junior = 0;
    int senior = 0;
    bool operator==(const Meeting&) const = default;
};

// The greatest difference that choosing one pair over another, or over none, can make to the fit.
std::int64_t fit_span(const Hall& hall);

// Most meetings that tables and sides leave room for in `round`.
int room_in(const Hall& hall, int round);

}  // namespace auftakt::matching
