#include <algorithm>

#include "core/apply.hpp"

namespace auftakt::pairing {
namespace {

void apply_one(Public& state, const PairingBegun& fact) {
    const auto inputs = state.pairing.inputs;
    auto past = state.pairing.past;
    past.edit(
        [&](auto& all) { all.insert(all.end(), state.pairing.met->begin(), state.pairing.met->end()); });
    state.pairing = {};
    state.pairing.inputs = inputs;
    state.pairing.past = past;
    state.pairing.segment = fact.segment;
    state.pairing.rounds = fact.rounds;
}

void apply_one(Public& state, const PlanProposed& fact) {
    state.pairing.plan = Shared<Plan>{fact.plan};
    state.pairing.trouble.reset();
    state.pairing.cycle.phase = Phase::proposed;
}

void apply_one(Public& state, const PlanImpossible& fact) {
    state.pairing.trouble = Trouble{fact.why, fact.numbers};
}

void apply_one(Public& state, const PlanAccepted&) {
    state.pairing.accepted = true;
    state.pairing.cycle.phase = Phase::accepted;
}

void apply_one(Public& state, const PlanDropped&) {
    state.pairing.accepted = false;
    state.pairing.trouble.reset();
    state.pairing.cycle.phase = Phase::planning;
}

void apply_one(Public& state, const ChangeOverStarted& fact) {
    state.pairing.cycle = {Phase::change_over, fact.round, fact.at, fact.ends};
    state.pairing.missing.clear();
}

void apply_one(Public& state, const RoundStarted& fact) {
    state.pairing.cycle = {Phase::talk, fact.round, fact.at, fact.ends};
}

// Only rounds that were talked have met: whoever left before the round began was not at the table.
void apply_one(Public& state, const RoundEnded& fact) {
    auto& pairing = state.pairing;
    pairing.cycle.phase = Phase::over;
    pairing.missing.clear();
    if (fact.round < 1 || fact.round > last_round(pairing)) return;
    const auto& tables = pairing.plan->rounds[static_cast<std::size_t>(fact.round - 1)].tables;
    pairing.met.edit([&](std::vector<Meeting>& met) {
        for (const auto& table : tables) {
            std::vector<PersonId> there;
            std::ranges::copy_if(table.people, std::back_inserter(there),
                                 [&](PersonId person) { return people::is_here(state.people, person); });
            if (there.size() >= 2) met.push_back({fact.round, table.table, std::move(there)});
        }
    });
}

void apply_one(Public& state, const RoundsFinished&) { state.pairing.cycle.phase = Phase::done; }

void apply_one(Public& state, const RoundDeadlineMoved& fact) { state.pairing.cycle.ends = fact.ends; }

void apply_one(Public& state, const PartnerMissing& fact) { state.pairing.missing.insert(fact.person); }
void apply_one(Public& state, const PartnerMissingCleared& fact) { state.pairing.missing.erase(fact.person); }

void restore(State& pairing, const Before& before) {
    pairing.segment = before.segment;
    pairing.rounds = before.rounds;
    pairing.plan = Shared<Plan>{before.plan};
    pairing.past = Shared<std::vector<Meeting>>{before.past};
    pairing.met = Shared<std::vector<Meeting>>{before.met};
    pairing.trouble.reset();
}

// Taking a step back also takes back the meetings of a round that is not over any more.
void apply_one(Public& state, const CycleRestored& fact) {
    auto& pairing = state.pairing;
    if (fact.before) restore(pairing, *fact.before);
    const bool going_on = fact.cycle.phase == Phase::change_over || fact.cycle.phase == Phase::talk;
    const int over = going_on ? fact.cycle.round - 1 : fact.cycle.round;
    pairing.met.edit([&](std::vector<Meeting>& met) {
        std::erase_if(met, [&](const Meeting& meeting) { return meeting.round > over; });
    });
    if (pairing.cycle.round != fact.cycle.round) pairing.missing.clear();
    pairing.missing.insert(fact.missing.begin(), fact.missing.end());
    pairing.cycle = fact.cycle;
    pairing.accepted = fact.cycle.phase != Phase::planning && fact.cycle.phase != Phase::proposed;
}

}  // namespace

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::pairing
