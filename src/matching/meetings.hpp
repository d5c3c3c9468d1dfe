#pragma once

#include <cstdint>
#include <vector>

#include "matching/hall.hpp"

namespace auftakt::matching {

// What proves a choice of meetings best: a price per person and per resting place. The sum that is minimised
// is lost meetings × meeting_worth + squares of rests × fairness_worth - fit, with worths so large that each
// counts only between equals of the one before.
struct Prices {
    std::int64_t meeting_worth = 0;
    std::int64_t fairness_worth = 0;
    std::vector<std::int64_t> juniors;
    std::vector<std::int64_t> seniors;
    std::int64_t junior_rest = 0;
    std::int64_t senior_rest = 0;
};

struct Meetings {
    std::vector<Meeting> pairs;
    std::int64_t fit = 0;
    int lost = 0;         // meetings that sides and tables leave room for and exclusions prevent
    bool proved = false;  // checked against the prices over all pairs
    Prices prices;
};

// Which pairs meet at all, for all rounds at once: as many meetings as possible first, then rests spread as
// evenly as possible (least sum of squares, the past counted in), then the greatest total fit.
//
// A minimum-cost flow with unit arcs (Ahuja, Magnanti, Orlin: Network Flows, 1993): every junior sends one
// unit per round present, to seniors or to where juniors rest; every senior receives as many. Only promising
// pairs become arcs; pairs left out whose price shows that they would help are added until there is none
// (column generation: Dantzig and Wolfe, 1960). The prices then prove the choice best among all pairs.
//
// When everybody stays to the end any such choice can be split into rounds (König, 1916). With late-comers
// and leavers it is an upper bound only.
Meetings choose_meetings(const Hall& hall);

// The same, and among equals as many pairs of the earlier plan as possible: each is worth a little, all of
// them together less than one unit of fit. The prices belong to the fits enlarged for it. With fits so large
// that there is no room for it (beyond twenty million, enlarged) equals are chosen by lot.
Meetings choose_keeping(const Hall& hall);

}  // namespace auftakt::matching
