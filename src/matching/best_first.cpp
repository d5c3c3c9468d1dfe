#include "matching/best_first.hpp"

namespace auftakt::matching {
namespace {

// What round a would gain if the two rounds were exchanged along the cycle.
std::int64_t gain_of(const Hall& hall, const Seats& seats, const std::vector<int>& cycle, int a, int b) {
    std::int64_t gain = 0;
    for (const int person : cycle) {
        if (!seats.is_junior(person)) continue;
        gain += hall.fit(person, seats.partner(person, b) - seats.senior(0));
        gain -= hall.fit(person, seats.partner(person, a) - seats.senior(0));
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
        if (!seats.is_cycle(chain, a, b) || gain_of(hall, seats, chain, a, b) <= 0) continue;
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
