#include <algorithm>

#include "core/apply.hpp"

namespace auftakt::mixer {
namespace {

void apply_one(Public& state, const MixerBegun& fact) {
    tables_are_over(state);
    state.mixer.segment = fact.segment;
    state.mixer.wanted = true;
    ++state.mixer.asked;
}

void apply_one(Public& state, const MixAskedAgain&) {
    state.mixer.wanted = true;
    ++state.mixer.asked;
}

void apply_one(Public& state, const TablesMixed& fact) {
    tables_are_over(state);
    state.mixer.tables = Shared<Tables>{fact.tables};
    state.mixer.mixed_at = fact.at;
    state.mixer.wanted = false;
}

void apply_one(Public& state, const LateSeatGiven& fact) {
    state.mixer.tables.edit([&](Tables& tables) {
        for (auto& table : tables)
            if (table.number == fact.table) table.people.push_back(fact.person);
    });
}

void apply_one(Public& state, const LateSeatTakenBack& fact) {
    state.mixer.tables.edit([&](Tables& tables) {
        for (auto& table : tables)
            if (table.number == fact.table) std::erase(table.people, fact.person);
    });
}

void apply_one(Public& state, const MixerRestored& fact) {
    auto& mixer = state.mixer;
    mixer.segment = fact.segment;
    mixer.wanted = fact.wanted;
    ++mixer.asked;
    mixer.tables = Shared<Tables>{fact.tables};
    mixer.mixed_at = fact.mixed_at;
    const auto kept = std::min(mixer.earlier->size(), static_cast<std::size_t>(std::max(fact.earlier, 0)));
    mixer.earlier.edit([&](auto& earlier) { earlier.resize(kept); });
}

}  // namespace

void tables_are_over(Public& state) {
    if (state.mixer.tables->empty()) return;
    state.mixer.earlier.edit([&](auto& earlier) {
        for (const auto& table : *state.mixer.tables) earlier.push_back(table.people);
    });
    state.mixer.tables = {};
}

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::mixer
