#pragma once

#include <vector>

#include "matching/hall.hpp"

namespace auftakt::matching {

// The meetings of each round; in one round nobody stands twice.
using Timetable = std::vector<std::vector<Meeting>>;

// Spreads meetings over the rounds such that none is lost: a bipartite graph in which nobody has more
// partners than there are rounds falls into that many rounds (König, 1916). Only for halls where everybody
// stays to the end, and meetings that choose_meetings chose. Among all splits, round by round: rests in turn
// first (who has rested least), then nobody twice in a row, then the round of the earlier plan if there is
// one, then the greatest fit now rather than later.
Timetable split_into_rounds(const Hall& hall, std::vector<Meeting> meetings);

// One round of such a split, drawn from `meetings` (those still to come, `round` being the first of the
// rounds left). With late-comers and leavers it is the best that can be done for that round, though later
// ones may lose meetings.
std::vector<Meeting> next_round(const Hall& hall, const std::vector<Meeting>& meetings, int round);

// The hall as it stands after its first round was `round`: guests one round older, pairs met, rests counted.
Hall after_round(Hall hall, const std::vector<Meeting>& round);

}  // namespace auftakt::matching
