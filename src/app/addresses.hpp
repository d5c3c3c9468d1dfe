#pragma once

#include <string>
#include <vector>

namespace auftakt {

// IPv4 addresses of this machine that phones on the LAN can reach, the one of the default route first.
// Loopback only when there is nothing else. Nothing is sent to find out.
std::vector<std::string> lan_addresses();

}  // namespace auftakt
