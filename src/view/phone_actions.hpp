#pragma once

#include "core/public.hpp"
#include "view/phone_view.hpp"

namespace auftakt::phone {

// What this person may do now. The page offers nothing else; decide has the last word anyway.
// `posted`: notes of this person, on all walls. `put`: questions to the stage.
std::vector<Action> actions_of(const Public& state, const You& you, std::size_t posted, std::size_t put);

}  // namespace auftakt::phone
