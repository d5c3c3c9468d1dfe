#pragma once

#include "core/public.hpp"
#include "view/console_hall.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

namespace auftakt::console {

AttendanceScene attendance(const Public& state, const Words& words);
// `boot` is now: how long a phone has been away.
DevicesScene devices(const Public& state, const Devices& devices, BootTime boot, const Words& words);
ModerationScene moderation(const Public& state, UtcMs now, const Words& words);

}  // namespace auftakt::console
