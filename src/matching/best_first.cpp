#include "matching/best_first.hpp"

namespace auftakt::matching {
namespace {

// What exchanging the two rounds along the cycle would gain.
struct Gain {
    int as_planned = 0;
    std::int64_t fit_of_a = 0;
    bool any() const { return as_planned > 0 || (as_planned == 0 && fit_of_a > 0); }
};

Gain gain_of(const Hall& hall, const Seats& seats, const std::vector<int>& cycle, int a, int b) {
    Gain gain;
    for (const int person : cycle) {
        if (!seats.is_junior(person)) continue;
        const int in_a = seats.partner(person, a) - seats.senior(0);
        const int in_b = seats.partner(person, b) - seats.senior(0);
        gain.fit_of_a += hall.fit(person, in_b) - hall.fit(person, in_a);
        gain.as_planned += hall.planned_in(person, in_b, a) - hall.planned_in(person, in_b, b);
        gain.as_planned += hall.planned_in(person, in_a, b) - hall.planned_in(person, in_a, a);
    }
    return gain;
}

std::int64_t improve(const Hall& hall, Seats& seats, int a, int b, std::int64_t moves) {
    std::int64_t turned = 0;
    std::vector<bool> seen(static_cast<std::size_t>(seats.people()));
    for (int junior = 0; junior < seats.senior(0) && turned < moves; ++junior) {
        if (seen[static_cast<std::size_t>(junior)] || seats.partner(junior, a) < 0) continue;
        const auto chain = seats.chain(junior, a, b);
        for (const int person : chain) seen[static_cast<std::size_t>(person)] = true;
        if (!seats.is_cycle(chain, a, b) || !gain_of(hall, seats, chain, a, b).any()) continue;
        seats.exchange(chain, a, b);
        ++turned;
    }
    return turned;
}

}  // namespace

std::int64_t put_best_first(const Hall& hall, Seats& seats, std::int64_t moves) {
    std::int64_t turned = 0;
    // A turn in a later pair of rounds can open one in an earlier pair; the sum over rounds, weighted by how
    // early they are, rises with each, so this ends.
    for (std::int64_t before = -1; before != turned && turned < moves;) {
        before = turned;
        for (int a = 0; a < seats.rounds(); ++a)
            for (int b = a + 1; b < seats.rounds(); ++b) turned += improve(hall, seats, a, b, moves - turned);
    }
    return turned;
}

}  // namespace auftakt::matching
