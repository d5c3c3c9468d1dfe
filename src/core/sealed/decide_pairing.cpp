#include <algorithm>
#include <set>

#include "core/pair_rules.hpp"
#include "core/round_wishes.hpp"
#include "core/sealed/decide_rounds.hpp"
#include "core/seat_changes.hpp"

namespace auftakt::pairing {
namespace {

bool stands_beside(const State& pairing) {
    const auto phase = pairing.cycle.phase;
    return pairing.replanning && pairing.accepted && phase != Phase::done;
}

bool waits_for_plan(const Model& model, std::uint64_t inputs) {
    const auto& pairing = model.open.pairing;
    if (pairing.segment < 0 || pairing.inputs != inputs) return false;
    return pairing.cycle.phase == Phase::planning || stands_beside(pairing);
}

// What is announced or over is not planned again.
bool keeps_past(const State& pairing, const Plan& plan) {
    const auto past = std::min(pairing.plan->rounds.size(), static_cast<std::size_t>(pairing.cycle.round));
    return plan.rounds.size() >= past &&
           std::equal(plan.rounds.begin(), plan.rounds.begin() + static_cast<std::ptrdiff_t>(past),
                      pairing.plan->rounds.begin());
}

// Sides that the planner gave; whoever has chosen keeps the choice.
Facts given_sides(const Model& model, const std::vector<GivenSide>& sides) {
    Facts facts;
    for (const auto& given : sides) {
        const auto* person = model.open.people.persons.find(given.person);
        if (person == nullptr || person->profile.role != Role::both || given.side == Role::both) continue;
        const auto& held = model.open.people.attendance.at(given.person);
        if (held.side == given.side || (held.side && !held.side_given)) continue;
        facts.push_back(people::Fact{people::SideChosen{given.person, given.side, true}});
    }
    return facts;
}

// At most once at a table in each round, and only people who are known; no more rounds than were asked for.
bool sound(const Model& model, const Plan& plan) {
    if (plan.rounds.size() > static_cast<std::size_t>(std::max(model.open.pairing.rounds, 0))) return false;
    for (const auto& round : plan.rounds) {
        std::set<PersonId> seen;
        const auto once = [&](PersonId person) {
            return model.open.people.persons.find(person) != nullptr && seen.insert(person).second;
        };
        for (const auto& table : round.tables)
            if (!std::ranges::all_of(table.people, once)) return false;
        if (!std::ranges::all_of(round.resting, once)) return false;
    }
    return true;
}

// People came or left while the job computed: its plan is about another hall.
Decision decide_one(const Model& model, const Origin&, const ProposePlan& command, const Moment&) {
    if (!waits_for_plan(model, command.inputs)) return std::unexpected(Refusal::plan_outdated);
    const auto& pairing = model.open.pairing;
    if (!keeps_past(pairing, command.plan)) return std::unexpected(Refusal::plan_outdated);
    if (!sound(model, command.plan)) return std::unexpected(Refusal::no_plan);
    Outcome outcome{given_sides(model, command.sides), {}};
    if (pairing.cycle.phase == Phase::planning) {
        outcome.facts.push_back(Fact{PlanProposed{command.plan, command.inputs, command.seed}});
        return outcome;
    }
    RestProposed beside{command.plan, command.inputs, pairing.cycle.round, command.seed,
                        difference(model.open, command.plan)};
    beside.difference.rests_forced = command.rests_forced;
    outcome.facts.push_back(Fact{std::move(beside)});
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const PlanFailed& command, const Moment&) {
    if (!waits_for_plan(model, command.inputs)) return std::unexpected(Refusal::plan_outdated);
    return fact<Fact>(PlanImpossible{command.notices});
}

// Tables that are announced stay, and so does an accepted plan until another one is accepted.
Decision decide_one(const Model& model, const Origin&, const Replan& command, const Moment&) {
    if (const auto refusal = refusal_of(model.open, command)) return std::unexpected(*refusal);
    return Outcome{plan_again(model.open.pairing), {}};
}

Decision decide_one(const Model& model, const Origin&, const AcceptProposal& command, const Moment&) {
    const auto& pairing = model.open.pairing;
    if (!rounds_are_on(model)) return std::unexpected(Refusal::not_now);
    const auto* proposal = proposal_of(pairing);
    if (!*pairing.proposal) return std::unexpected(Refusal::no_plan);
    if (proposal == nullptr || proposal->inputs != command.inputs)
        return std::unexpected(Refusal::plan_outdated);
    return fact<Fact>(ProposalAccepted{});
}

Decision decide_one(const Model& model, const Origin&, const DiscardProposal&, const Moment&) {
    if (!model.open.pairing.replanning) return nothing_to_do();
    return fact<Fact>(ProposalDiscarded{});
}

Decision decide_one(const Model& model, const Origin&, const ViewConfidences&, const Moment& moment) {
    if (model.open.pairing.confided.empty()) return std::unexpected(Refusal::not_now);
    return fact<Fact>(ConfidencesViewed{moment.utc});
}

Decision decide_one(const Model& model, const Origin& from, const CallMissing&, const Moment&) {
    const auto& pairing = model.open.pairing;
    const bool on =
        model.open.run.place.phase == run::Phase::running && pairing.segment == model.open.run.place.segment;
    if (!on || (pairing.cycle.phase != Phase::talk && pairing.cycle.phase != Phase::change_over))
        return std::unexpected(Refusal::not_now);
    if (!from.person || seat_of(pairing, pairing.cycle.round, *from.person) == nullptr)
        return std::unexpected(Refusal::not_now);
    if (pairing.missing.contains(*from.person)) return nothing_to_do();
    return fact<Fact>(PartnerMissing{*from.person});
}

Decision decide_one(const Model& model, const Origin& from, const ClearMissing& command, const Moment&) {
    if (from.source == Source::seat && from.person != command.person)
        return std::unexpected(Refusal::not_allowed);
    if (!model.open.pairing.missing.contains(command.person)) return nothing_to_do();
    return fact<Fact>(PartnerMissingCleared{command.person});
}

template <class One>
Decision decide_one(const Model& model, const Origin&, const One& command, const Moment&) {
    return pairing::decide_one(model, command);
}

}  // namespace

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::pairing
