#pragma once

#include "core/public.hpp"

// What a tandem is offered as its first meeting before its people have fixed one: the same to both of them,
// and the same whenever it is asked for.
namespace auftakt {

// At noon on a working day from the seventh day after the release on, and not later than the programme wants.
// Neighbours in the list get other days, so that not everybody meets at once.
tandem::FirstDate suggested_date(const Public& state, int tandem);

}  // namespace auftakt
