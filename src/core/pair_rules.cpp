#include "core/pair_rules.hpp"

#include <algorithm>

#include "core/reporting_line.hpp"

namespace auftakt::pairing {
namespace {

void add_pairs(std::set<PersonPair>& pairs, const std::vector<PersonId>& people) {
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t j = i + 1; j < people.size(); ++j)
            pairs.emplace(std::min(people[i], people[j]), std::max(people[i], people[j]));
}

std::set<PersonPair> lines_of(const people::State& people) {
    std::vector<ManagerLink> links;
    people.persons.each([&](PersonId id, const people::Person& person) {
        if (person.manager.value != 0) links.push_back({id, person.manager});
    });
    std::set<PersonPair> lines;
    for (const auto& [a, b] : reporting_line_pairs(links)) lines.emplace(std::min(a, b), std::max(a, b));
    return lines;
}

std::optional<Role> plain_side(const people::State& people, PersonId person) {
    const auto side = people::side_of(people, person);
    return side == Role::both ? std::nullopt : side;
}

}  // namespace

const PairingSpec* spec_of(const Public& state) {
    const auto index = state.pairing.segment;
    if (index < 0 || static_cast<std::size_t>(index) >= state.show->segments.size()) return nullptr;
    return std::get_if<PairingSpec>(&state.show->segments[static_cast<std::size_t>(index)].spec);
}

bool talks(const Public& state) {
    const auto phase = state.pairing.cycle.phase;
    return state.pairing.segment == state.run.place.segment &&
           (phase == Phase::change_over || phase == Phase::talk);
}

Lengths lengths_of(const Public& state) {
    if (state.pairing.lengths) return *state.pairing.lengths;
    const auto* spec = spec_of(state);
    return spec == nullptr ? Lengths{} : Lengths{spec->first_seating, spec->talk, spec->change_over};
}

OddCount odd_count_of(const Public& state) {
    const auto* spec = spec_of(state);
    return state.pairing.odd.value_or(spec == nullptr ? OddCount::rest : spec->odd);
}

FitProfile brought_by(const people::State& people, PersonId person) {
    const auto& profile = people.persons.at(person).profile;
    return {profile.offers, profile.wants, profile.department};
}

std::set<PersonPair> kept_apart(const Public& state) {
    auto pairs = lines_of(state.people);
    for (const auto& pair : state.pairing.forbidden) pairs.emplace(pair.a, pair.b);
    return pairs;
}

std::set<PersonPair> may_not_meet(const Public& state) {
    auto pairs = kept_apart(state);
    for (const auto& pair : state.pairing.confided) pairs.emplace(pair.a, pair.b);
    return pairs;
}

PairRules::PairRules(const Public& state, int round) : state_{state}, lines_{lines_of(state.people)} {
    const auto* spec = spec_of(state);
    const auto mode = spec == nullptr ? PairingMode::reverse : spec->mode;
    one_pool_ = mode == PairingMode::peer || mode == PairingMode::group;
    weights_ = usual_weights(mode);
    const auto& pairing = state.pairing;
    for (const auto& meeting : *pairing.past) add_pairs(talked_, meeting.people);
    for (const auto& meeting : *pairing.met)
        if (meeting.round != round) add_pairs(talked_, meeting.people);
    for (int other = std::max(1, pairing.cycle.round); other <= last_round(pairing); ++other) {
        if (other == round) continue;
        for (const auto& table : pairing.plan->rounds[static_cast<std::size_t>(other - 1)].tables)
            add_pairs(planned_, table.people);
    }
}

bool PairRules::opposite(PersonId a, PersonId b) const {
    if (one_pool_) return true;
    const auto side = plain_side(state_.people, a);
    return !side || side != plain_side(state_.people, b);
}

std::optional<Refusal> PairRules::against(PersonId a, PersonId b) const {
    if (is_forbidden(state_.pairing, a, b)) return Refusal::pair_forbidden;
    if (is_led(a, b)) return Refusal::own_line;
    // Two who have talked are refused for that: what is confided of them cannot be told from a veto.
    if (talked_.contains(ordered(a, b))) return Refusal::would_repeat;
    if (is_confided(state_.pairing, a, b)) return Refusal::unavailable_pair;
    if (has_met(a, b)) return Refusal::would_repeat;
    return std::nullopt;
}

std::optional<Refusal> PairRules::against(const Seating& table) const {
    if (!has_company(table)) return Refusal::wrong_side;
    for (std::size_t i = 0; i < table.people.size(); ++i)
        for (std::size_t j = i + 1; j < table.people.size(); ++j)
            if (const auto why = against(table.people[i], table.people[j])) return why;
    return std::nullopt;
}

bool PairRules::has_company(const Seating& table) const {
    for (const auto a : table.people)
        for (const auto b : table.people)
            if (a != b && opposite(a, b)) return true;
    return false;
}

std::int64_t PairRules::fit(PersonId a, PersonId b) const {
    if (!one_pool_ && plain_side(state_.people, a) == Role::senior) std::swap(a, b);
    return fit_of(brought_by(state_.people, a), brought_by(state_.people, b), weights_);
}

std::int64_t PairRules::fit(const Seating& table) const {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < table.people.size(); ++i)
        for (std::size_t j = i + 1; j < table.people.size(); ++j)
            if (opposite(table.people[i], table.people[j])) total += fit(table.people[i], table.people[j]);
    return total;
}

void PairRules::sort(Seating& table) const {
    std::ranges::sort(table.people, {}, [&](PersonId id) {
        return std::pair{!one_pool_ && plain_side(state_.people, id) == Role::senior, id};
    });
}

}  // namespace auftakt::pairing
