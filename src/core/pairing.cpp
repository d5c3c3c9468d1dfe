#include "core/pairing.hpp"

#include <algorithm>

namespace auftakt::pairing {
namespace {

const PlannedRound* planned(const State& state, int round) {
    if (round < 1 || static_cast<std::size_t>(round) > state.plan->rounds.size()) return nullptr;
    return &state.plan->rounds[static_cast<std::size_t>(round - 1)];
}

}  // namespace

const Seating* table_of(const PlannedRound& seats, PersonId person) {
    const auto found = std::ranges::find_if(seats.tables, [&](const Seating& table) {
        return std::ranges::find(table.people, person) != table.people.end();
    });
    return found == seats.tables.end() ? nullptr : &*found;
}

const Seating* seat_of(const State& state, int round, PersonId person) {
    const auto* plan = planned(state, round);
    return plan == nullptr ? nullptr : table_of(*plan, person);
}

int last_round(const State& state) {
    return std::min(state.rounds, static_cast<int>(state.plan->rounds.size()));
}

bool rests(const State& state, int round, PersonId person) {
    const auto* plan = planned(state, round);
    return plan != nullptr && std::ranges::find(plan->resting, person) != plan->resting.end();
}

const RestProposed* proposal_of(const State& state) {
    const auto& proposal = *state.proposal;
    if (!proposal || proposal->inputs != state.inputs || proposal->round != state.cycle.round) return nullptr;
    return &*proposal;
}

bool is_forbidden(const State& state, PersonId a, PersonId b) {
    return std::ranges::find(state.forbidden, pair_of(a, b)) != state.forbidden.end();
}

bool is_confided(const State& state, PersonId a, PersonId b) {
    return std::ranges::find(state.confided, pair_of(a, b)) != state.confided.end();
}

const Pin* pin_of(const State& state, PersonId a, PersonId b) {
    const auto found = std::ranges::find(state.pinned, pair_of(a, b), &Pin::pair);
    return found == state.pinned.end() ? nullptr : &*found;
}

}  // namespace auftakt::pairing
