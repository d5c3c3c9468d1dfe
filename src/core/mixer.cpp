#include "core/mixer.hpp"

#include <algorithm>

#include "core/mixer_rules.hpp"

namespace auftakt::mixer {

const CoffeeTable* table_of(const State& state, PersonId person) {
    for (const auto& table : *state.tables)
        if (std::ranges::find(table.people, person) != table.people.end()) return &table;
    return nullptr;
}

const MixerSpec* spec_on(const Public& state) {
    const auto* segment = current_segment(state);
    if (segment == nullptr || state.run.place.phase != run::Phase::running) return nullptr;
    return state.mixer.segment == state.run.place.segment ? std::get_if<MixerSpec>(&segment->spec) : nullptr;
}

std::optional<int> free_table(const Public& state, PersonId person) {
    if (spec_on(state) == nullptr) return std::nullopt;
    const auto side = people::side_of(state.people, person);
    std::optional<int> found;
    std::ptrdiff_t fewest = 0;
    for (const auto& table : *state.mixer.tables) {
        if (table.only && side && table.only != side) continue;
        const auto here = std::ranges::count_if(
            table.people, [&](PersonId id) { return people::is_here(state.people, id); });
        if (found && here >= fewest) continue;
        found = table.number;
        fewest = here;
    }
    return found;
}

}  // namespace auftakt::mixer
