#pragma once

#include <map>
#include <string>

#include "core/people.hpp"

namespace auftakt::phone {

// Names as other people's screens show them: namesakes get their department, and a number where that does
// not tell them apart: "Anna Weber", "Anna Weber (Vertrieb)", "Anna Weber (2)". Removed people count too, so
// that nobody's name changes when somebody is restored.
class Names {
public:
    explicit Names(const people::State& state);

    // Empty for an unknown person.
    const std::string& shown(PersonId person) const;

private:
    std::map<PersonId, std::string> told_apart_;
    people::State state_;  // shared with the model: a pointer, not a copy
};

}  // namespace auftakt::phone
