#include <algorithm>

#include "core/limits.hpp"
#include "core/round_wishes.hpp"
#include "core/sealed/decide_rounds.hpp"

// Who is kept apart without a reason being named: at the console, or by an exclusions file.
namespace auftakt::pairing {
namespace {

// Unpins, keeps apart, and plans anew where they were to meet: the same for both kinds.
Facts apart(const State& pairing, Pair pair, Fact kept_apart) {
    Facts facts;
    if (pin_of(pairing, pair.a, pair.b) != nullptr) facts.push_back(Fact{PairUnpinned{pair}});
    facts.push_back(std::move(kept_apart));
    return facts;
}

void append(Facts& facts, Facts more) { std::ranges::move(more, std::back_inserter(facts)); }

std::optional<PersonId> called(const people::State& people, const std::string& external) {
    std::optional<PersonId> found;
    people.persons.each([&](PersonId id, const people::Person& person) {
        if (person.external == external && !person.removed) found = id;
    });
    return found;
}

}  // namespace

Decision decide_one(const Model& model, const ConfidePair& command) {
    const auto& pairing = model.open.pairing;
    if (is_confided(pairing, command.a, command.b)) return nothing_to_do();
    if (const auto refusal = refusal_of(model.open, command)) return std::unexpected(*refusal);
    const auto pair = pair_of(command.a, command.b);
    auto facts = apart(pairing, pair, PairConfided{pair});
    if (will_meet(pairing, command.a, command.b, 0)) append(facts, plan_again(pairing));
    return Outcome{std::move(facts), {}};
}

Decision decide_one(const Model& model, const LiftConfidence& command) {
    if (!is_confided(model.open.pairing, command.a, command.b)) return nothing_to_do();
    return fact<Fact>(ConfidenceLifted{pair_of(command.a, command.b)});
}

// All rows or none: a name that is not known would leave two together who must not meet.
Decision decide_one(const Model& model, const ImportExclusions& command) {
    const auto& pairing = model.open.pairing;
    Facts facts;
    auto known = pairing;
    for (const auto& row : command.rows) {
        const auto a = called(model.open.people, row.a);
        const auto b = called(model.open.people, row.b);
        if (!a || !b || *a == *b) return std::unexpected(Refusal::no_such_person);
        auto& held = row.confidential ? known.confided : known.forbidden;
        const auto pair = pair_of(*a, *b);
        if (std::ranges::find(held, pair) != held.end()) continue;
        if (held.size() >= limits::pair_wishes_max) return std::unexpected(Refusal::not_allowed);
        held.push_back(pair);
        append(facts,
               apart(known, pair, row.confidential ? Fact{PairConfided{pair}} : Fact{PairForbidden{pair}}));
        std::erase_if(known.pinned, [&](const Pin& pin) { return pin.pair == pair; });
    }
    if (facts.empty()) return nothing_to_do();
    const auto meet = [&](const Exclusion& row) {
        return will_meet(pairing, *called(model.open.people, row.a), *called(model.open.people, row.b), 0);
    };
    if (std::ranges::any_of(command.rows, meet)) append(facts, plan_again(pairing));
    return Outcome{std::move(facts), {}};
}

}  // namespace auftakt::pairing
