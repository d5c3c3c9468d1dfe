#pragma once

#include <optional>

#include "core/public.hpp"

namespace auftakt::mixer {

// The mixer that is on, where its tables are those of `state.mixer`; null: none.
const MixerSpec* spec_on(const Public& state);

// The table where somebody who came late finds a free seat: the one with the fewest people who are here, of
// their own role where the show wants that. Missing: no tables, or none of that role.
std::optional<int> free_table(const Public& state, PersonId person);

}  // namespace auftakt::mixer
