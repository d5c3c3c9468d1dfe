#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>

#include "base/time.hpp"

namespace auftakt {

// Something that ends: the phone, the stage and the console count it down by themselves.
struct Countdown {
    ShowTime ends;
    std::int64_t length_ms = 0;  // 0: no ring, only digits
    bool operator==(const Countdown&) const = default;
};
BOOST_DESCRIBE_STRUCT(Countdown, (), (ends, length_ms))

// What a countdown looks like at one moment. The same table of values tests this and the phone's twin.
struct CountdownLook {
    std::string text;        // "5:07", "1:02:03" from an hour on, "+0:38" when overrun
    double left = 0;         // share of the length still to come, 0 to 1
    bool half_time = false;  // the first 20 s of its second half, before the last 30 s
    bool last_30 = false;    // 30 s or less to go
    bool over = false;
    int over_ticks = 0;  // overrun seconds, up to 60
    bool operator==(const CountdownLook&) const = default;
};

// A started second is shown until it is over: 5:07 from 306.001 s to 307.000 s left.
CountdownLook look(const Countdown& countdown, ShowTime now);

}  // namespace auftakt
