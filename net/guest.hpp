#pragma once

#include <optional>
#include <vector>

#include "core/limits.hpp"
#include "net/bucket.hpp"
#include "net/line.hpp"
#include "net/wire.hpp"

namespace auftakt::net {

// One connection: who speaks, and what was told last.
struct Guest {
    Line& line;
    BootTime arrived;
    Bucket messages{2.0 * limits::commands_per_second, 3.0 * limits::commands_burst};
    Bucket remote_wishes{limits::commands_per_second, limits::commands_burst};
    int tries = 0;  // to look up a name, without a token
    bool greeted = false;
    bool leaving = false;  // hung up, but not gone yet
    BootTime dropped;      // when, to half a second
    Speaker speaker = Speaker::phone;
    std::optional<SeatHash> seat;  // of the token it showed
    std::optional<PersonId> person;
    std::optional<phone::You> you;  // as told last
    bool told_nobody = false;
    std::optional<phone::Remote> remote;
    BootTime pinged;

    bool known() const { return person.has_value() || (greeted && speaker == Speaker::remote); }
};

// A seat's token, over all connections that show it: reloading a page earns nobody a second allowance.
struct Known {
    Bucket wishes{limits::commands_per_second, limits::commands_burst};
    int tries = 0;
    std::vector<OwnAnswer> own;  // for its own views alone
    std::vector<Guest*> live;    // oldest first
};

}  // namespace auftakt::net
