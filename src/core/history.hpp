#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/fact.hpp"

namespace auftakt {

// One step of the facilitator, with the facts that would take it back.
struct UndoEntry {
    StepId step;
    std::string label;   // i18n key
    std::string detail;  // a name or a number that belongs into the label
    std::optional<PersonId> person;
    std::string object;  // what it touched: a newer step on the same object must go first
    UtcMs utc;
    bool undone = false;
    std::shared_ptr<const std::vector<Fact>> inverse;

    // The inverse follows from the facts before it, so two histories with equal steps are equal.
    bool operator==(const UndoEntry& other) const {
        return step == other.step && label == other.label && detail == other.detail &&
               person == other.person && object == other.object && utc == other.utc && undone == other.undone;
    }
};

struct History {
    std::vector<UndoEntry> entries;  // oldest first, at most limits::undo_max
    std::uint32_t steps = 0;         // ever noted
    int collecting = 0;              // facts that still belong to the newest entry
    bool operator==(const History&) const = default;
};

}  // namespace auftakt
