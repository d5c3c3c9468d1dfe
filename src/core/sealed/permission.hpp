#pragma once

#include "core/command.hpp"

namespace auftakt {

// Who may wish what. Seats speak for themselves, the remote runs the show, clock and jobs do their own work;
// the local console may do everything a facilitator can.
bool may(Source source, const Command& command);

}  // namespace auftakt
