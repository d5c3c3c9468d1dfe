#include "core/sealed/decide_rounds.hpp"

#include <algorithm>

#include "core/limits.hpp"
#include "core/seat_changes.hpp"

namespace auftakt::pairing {
namespace {

Decision only(Facts facts) { return Outcome{std::move(facts), {}}; }

std::optional<Refusal> no_pair(const Model& model, PersonId a, PersonId b) {
    const auto known = [&](PersonId id) {
        const auto* person = model.open.people.persons.find(id);
        return person != nullptr && people::attends(*person);
    };
    if (a == b || !known(a) || !known(b)) return Refusal::no_such_person;
    return std::nullopt;
}

// Does the plan seat the two together in a round that is not announced yet? With `round`: in that one?
bool will_meet(const State& pairing, PersonId a, PersonId b, int round) {
    for (int each = pairing.cycle.round + 1; each <= last_round(pairing); ++each) {
        if (round != 0 && each != round) continue;
        const auto* table = seat_of(pairing, each, a);
        if (table != nullptr && std::ranges::find(table->people, b) != table->people.end()) return true;
    }
    return false;
}

void append(Facts& facts, Facts more) { std::ranges::move(more, std::back_inserter(facts)); }

bool reasonable(const Lengths& lengths) {
    const auto within = [](std::chrono::seconds length, std::chrono::seconds most) {
        return length >= limits::round_length_min && length <= most;
    };
    return within(lengths.talk, limits::talk_max) && within(lengths.change_over, limits::change_over_max) &&
           within(lengths.first_seating, limits::change_over_max);
}

// The wish itself, then the next: a second press finds it done.
int wished_rounds(const State& pairing) {
    return pairing.accepted ? std::max(pairing.rounds, pairing.cycle.round) : pairing.rounds;
}

}  // namespace

bool rounds_are_on(const Model& model) {
    const auto& state = model.open;
    return state.run.place.phase == run::Phase::running && state.pairing.segment >= 0 &&
           state.pairing.segment == state.run.place.segment && state.pairing.cycle.phase != Phase::done;
}

Facts plan_again(const State& pairing) {
    switch (pairing.cycle.phase) {
        case Phase::planning:
            if (pairing.segment < 0 || !pairing.trouble) return {};
            return {auftakt::Fact{Fact{PlanDropped{}}}};
        case Phase::proposed: return {auftakt::Fact{Fact{PlanDropped{}}}};
        case Phase::accepted:
        case Phase::change_over:
        case Phase::talk:
        case Phase::over:
            if (pairing.cycle.round >= pairing.rounds) return {};
            if (pairing.replanning && !pairing.trouble) return {};
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
    if (const auto refusal = no_pair(model, command.a, command.b)) return std::unexpected(*refusal);
    const bool past = command.round != 0 && command.round <= pairing.cycle.round;
    if (command.round < 0 || command.round > limits::rounds_max || past)
        return std::unexpected(Refusal::not_now);
    const Pin pin{pair_of(command.a, command.b), command.round};
    const auto* held = pin_of(pairing, command.a, command.b);
    if (held != nullptr && *held == pin) return nothing_to_do();
    const PairRules rules{model.open, 0};
    const bool planned = will_meet(pairing, command.a, command.b, 0);
    if (!rules.opposite(command.a, command.b)) return std::unexpected(Refusal::wrong_side);
    if (const auto why = rules.against(command.a, command.b);
        why && !(planned && why == Refusal::would_repeat))
        return std::unexpected(*why);
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
    if (const auto refusal = no_pair(model, command.a, command.b)) return std::unexpected(*refusal);
    if (is_forbidden(pairing, command.a, command.b)) return nothing_to_do();
    if (pairing.forbidden.size() >= limits::pair_wishes_max) return std::unexpected(Refusal::not_allowed);
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

Decision decide_one(const Model& model, const ExtraRound&) {
    if (!rounds_are_on(model)) return std::unexpected(Refusal::not_now);
    const auto rounds = wished_rounds(model.open.pairing) + 1;
    if (rounds > limits::rounds_max) return std::unexpected(Refusal::not_allowed);
    Facts facts{Fact{RoundsChanged{rounds}}};
    // Asked after the change: then there is a round to come.
    auto after = model.open.pairing;
    after.rounds = rounds;
    append(facts, plan_again(after));
    return only(std::move(facts));
}

Decision decide_one(const Model& model, const DropRound&) {
    if (!rounds_are_on(model)) return std::unexpected(Refusal::not_now);
    const auto& pairing = model.open.pairing;
    const bool planned = pairing.cycle.phase != Phase::planning;
    const auto rounds = (planned ? last_round(pairing) : pairing.rounds) - 1;
    if (rounds < std::max(1, pairing.cycle.round)) return std::unexpected(Refusal::not_now);
    return fact<Fact>(RoundsChanged{rounds});
}

Decision decide_one(const Model& model, const SetLengths& command) {
    if (!rounds_are_on(model)) return std::unexpected(Refusal::not_now);
    if (!reasonable(command.lengths)) return std::unexpected(Refusal::not_allowed);
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
