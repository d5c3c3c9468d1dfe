#pragma once

namespace auftakt {

struct Battery {
    int percent = -1;  // −1: none
    bool mains = true;
};

// From /sys/class/power_supply.
Battery read_battery();

}  // namespace auftakt
