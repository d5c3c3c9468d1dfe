#include "engine/plan_job.hpp"

#include <string>

#include "engine/plan_pins.hpp"
#include "engine/plan_question.hpp"

namespace auftakt {
namespace {

// Keys of assets/i18n.
std::string key_of(PlanTrouble trouble) {
    switch (trouble) {
        case PlanTrouble::no_partners: return "plan.trouble.no_partners";
        case PlanTrouble::excluded_from_all: return "plan.trouble.excluded_from_all";
        case PlanTrouble::too_few_partners: return "plan.trouble.too_few_partners";
        case PlanTrouble::too_few_tables: return "plan.trouble.too_few_tables";
        case PlanTrouble::rounds_left_empty: return "plan.trouble.rounds_left_empty";
        case PlanTrouble::not_everybody_seated: return "plan.trouble.not_everybody_seated";
        case PlanTrouble::pinned_apart: return "plan.trouble.pinned_apart";
    }
    return {};
}

pairing::PlanFailed failed(std::uint64_t inputs, const std::vector<PlanNotice>& notices) {
    if (notices.empty()) return {inputs, key_of(PlanTrouble::no_partners), {}};
    const auto& first = notices.front();
    return {inputs, key_of(first.trouble), {std::to_string(first.wanted), std::to_string(first.possible)}};
}

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
    if (!question) return failed(inputs, {});
    const auto found = planner(question->problem);
    if (found.rounds.empty()) return failed(inputs, found.notices);

    pairing::Plan plan{past_rounds(state.pairing), {found.fit, found.bound, found.certified}};
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
