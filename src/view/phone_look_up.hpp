#pragma once

#include "core/public.hpp"
#include "view/phone_view.hpp"

namespace auftakt::phone {

// What joining under this name would mean, as Join will decide it. Departments are told only where they tell
// namesakes apart; nothing else of a listed person is.
Found look_up(const Public& state, const NameText& name, ShowTime now);

}  // namespace auftakt::phone
