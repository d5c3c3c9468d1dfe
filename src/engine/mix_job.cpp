#include "engine/mix_job.hpp"

#include <algorithm>

#include "core/fit.hpp"
#include "core/mixer_rules.hpp"
#include "core/pair_rules.hpp"

namespace auftakt {
namespace {

constexpr FitWeights across_departments{.offered = 0, .returned = 0, .across = 10};

void add_pairs(std::vector<PersonPair>& pairs, const std::vector<PersonId>& people) {
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t k = i + 1; k < people.size(); ++k) pairs.emplace_back(people[i], people[k]);
}

// Talked in a round, sat at one coffee table, or are a tandem.
std::vector<PersonPair> acquainted(const Public& state) {
    std::vector<PersonPair> pairs;
    for (const auto* meetings : {&*state.pairing.past, &*state.pairing.met})
        for (const auto& meeting : *meetings) add_pairs(pairs, meeting.people);
    for (const auto& people : *state.mixer.earlier) add_pairs(pairs, people);
    for (const auto& table : *state.mixer.tables) add_pairs(pairs, table.people);
    if (state.tandem.phase == tandem::Phase::released)
        for (const auto& one : state.tandem.draft->tandems) {
            auto people = one.juniors;
            people.insert(people.end(), one.seniors.begin(), one.seniors.end());
            add_pairs(pairs, people);
        }
    return pairs;
}

RoundProblem problem_of(const Public& state, const std::vector<PersonId>& people, int table_size,
                        std::uint64_t seed) {
    RoundProblem problem{.mode = PairingMode::group, .table_size = table_size, .seed = seed};
    std::vector<FitProfile> brought;
    for (const auto id : people) {
        const bool senior = people::side_of(state.people, id) == Role::senior;
        problem.people.push_back({.id = id, .side = senior ? Side::senior : Side::junior});
        brought.push_back(pairing::brought_by(state.people, id));
    }
    problem.fit = fit_matrix(brought, brought, across_departments);
    const auto apart = pairing::kept_apart(state);
    problem.forbidden = {apart.begin(), apart.end()};
    problem.met = acquainted(state);
    return problem;
}

void seat(mixer::Tables& tables, const RoundPlan& plan, std::optional<Role> only) {
    if (plan.rounds.empty()) return;
    for (const auto& table : plan.rounds.front().tables)
        tables.push_back({static_cast<int>(tables.size()) + 1, table.people, only});
}

// Whoever may take both sides sits with the smaller one.
std::pair<std::vector<PersonId>, std::vector<PersonId>> by_role(const Public& state,
                                                                const std::vector<PersonId>& here) {
    std::vector<PersonId> juniors;
    std::vector<PersonId> seniors;
    std::vector<PersonId> open;
    for (const auto id : here) {
        const auto side = people::side_of(state.people, id);
        (!side || side == Role::both ? open : side == Role::senior ? seniors : juniors).push_back(id);
    }
    for (const auto id : open) (juniors.size() < seniors.size() ? juniors : seniors).push_back(id);
    return {std::move(juniors), std::move(seniors)};
}

}  // namespace

mixer::Command mix_tables(const Public& state, std::uint64_t seed, const Planner& planner) {
    mixer::ProposeTables proposal{state.mixer.asked, {}, seed};
    const auto* spec = mixer::spec_on(state);
    if (spec == nullptr) return proposal;
    const auto here = people::present(state.people);
    const auto plan = [&](const std::vector<PersonId>& people, std::optional<Role> only) {
        if (people.size() >= 2)
            seat(proposal.tables, planner(problem_of(state, people, spec->table_size, seed)), only);
    };
    const auto [juniors, seniors] = by_role(state, here);
    // Somebody who is alone in a role sits with the others rather than alone.
    if (spec->by_role && juniors.size() != 1 && seniors.size() != 1) {
        plan(juniors, Role::junior);
        plan(seniors, Role::senior);
    } else {
        plan(here, std::nullopt);
    }
    return proposal;
}

bool MixWatch::wants(const Public& state) {
    if (mixer::spec_on(state) == nullptr || !state.mixer.wanted) return false;
    if (asked_ == state.mixer.asked) return false;
    asked_ = state.mixer.asked;
    return true;
}

}  // namespace auftakt
