#pragma once

#include <vector>

#include "view/phone_names.hpp"
#include "view/phone_view.hpp"

namespace auftakt::phone {

// A person's own tandems, from the moment the hall has seen them.
std::vector<OwnTandem> own_tandems(const Public& state, const Names& names, PersonId person);

// All the others have theirs, and this one waits.
bool waits_for_tandem(const Public& state, PersonId person);

}  // namespace auftakt::phone
