#pragma once

#include <limits>

namespace auftakt::stage {

// How far a picture is on its way from the last one; as it stands when nothing has changed.
struct Change {
    float growth = 1;                                   // of bars that have just been revealed, 0 to 1
    int arrived = 0;                                    // pills of the lobby that come in
    float arrival = 1;                                  // 0 to 1
    int ring_before = std::numeric_limits<int>::max();  // ticks that were filled already
    float pop = 1;                                      // length of the newly filled, may overshoot 1
};

}  // namespace auftakt::stage
