#include "engine/erase.hpp"

#include <stdexcept>
#include <vector>

#include "core/sealed/erasure.hpp"
#include "engine/ports.hpp"
#include "engine/recovery.hpp"

namespace auftakt {

ErasedParts erase(Journal& journal, Keys& keys, programme::Erasure what, PersonId person, UtcMs now) {
    const auto found = recover(journal, keys);
    const auto pulse = found.pulse.value_or(Pulse{});
    const Erasing erasing{what, person, pulse.utc};
    auto outcome = erase(found.model, erasing, Moment{.now = pulse.show, .utc = now});
    ErasedParts parts{.people = erased_by(found.model, erasing)};
    if (outcome.facts.empty()) return parts;
    std::vector<BoxId> emptied;
    for (const auto& write : outcome.sealed)
        if (const auto* empty = std::get_if<EmptyBox>(&write)) emptied.push_back(empty->box);
    Batch batch{.pulse = pulse};
    batch.records.push_back({.source = Source::console,
                             .at = pulse.show,
                             .utc = now,
                             .facts = std::move(outcome.facts),
                             .sealed = std::move(outcome.sealed)});
    if (journal.commit(batch) != Stored::ok)
        throw std::runtime_error{"the disk does not take it: nothing was erased. Free some space on it."};
    for (const auto box : emptied) keys.destroy(box);
    parts.boxes = static_cast<int>(emptied.size());
    return parts;
}

}  // namespace auftakt
