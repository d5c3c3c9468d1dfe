#pragma once

#include <boost/describe.hpp>

namespace auftakt {

// A moment of the evening that the hall may hear. What each sounds like: src/sound.
enum class Cue {
    doors_open,
    arrival,
    poll_opened,
    poll_closed,
    find_tables,
    round_begins,
    sixty_seconds,
    thirty_seconds,
    round_ends,
    overrun,
    pair_revealed,
    last_pair_revealed,
    message,
    closing,
    trouble,
    half_time,
};
BOOST_DESCRIBE_ENUM(Cue, doors_open, arrival, poll_opened, poll_closed, find_tables, round_begins,
                    sixty_seconds, thirty_seconds, round_ends, overrun, pair_revealed, last_pair_revealed,
                    message, closing, trouble, half_time)

}  // namespace auftakt
