#include "engine/plan_job.hpp"

#include <utility>

#include "engine/plan_pins.hpp"
#include "engine/plan_question.hpp"

namespace auftakt {
namespace {

pairing::PlannedRound planned(const Round& round) {
    pairing::PlannedRound made;
    for (const auto& table : round.tables) made.tables.push_back({table.number, table.people});
    made.resting = round.resting;
    return made;
}

}  // namespace

std::optional<RoundProblem> round_problem(const Public& state, std::uint64_t seed) {
    auto question = plan_question(state, seed);
    if (!question) return std::nullopt;
    return std::move(question->problem);
}

pairing::Command plan_rest(const Public& state, std::uint64_t seed, const Planner& planner) {
    const auto inputs = state.pairing.inputs;
    auto question = plan_question(state, seed);
    if (!question) return pairing::PlanFailed{inputs, {PlanNotice{}}};
    auto found = planner(question->problem);
    if (found.notices.empty() && found.rounds.empty()) found.notices.push_back({});
    if (found.rounds.empty()) return pairing::PlanFailed{inputs, std::move(found.notices)};

    pairing::Plan plan{
        past_rounds(state.pairing), {found.fit, found.bound, found.certified}, std::move(found.notices)};
    for (const auto& round : found.rounds) plan.rounds.push_back(planned(round));
    settle_pins(*question, plan);
    return pairing::ProposePlan{inputs, std::move(plan), seed, std::move(question->sides),
                                found.rest_order != RestOrder::in_turn};
}

bool PlanWatch::wants(const Public& state) {
    const auto& pairing = state.pairing;
    const bool beside = pairing.replanning && pairing.accepted &&
                        pairing.cycle.phase != pairing::Phase::done &&
                        pairing::proposal_of(pairing) == nullptr && pairing.cycle.round < pairing.rounds;
    const bool planning = pairing.segment >= 0 && pairing.rounds > 0 &&
                          (pairing.cycle.phase == pairing::Phase::planning || beside) &&
                          state.run.place.phase == run::Phase::running;
    if (!planning) {
        asked_.reset();
        return false;
    }
    const Asked wanted{pairing.segment, pairing.cycle.round, pairing.inputs};
    if (asked_ == wanted) return false;
    asked_ = wanted;
    return true;
}

}  // namespace auftakt
