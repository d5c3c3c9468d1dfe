#pragma once

#include <limits>

namespace auftakt::stage {

struct Cloud;

// How far a picture is on its way from the last one; as it stands when nothing has changed.
struct Change {
    float growth = 1;                                   // of bars that have just been revealed, 0 to 1
    double revealed_ms = 60'000;                        // since then, for what comes piece by piece
    int arrived = 0;                                    // pills of the lobby that come in
    float arrival = 1;                                  // 0 to 1
    int ring_before = std::numeric_limits<int>::max();  // ticks that were filled already
    float pop = 1;                                      // length of the newly filled, may overshoot 1
    float drop = 1;                                     // of the line of the truth, 0 to 1
    float flight = 1;              // of one note from its place on the wall to the middle, 0 to 1
    const Cloud* cloud = nullptr;  // as it lay before
    float moved = 1;               // of its words to where they lie now, 0 to 1
};

}  // namespace auftakt::stage
