#pragma once

#include <set>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "core/programme.hpp"

namespace auftakt {

class Journal;
class Keys;

struct ErasedParts {
    int boxes = 0;              // settled, their keys destroyed
    std::set<PersonId> people;  // whose texts are still to be taken out of the file
};

// Erases from a programme that nobody runs. Throws std::runtime_error in words when the disk does not take
// it; then nothing is erased.
ErasedParts erase(Journal& journal, Keys& keys, programme::Erasure what, PersonId person, UtcMs now);

}  // namespace auftakt
