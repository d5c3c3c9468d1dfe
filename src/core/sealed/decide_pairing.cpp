#include <algorithm>
#include <set>

#include "core/sealed/decide.hpp"

namespace auftakt::pairing {
namespace {

bool waits_for_plan(const Model& model, std::uint64_t inputs) {
    const auto& pairing = model.open.pairing;
    return pairing.segment >= 0 && pairing.cycle.phase == Phase::planning && pairing.inputs == inputs;
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
    if (!sound(model, command.plan)) return std::unexpected(Refusal::no_plan);
    return fact<Fact>(PlanProposed{command.plan, command.inputs, command.seed});
}

Decision decide_one(const Model& model, const Origin&, const PlanFailed& command, const Moment&) {
    if (!waits_for_plan(model, command.inputs)) return std::unexpected(Refusal::plan_outdated);
    return fact<Fact>(PlanImpossible{command.why, command.numbers});
}

// Tables that are announced stay; rounds to come are planned with whoever is here now.
Decision decide_one(const Model& model, const Origin&, const Replan&, const Moment&) {
    const auto& pairing = model.open.pairing;
    if (pairing.segment != model.open.run.place.segment) return std::unexpected(Refusal::not_now);
    switch (pairing.cycle.phase) {
        case Phase::planning:
            if (!pairing.trouble) return nothing_to_do();
            return fact<Fact>(PlanDropped{});
        case Phase::proposed:
        case Phase::accepted: return fact<Fact>(PlanDropped{});
        case Phase::over:
            if (pairing.cycle.round >= pairing.rounds) return std::unexpected(Refusal::not_now);
            return fact<Fact>(PlanDropped{});
        case Phase::change_over:
        case Phase::talk: return std::unexpected(Refusal::round_running);
        case Phase::done: return std::unexpected(Refusal::not_now);
    }
    return std::unexpected(Refusal::not_now);
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

}  // namespace

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::pairing
