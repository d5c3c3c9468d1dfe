#pragma once

#include "core/public.hpp"
#include "view/console_show.hpp"
#include "view/forecast.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

// The parts of the show tab, one function each. For console_view.cpp and tests.
namespace auftakt::console {

Rundown rundown(const Public& state, const WallClock& clock, const Words& words);
Live live(const Public& state, const WallClock& clock, const Health& health, const Words& words);
Next next(const Public& state, ShowTime now, const Words& words);
Upcoming upcoming(const Public& state, const WallClock& clock, const Words& words);
// Writes the tables for organisers.
Control export_control(const Words& words);
MessageBox message_box(const Public& state, const Words& words);
HistoryScene history(const Public& state, const WallClock& clock, const Words& words);

// What the running segment counts down to; missing: nothing.
std::optional<Countdown> running_countdown(const Public& state);
// It has run out, the clock runs, and nobody has gone on.
bool overrun(const Public& state, ShowTime now);

}  // namespace auftakt::console
