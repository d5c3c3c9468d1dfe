#pragma once

#include "matching/meetings.hpp"
#include "matching/split.hpp"

namespace auftakt::matching {

// A timetable for a hall with late-comers and leavers: round after round takes the next round of the best
// meetings for the time left, then each round is planned anew between the others until none gets better. Not
// always the best there is (the problem is NP-hard: Even, Itai, Shamir, 1976), but never more meetings with
// one person than one. `meetings` is choose_meetings(hall).
Timetable plan_with_presence(const Hall& hall, const Meetings& meetings);

}  // namespace auftakt::matching
