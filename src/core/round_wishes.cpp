#include "core/round_wishes.hpp"

#include <algorithm>

#include "core/limits.hpp"
#include "core/pair_rules.hpp"

namespace auftakt::pairing {
namespace {

std::optional<Refusal> no_pair(const Public& state, PersonId a, PersonId b) {
    const auto known = [&](PersonId id) {
        const auto* person = state.people.persons.find(id);
        return person != nullptr && people::attends(*person);
    };
    if (a == b || !known(a) || !known(b)) return Refusal::no_such_person;
    return std::nullopt;
}

bool reasonable(const Lengths& lengths) {
    const auto within = [](std::chrono::seconds length, std::chrono::seconds most) {
        return length >= limits::round_length_min && length <= most;
    };
    return within(lengths.talk, limits::talk_max) && within(lengths.change_over, limits::change_over_max) &&
           within(lengths.first_seating, limits::change_over_max);
}

std::vector<PersonPair> met_before(const State& pairing) {
    std::vector<PersonPair> pairs;
    for (const auto& meeting : *pairing.past)
        for (std::size_t i = 0; i < meeting.people.size(); ++i)
            for (std::size_t j = i + 1; j < meeting.people.size(); ++j)
                pairs.emplace_back(meeting.people[i], meeting.people[j]);
    return pairs;
}

}  // namespace

bool rounds_are_on(const Public& state) {
    return state.run.place.phase == run::Phase::running && state.pairing.segment >= 0 &&
           state.pairing.segment == state.run.place.segment && state.pairing.cycle.phase != Phase::done;
}

std::optional<Refusal> refusal_of(const Public& state, const Replan&) {
    const auto& pairing = state.pairing;
    if (pairing.segment != state.run.place.segment || pairing.cycle.phase == Phase::done)
        return Refusal::not_now;
    if (pairing.accepted && pairing.cycle.round >= pairing.rounds) return Refusal::not_now;
    return std::nullopt;
}

std::optional<Refusal> refusal_of(const Public& state, const ExtraRound& wish) {
    if (!rounds_are_on(state)) return Refusal::not_now;
    if (rounds_after(state.pairing, wish) > limits::rounds_max) return Refusal::not_allowed;
    return std::nullopt;
}

std::optional<Refusal> refusal_of(const Public& state, const DropRound& wish) {
    if (!rounds_are_on(state)) return Refusal::not_now;
    if (rounds_after(state.pairing, wish) < std::max(1, state.pairing.cycle.round)) return Refusal::not_now;
    return std::nullopt;
}

std::optional<Refusal> refusal_of(const Public& state, const SetLengths& wish) {
    if (!rounds_are_on(state)) return Refusal::not_now;
    if (!reasonable(wish.lengths)) return Refusal::not_allowed;
    return std::nullopt;
}

std::optional<Refusal> refusal_of(const Public& state, const PinPair& wish) {
    if (const auto refusal = no_pair(state, wish.a, wish.b)) return refusal;
    const bool past = wish.round != 0 && wish.round <= state.pairing.cycle.round;
    if (wish.round < 0 || wish.round > limits::rounds_max || past) return Refusal::not_now;
    const PairRules rules{state, 0};
    if (!rules.opposite(wish.a, wish.b)) return Refusal::wrong_side;
    const auto why = rules.against(wish.a, wish.b);
    const bool planned = why == Refusal::would_repeat && will_meet(state.pairing, wish.a, wish.b, 0);
    return planned && !is_confided(state.pairing, wish.a, wish.b) ? std::nullopt : why;
}

std::optional<Refusal> refusal_of(const Public& state, const ForbidPair& wish) {
    if (const auto refusal = no_pair(state, wish.a, wish.b)) return refusal;
    if (state.pairing.forbidden.size() >= limits::pair_wishes_max) return Refusal::not_allowed;
    return std::nullopt;
}

std::optional<Refusal> refusal_of(const Public& state, const ConfidePair& wish) {
    if (const auto refusal = no_pair(state, wish.a, wish.b)) return refusal;
    if (state.pairing.confided.size() >= limits::pair_wishes_max) return Refusal::not_allowed;
    return std::nullopt;
}

// The wish itself, then the next: a second press finds it done.
int rounds_after(const State& pairing, const ExtraRound&) {
    return 1 + (pairing.accepted ? std::max(pairing.rounds, pairing.cycle.round) : pairing.rounds);
}

int rounds_after(const State& pairing, const DropRound&) {
    return (pairing.cycle.phase == Phase::planning ? pairing.rounds : last_round(pairing)) - 1;
}

bool will_meet(const State& pairing, PersonId a, PersonId b, int round) {
    for (int each = pairing.cycle.round + 1; each <= last_round(pairing); ++each) {
        if (round != 0 && each != round) continue;
        const auto* table = seat_of(pairing, each, a);
        if (table != nullptr && std::ranges::find(table->people, b) != table->people.end()) return true;
    }
    return false;
}

PlanProof proof_of(const Public& state) {
    const auto* spec = spec_of(state);
    const auto& planned = *state.pairing.plan;
    RoundProblem problem;
    problem.mode = spec == nullptr ? PairingMode::reverse : spec->mode;
    problem.rounds = static_cast<int>(planned.rounds.size());
    for (const auto id : people::present(state.people)) {
        const auto& profile = state.people.persons.at(id).profile;
        const auto side = people::side_of(state.people, id) == Role::senior ? Side::senior : Side::junior;
        problem.people.push_back(
            {.id = id, .side = side, .first_round = profile.present_from, .last_round = profile.present_to});
    }
    const auto apart = may_not_meet(state);
    problem.forbidden = {apart.begin(), apart.end()};
    problem.met = met_before(state.pairing);
    RoundPlan plan;
    for (const auto& each : planned.rounds) {
        Round round{static_cast<int>(plan.rounds.size()) + 1, {}, each.resting};
        for (const auto& table : each.tables) round.tables.push_back({table.table, table.people});
        plan.rounds.push_back(std::move(round));
    }
    plan.fit = planned.quality.fit;
    plan.bound = planned.quality.bound;
    plan.certified = planned.quality.certified;
    return prove(problem, plan);
}

}  // namespace auftakt::pairing
