#include "core/training.hpp"

#include <algorithm>

namespace auftakt::training {

std::vector<const TrainingCard*> cards_for(const TrainingSpec& spec, Role role) {
    std::vector<const TrainingCard*> cards;
    for (const auto& card : spec.cards)
        if (role == Role::both || card.role == Role::both || card.role == role) cards.push_back(&card);
    return cards;
}

bool one_column(const TrainingSpec& spec) {
    return std::ranges::all_of(
        spec.cards, [&](const TrainingCard& card) { return card.role == spec.cards.front().role; });
}

int steps_of(const TrainingSpec& spec) {
    if (one_column(spec)) return std::max(static_cast<int>(spec.cards.size()), 1);
    return static_cast<int>(
        std::max(cards_for(spec, Role::junior).size(), cards_for(spec, Role::senior).size()));
}

int shown(const Public& state) {
    const auto found = state.run.shown.find(state.run.place.segment);
    return found == state.run.shown.end() ? 1 : found->second;
}

}  // namespace auftakt::training
