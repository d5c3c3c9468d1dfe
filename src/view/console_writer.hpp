#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"

// Somebody the facilitator finds by typing a name: to write, to speak or to decide for.
namespace auftakt::console {

struct Writer {
    PersonId person;
    std::string name;
    std::string searched;
};

// Those whose name contains every word typed, in their order; nobody where nothing is typed.
std::vector<const Writer*> writers_found(const std::vector<Writer>& writers, std::string_view typed,
                                         std::size_t most);

}  // namespace auftakt::console
