#pragma once

#include "base/ids.hpp"

#include <string>

namespace auftakt {

// From the system's random device.
CommandId random_command_id();
std::string random_token();  // 32 hexadecimal digits

}  // namespace auftakt
