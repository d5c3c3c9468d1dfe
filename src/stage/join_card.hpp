#pragma once

#include "stage/frame.hpp"

// How to get in: white in both themes, the code large, what to do in numbered steps.
namespace auftakt::stage {

// One card for everything: the code of the address, and the Wi-Fi by name if there is one.
void join_card(Frame& frame, const JoinCard& join, Box card);
// The pair: first the Wi-Fi's own code, then the address.
void wifi_card(Frame& frame, const JoinCard& join, Box card);
void address_card(Frame& frame, const JoinCard& join, Box card);

}  // namespace auftakt::stage
