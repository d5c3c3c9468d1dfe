#pragma once

#include <optional>

#include "core/command.hpp"
#include "core/public.hpp"

namespace auftakt {

struct Due {
    ShowTime at;      // its deadline, not the late wake-up
    Command command;  // from the clock
};

// The next thing that time demands at or before `now`; missing: nothing. Ask again after applying it.
std::optional<Due> due(const Public& state, ShowTime now);

// When `due` will next have something, for the engine's alarm. Missing: nothing is waiting.
std::optional<ShowTime> next_due(const Public& state);

}  // namespace auftakt
