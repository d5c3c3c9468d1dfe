#include "core/plan_proof.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace auftakt {
namespace {

struct Evening {
    int partners = 0;
    int rests = 0;
};
using Evenings = std::map<PersonId, Evening>;

bool stays(const RoundProblem& problem, const RoundPerson& person) {
    const int end = problem.first_round + problem.rounds - 1;
    return person.first_round <= problem.first_round && (person.last_round == 0 || person.last_round >= end);
}

RoleProof role_of(const RoundProblem& problem, const Evenings& evenings,
                  const std::vector<const RoundPerson*>& people, int others) {
    RoleProof role{.people = static_cast<int>(people.size()), .others = others};
    const bool anybody_stays =
        std::ranges::any_of(people, [&](const auto* person) { return stays(problem, *person); });
    std::map<int, int> rested;
    bool first = true;
    for (const auto* person : people) {
        const Evening& evening = evenings.at(person->id);
        if (evening.rests > 0) ++rested[evening.rests];
        if (anybody_stays && !stays(problem, *person)) continue;
        role.partners_least = first ? evening.partners : std::min(role.partners_least, evening.partners);
        role.partners_most = std::max(role.partners_most, evening.partners);
        first = false;
    }
    for (const auto& [times, count] : rested) role.rests.push_back({times, count});
    return role;
}

}  // namespace

PlanProof prove(const RoundProblem& problem, const RoundPlan& plan) {
    PlanProof proof;
    proof.one_pool = problem.mode == PairingMode::peer || problem.mode == PairingMode::group;
    Evenings evenings;
    std::map<PersonId, Side> side;
    std::vector<const RoundPerson*> juniors;
    std::vector<const RoundPerson*> seniors;
    for (const auto& person : problem.people) {
        evenings[person.id] = {};
        side[person.id] = person.side;
        (proof.one_pool || person.side == Side::junior ? juniors : seniors).push_back(&person);
    }
    std::set<PersonPair> apart;
    std::set<PersonPair> met;
    std::set<PersonPair> again;
    for (const auto& [a, b] : problem.forbidden) apart.insert(std::minmax(a, b));
    for (const auto& [a, b] : problem.met) met.insert(std::minmax(a, b));
    for (const auto& round : plan.rounds) {
        for (const PersonId id : round.resting) ++evenings[id].rests;
        for (const auto& table : round.tables)
            for (const PersonId a : table.people)
                for (const PersonId b : table.people) {
                    if (a == b) continue;
                    evenings[a].partners += proof.one_pool || side[a] != side[b];
                    if (!(a < b)) continue;
                    proof.forbidden += apart.contains({a, b});
                    if (!met.insert({a, b}).second) again.insert({a, b});
                }
    }
    proof.met_twice = static_cast<int>(again.size());
    const auto juniors_count = static_cast<int>(juniors.size());
    const auto seniors_count = static_cast<int>(seniors.size());
    proof.juniors = role_of(problem, evenings, juniors, proof.one_pool ? juniors_count - 1 : seniors_count);
    if (!proof.one_pool) proof.seniors = role_of(problem, evenings, seniors, juniors_count);
    proof.best = plan.certified;
    if (plan.bound > 0)
        proof.per_mille = static_cast<int>(std::clamp<std::int64_t>(plan.fit * 1000 / plan.bound, 0, 1000));
    else if (plan.fit < plan.bound)
        proof.per_mille = 0;
    return proof;
}

}  // namespace auftakt
