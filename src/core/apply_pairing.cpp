#include <algorithm>

#include "core/apply.hpp"
#include "core/seat_changes.hpp"

namespace auftakt::pairing {
namespace {

void apply_one(Public& state, const PairingBegun& fact) {
    const auto inputs = state.pairing.inputs;
    auto past = state.pairing.past;
    past.edit(
        [&](auto& all) { all.insert(all.end(), state.pairing.met->begin(), state.pairing.met->end()); });
    auto wishes = state.pairing;
    state.pairing = {};
    state.pairing.inputs = inputs;
    state.pairing.past = past;
    state.pairing.forbidden = std::move(wishes.forbidden);
    state.pairing.confided = std::move(wishes.confided);
    state.pairing.confidences_viewed = wishes.confidences_viewed;
    state.pairing.pinned = std::move(wishes.pinned);
    state.pairing.odd = wishes.odd;
    state.pairing.segment = fact.segment;
    state.pairing.rounds = fact.rounds;
}

void apply_one(Public& state, const PlanProposed& fact) {
    state.pairing.plan = Shared<Plan>{fact.plan};
    state.pairing.trouble.clear();
    state.pairing.cycle.phase = Phase::proposed;
}

void apply_one(Public& state, const PlanImpossible& fact) { state.pairing.trouble = fact.notices; }

void apply_one(Public& state, const PlanAccepted&) {
    state.pairing.accepted = true;
    state.pairing.cycle.phase = Phase::accepted;
}

void apply_one(Public& state, const PlanDropped&) {
    state.pairing.accepted = false;
    state.pairing.trouble.clear();
    state.pairing.cycle.phase = Phase::planning;
}

void apply_one(Public& state, const ChangeOverStarted& fact) {
    state.pairing.cycle = {Phase::change_over, fact.round, fact.at, fact.ends};
    state.pairing.missing.clear();
    state.pairing.changed.clear();
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
    pairing.lengths = before.lengths;
    pairing.changed = before.changed;
    pairing.replanning = before.replanning;
    pairing.proposal = Shared<std::optional<RestProposed>>{before.proposal};
    pairing.trouble.clear();
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
    if (pairing.cycle.round != fact.cycle.round) {
        pairing.missing.clear();
        pairing.changed = fact.changed;
    }
    pairing.missing.insert(fact.missing.begin(), fact.missing.end());
    pairing.cycle = fact.cycle;
    pairing.accepted = fact.cycle.phase != Phase::planning && fact.cycle.phase != Phase::proposed;
}

// Rounds that are announced or over stay as they are, whatever is planned for the rest.
void plan_rest(State& pairing, const Plan& plan) {
    pairing.plan.edit([&](Plan& held) {
        const auto kept = std::min(held.rounds.size(), static_cast<std::size_t>(pairing.cycle.round));
        held.rounds.resize(kept);
        for (auto i = kept; i < plan.rounds.size(); ++i) held.rounds.push_back(plan.rounds[i]);
        held.quality = plan.quality;
        held.notices = plan.notices;
    });
}

void end_replanning(State& pairing) {
    pairing.replanning = false;
    pairing.trouble.clear();
    pairing.proposal = {};
}

void apply_one(Public& state, const ReplanAsked&) {
    end_replanning(state.pairing);
    state.pairing.replanning = true;
}

void apply_one(Public& state, const RestProposed& fact) {
    state.pairing.trouble.clear();
    state.pairing.proposal = Shared<std::optional<RestProposed>>{fact};
}

void apply_one(Public& state, const ProposalAccepted&) {
    const auto proposal = state.pairing.proposal;
    if (*proposal) plan_rest(state.pairing, (*proposal)->plan);
    end_replanning(state.pairing);
}

void apply_one(Public& state, const ProposalDiscarded&) { end_replanning(state.pairing); }

void apply_one(Public& state, const PlanRestored& fact) {
    end_replanning(state.pairing);
    plan_rest(state.pairing, fact.plan);
    state.pairing.replanning = fact.replanning;
    state.pairing.proposal = Shared<std::optional<RestProposed>>{fact.proposal};
}

// A plan beside this one was made from other tables.
void apply_one(Public& state, const RoundChanged& fact) {
    auto& pairing = state.pairing;
    ++pairing.inputs;
    if (fact.round < 1 || static_cast<std::size_t>(fact.round) > pairing.plan->rounds.size()) return;
    pairing.plan.edit([&](Plan& plan) {
        plan.rounds[static_cast<std::size_t>(fact.round - 1)] = fact.seats;
        plan.quality = fact.quality;
    });
    pairing.changed = fact.changed;
    if (fact.round == pairing.cycle.round)
        for (const auto id : with_other_company(fact)) pairing.missing.erase(id);
}

void apply_one(Public& state, const PairPinned& fact) {
    state.pairing.pinned.push_back({fact.pair, fact.round});
    ++state.pairing.inputs;
}
void apply_one(Public& state, const PairUnpinned& fact) {
    std::erase_if(state.pairing.pinned, [&](const Pin& pin) { return pin.pair == fact.pair; });
    ++state.pairing.inputs;
}
void apply_one(Public& state, const PairForbidden& fact) {
    state.pairing.forbidden.push_back(fact.pair);
    ++state.pairing.inputs;
}
void apply_one(Public& state, const PairAllowed& fact) {
    std::erase(state.pairing.forbidden, fact.pair);
    ++state.pairing.inputs;
}
void apply_one(Public& state, const PairConfided& fact) {
    state.pairing.confided.push_back(fact.pair);
    ++state.pairing.inputs;
}
void apply_one(Public& state, const ConfidenceLifted& fact) {
    std::erase(state.pairing.confided, fact.pair);
    ++state.pairing.inputs;
}
void apply_one(Public& state, const ConfidencesViewed&) { ++state.pairing.confidences_viewed; }
void apply_one(Public& state, const RoundsChanged& fact) {
    state.pairing.rounds = fact.rounds;
    ++state.pairing.inputs;
}
void apply_one(Public& state, const LengthsChanged& fact) { state.pairing.lengths = fact.lengths; }
void apply_one(Public& state, const OddCountChanged& fact) {
    state.pairing.odd = fact.odd;
    ++state.pairing.inputs;
}

}  // namespace

void apply(Public& state, const Fact& fact) {
    std::visit([&](const auto& held) { apply_one(state, held); }, fact);
}

}  // namespace auftakt::pairing
