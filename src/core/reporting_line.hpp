#pragma once

#include <span>
#include <vector>

#include "base/ids.hpp"
#include "core/round_problem.hpp"

namespace auftakt {

struct ManagerLink {
    PersonId person;
    PersonId manager;  // may be somebody who does not attend
};

// All pairs of which one leads the other, at any depth; the leader stands second. Colleagues with the same
// manager are no pair. A ring of links (a mistake in the data) pairs everybody on it with each other once and
// ends.
std::vector<PersonPair> reporting_line_pairs(std::span<const ManagerLink> links);

}  // namespace auftakt
