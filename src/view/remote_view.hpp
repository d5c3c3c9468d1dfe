#pragma once

#include "view/forecast.hpp"
#include "view/phone_view.hpp"
#include "view/words.hpp"

namespace auftakt::phone {

struct RemoteContext {
    ClockReading clock;
    WallClock wall;     // at clock.at
    int connected = 0;  // phones of present people
};

// What the facilitator's remote shows, in finished words.
Remote remote_view(const Public& state, const RemoteContext& context, const Words& words);

}  // namespace auftakt::phone
