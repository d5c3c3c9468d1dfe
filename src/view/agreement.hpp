#pragma once

#include "core/public.hpp"

namespace auftakt {

// What everybody may hear of the agreement to a segment's rules. Nobody looks around for the last ones: as
// soon as few are missing the agreement stands, without a number, and where hardly anybody is here there is
// none.
struct Agreement {
    int agreed = 0;  // of those who are here
    int of = 0;
    bool told = true;     // the figures may be shown
    bool stands = false;  // instead of them
};
Agreement agreement(const Public& state, int segment);

}  // namespace auftakt
