#include "core/sealed/decide_rounds.hpp"

#include <algorithm>

#include "core/round_wishes.hpp"
#include "core/seat_changes.hpp"

namespace auftakt::pairing {
namespace {

Decision only(Facts facts) { return Outcome{std::move(facts), {}}; }

void append(Facts& facts, Facts more) { std::ranges::move(more, std::back_inserter(facts)); }

}  // namespace

bool rounds_are_on(const Model& model) { return rounds_are_on(model.open); }

Facts plan_again(const State& pairing) {
    switch (pairing.cycle.phase) {
        case Phase::planning:
            if (pairing.segment < 0 || pairing.trouble.empty()) return {};
            return {auftakt::Fact{Fact{PlanDropped{}}}};
        case Phase::proposed: return {auftakt::Fact{Fact{PlanDropped{}}}};
        case Phase::accepted:
        case Phase::change_over:
        case Phase::talk:
        case Phase::over:
            if (pairing.cycle.round >= pairing.rounds) return {};
            if (pairing.replanning && pairing.trouble.empty()) return {};
            return {auftakt::Fact{Fact{ReplanAsked{}}}};
        case Phase::done: return {};
    }
    return {};
}

Decision decide_one(const Model& model, const SwapPeople& command) {
    auto told = consequences(model.open, command);
    if (told.refusal) return std::unexpected(*told.refusal);
    return fact<Fact>(changed_to(model.open, command.round, std::move(told.seats)));
}

Decision decide_one(const Model& model, const PinPair& command) {
    const auto& pairing = model.open.pairing;
    const Pin pin{pair_of(command.a, command.b), command.round};
    const auto* held = pin_of(pairing, command.a, command.b);
    if (held != nullptr && *held == pin) return nothing_to_do();
    if (const auto refusal = refusal_of(model.open, command)) return std::unexpected(*refusal);
    Facts facts;
    if (held != nullptr) facts.push_back(Fact{PairUnpinned{pin.pair}});
    facts.push_back(Fact{PairPinned{pin.pair, pin.round}});
    if (!will_meet(pairing, command.a, command.b, command.round)) append(facts, plan_again(pairing));
    return only(std::move(facts));
}

Decision decide_one(const Model& model, const UnpinPair& command) {
    if (pin_of(model.open.pairing, command.a, command.b) == nullptr) return nothing_to_do();
    return fact<Fact>(PairUnpinned{pair_of(command.a, command.b)});
}

// Who sits together already goes on; rounds to come are planned anew.
Decision decide_one(const Model& model, const ForbidPair& command) {
    const auto& pairing = model.open.pairing;
    if (is_forbidden(pairing, command.a, command.b)) return nothing_to_do();
    if (const auto refusal = refusal_of(model.open, command)) return std::unexpected(*refusal);
    const auto pair = pair_of(command.a, command.b);
    Facts facts;
    if (pin_of(pairing, command.a, command.b) != nullptr) facts.push_back(Fact{PairUnpinned{pair}});
    facts.push_back(Fact{PairForbidden{pair}});
    if (will_meet(pairing, command.a, command.b, 0)) append(facts, plan_again(pairing));
    return only(std::move(facts));
}

Decision decide_one(const Model& model, const AllowPair& command) {
    if (!is_forbidden(model.open.pairing, command.a, command.b)) return nothing_to_do();
    return fact<Fact>(PairAllowed{pair_of(command.a, command.b)});
}

Decision decide_one(const Model& model, const ExtraRound& command) {
    if (const auto refusal = refusal_of(model.open, command)) return std::unexpected(*refusal);
    const auto rounds = rounds_after(model.open.pairing, command);
    Facts facts{Fact{RoundsChanged{rounds}}};
    // Asked after the change: then there is a round to come.
    auto after = model.open.pairing;
    after.rounds = rounds;
    append(facts, plan_again(after));
    return only(std::move(facts));
}

Decision decide_one(const Model& model, const DropRound& command) {
    if (const auto refusal = refusal_of(model.open, command)) return std::unexpected(*refusal);
    return fact<Fact>(RoundsChanged{rounds_after(model.open.pairing, command)});
}

Decision decide_one(const Model& model, const SetLengths& command) {
    if (const auto refusal = refusal_of(model.open, command)) return std::unexpected(*refusal);
    if (lengths_of(model.open) == command.lengths) return nothing_to_do();
    return fact<Fact>(LengthsChanged{command.lengths});
}

Decision decide_one(const Model& model, const SetOddCount& command) {
    if (model.open.show->segments.empty()) return std::unexpected(Refusal::no_show);
    if (odd_count_of(model.open) == command.odd) return nothing_to_do();
    return fact<Fact>(OddCountChanged{command.odd});
}

Decision decide_one(const Model& model, const SeatPerson& command) {
    auto seats = seated(model.open, command);
    if (!seats) return std::unexpected(seats.error());
    const auto round = round_meant(model.open.pairing, command.round);
    return fact<Fact>(changed_to(model.open, round, std::move(*seats)));
}

}  // namespace auftakt::pairing
