#pragma once

#include "core/public.hpp"

namespace auftakt {

// Who is in the hall, counted once for every screen.
struct HallCount {
    int present = 0;
    int expected = 0;  // on the list, walk-ins included, removed people not
    int invited = 0;   // of these, not walk-ins: without any, nobody knows how many will come
    int juniors = 0;   // present, by the side they take
    int seniors = 0;
    bool operator==(const HallCount&) const = default;
};

HallCount count_hall(const Public& state);

// Of `all` people one tick each, up to 120; beyond, 100 ticks that stand for per cent.
struct Ticks {
    int ticks = 0;
    int filled = 0;
    bool operator==(const Ticks&) const = default;
};
Ticks ticks(int done, int all);

}  // namespace auftakt
