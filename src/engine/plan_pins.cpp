#include "engine/plan_pins.hpp"

#include <algorithm>

namespace auftakt {
namespace {

bool is_pool(const RoundProblem& problem) {
    return problem.mode == PairingMode::peer || problem.mode == PairingMode::group;
}

// Row or column of a person in the fit matrix; missing: not on that side, or not there.
std::optional<int> index_of(const RoundProblem& problem, PersonId id, Side side) {
    int index = 0;
    for (const auto& person : problem.people) {
        if (!is_pool(problem) && person.side != side) continue;
        if (person.id == id) return index;
        ++index;
    }
    return std::nullopt;
}

bool raise(RoundProblem& problem, PersonId junior, PersonId senior) {
    const auto row = index_of(problem, junior, Side::junior);
    const auto column = index_of(problem, senior, Side::senior);
    if (!row || !column || problem.fit.cells.empty()) return false;
    problem.fit.cells[static_cast<std::size_t>(*row) * static_cast<std::size_t>(problem.fit.columns) +
                      static_cast<std::size_t>(*column)] += pin_gain;
    return true;
}

std::optional<std::size_t> meet_in(const pairing::Plan& plan, std::size_t from, const pairing::Pair& pair) {
    for (auto round = from; round < plan.rounds.size(); ++round)
        for (const auto& table : plan.rounds[round].tables)
            if (std::ranges::count(table.people, pair.a) + std::ranges::count(table.people, pair.b) == 2)
                return round;
    return std::nullopt;
}

bool all_stay(const RoundProblem& problem) {
    return std::ranges::all_of(problem.people, [](const RoundPerson& person) {
        return person.first_round == 0 && person.last_round == 0;
    });
}

}  // namespace

void raise_pins(PlanQuestion& question, const pairing::State& state) {
    for (const auto& pin : state.pinned) {
        const auto met = [&](const PersonPair& pair) {
            return pairing::pair_of(pair.first, pair.second) == pin.pair;
        };
        if (std::ranges::any_of(question.problem.met, met)) continue;
        const bool one = raise(question.problem, pin.pair.a, pin.pair.b);
        const bool other = raise(question.problem, pin.pair.b, pin.pair.a);
        if (one || other) question.pins.push_back(pin);
    }
}

void seat_tandems(PlanQuestion& question, Partners partners, const tandem::State& state) {
    if (partners == Partners::anybody || state.phase != tandem::Phase::released) return;
    auto& problem = question.problem;
    for (const auto& each : state.draft->tandems)
        for (const auto junior : each.juniors)
            for (const auto senior : each.seniors) {
                const auto pair = pairing::pair_of(junior, senior);
                if (partners == Partners::other_tandems) {
                    problem.forbidden.emplace_back(junior, senior);
                    continue;
                }
                std::erase_if(problem.met, [&](const PersonPair& met) {
                    return pairing::pair_of(met.first, met.second) == pair;
                });
                if (raise(problem, junior, senior) || raise(problem, senior, junior))
                    question.pins.push_back({pair, 0});
            }
}

void settle_pins(const PlanQuestion& question, pairing::Plan& plan) {
    const auto from = static_cast<std::size_t>(question.problem.first_round - 1);
    const bool movable = all_stay(question.problem);
    std::vector<std::size_t> taken;
    for (const auto& pin : question.pins) {
        const auto at = meet_in(plan, from, pin.pair);
        if (!at) {
            plan.notices.push_back(
                {.trouble = PlanTrouble::pinned_apart, .people = {pin.pair.a, pin.pair.b}});
            continue;
        }
        plan.quality.fit -= pin_gain;
        plan.quality.bound -= pin_gain;
        const auto wanted = static_cast<std::size_t>(std::max(1, pin.round) - 1);
        if (pin.round == 0 || wanted < from || wanted >= plan.rounds.size() || !movable) continue;
        if (std::ranges::count(taken, *at) + std::ranges::count(taken, wanted) == 0)
            std::swap(plan.rounds[*at], plan.rounds[wanted]);
        if (meet_in(plan, wanted, pin.pair) == wanted) taken.push_back(wanted);
    }
}

}  // namespace auftakt
