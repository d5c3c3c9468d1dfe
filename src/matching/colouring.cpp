#include "matching/colouring.hpp"

#include "base/check.hpp"
#include "matching/seats.hpp"

namespace auftakt::matching {
namespace {

int free_round(const Seats& seats, int person) {
    for (int round = 0; round < seats.rounds(); ++round)
        if (seats.partner(person, round) < 0) return round;
    AUFTAKT_CHECK(false);  // more partners than rounds
    return -1;
}

}  // namespace

Timetable colour(const Hall& hall, const std::vector<Meeting>& meetings) {
    Seats seats(hall);
    for (const auto& [junior, senior_at] : meetings) {
        const int senior = seats.senior(senior_at);
        const int a = free_round(seats, junior);
        const int b = free_round(seats, senior);
        // The path from the senior never reaches the junior: it would arrive by round a, where the junior is
        // free.
        if (seats.partner(senior, a) >= 0) seats.exchange(seats.chain(senior, a, b), a, b);
        seats.meet(junior, senior, a);
    }
    return seats.timetable();
}

}  // namespace auftakt::matching
