#include "core/tandem_changes.hpp"

#include <algorithm>
#include <map>

#include "core/pair_rules.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt::tandem {
namespace {

int places_of(const Public& state, PersonId person) {
    return std::max(1, state.people.persons.at(person).profile.capacity);
}

bool may_take_part(const Public& state, PersonId person) {
    return state.people.persons.find(person) != nullptr && takes_part(state, person);
}

std::optional<Role> side_of(const Public& state, PersonId person) {
    return state.people.persons.find(person) == nullptr ? std::nullopt
                                                        : people::side_of(state.people, person);
}

bool is_placed(const std::vector<Tandem>& tandems, PersonId person) {
    return std::ranges::any_of(tandems, [&](const Tandem& tandem) { return holds(tandem, person); });
}

// What is known of a tandem changes with its people; whether they chose each other is told when it is
// released.
void settle_reasons(const Public& state, Tandem& tandem) {
    std::ranges::sort(tandem.juniors);
    std::ranges::sort(tandem.seniors);
    tandem.reasons = reasons(state, tandem);
    tandem.both_chose = false;
}

Changed finished(const Public& state, Draft draft) {
    const auto& before = state.tandem.draft->tandems;
    for (auto& tandem : draft.tandems)
        if (std::ranges::count(before, tandem) == 0) settle_reasons(state, tandem);
    if (!sound(state, draft.tandems)) return std::unexpected(Refusal::no_place_free);
    draft.waiting = without_tandem(state, draft.tandems);
    return draft;
}

template <class Visit>
void each_two(const Tandem& tandem, Visit visit) {
    std::vector<PersonId> all = tandem.juniors;
    all.insert(all.end(), tandem.seniors.begin(), tandem.seniors.end());
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = i + 1; k < all.size(); ++k) visit(all[i], all[k]);
}

}  // namespace

Changed exchanged(const Public& state, const ExchangePartners& change) {
    const auto side = side_of(state, change.a);
    if (change.a == change.b || !side || side != side_of(state, change.b))
        return std::unexpected(Refusal::wrong_side);
    Draft draft = *state.tandem.draft;
    bool moved = false;
    for (auto& tandem : draft.tandems) {
        const auto is_place = [&](PersonId person, std::optional<PersonId> with) {
            return holds(tandem, person) && (!with || holds(tandem, *with));
        };
        const bool gives_a = is_place(change.a, change.a_with);
        const bool gives_b = is_place(change.b, change.b_with);
        if ((gives_a || gives_b) && holds(tandem, change.a) && holds(tandem, change.b))
            return std::unexpected(Refusal::not_now);
        for (auto* people : {&tandem.juniors, &tandem.seniors}) {
            if (gives_a) std::ranges::replace(*people, change.a, change.b);
            if (gives_b) std::ranges::replace(*people, change.b, change.a);
        }
        moved |= gives_a || gives_b;
    }
    if (!moved) return std::unexpected(Refusal::no_such_tandem);
    return finished(state, std::move(draft));
}

Changed joined(const Public& state, const JoinTandem& change) {
    Draft draft = *state.tandem.draft;
    const auto side = side_of(state, change.person);
    if (!side || !may_take_part(state, change.person) || is_placed(draft.tandems, change.person))
        return std::unexpected(Refusal::no_such_tandem);
    const auto theirs = side_of(state, change.with);
    if (!theirs || !may_take_part(state, change.with)) return std::unexpected(Refusal::no_such_tandem);
    const bool waits = !is_placed(draft.tandems, change.with);
    if (!change.third_of && (waits || side != theirs) && free_places(state, draft, change.with) > 0) {
        if (side == theirs) return std::unexpected(Refusal::wrong_side);
        const bool junior = side == Role::junior;
        draft.tandems.push_back({.juniors = {junior ? change.person : change.with},
                                 .seniors = {junior ? change.with : change.person}});
        return finished(state, std::move(draft));
    }
    const auto index = change.third_of ? change.third_of : tandem_of(state.tandem, change.with);
    if (!index || *index < 0 || static_cast<std::size_t>(*index) >= draft.tandems.size())
        return std::unexpected(Refusal::no_such_tandem);
    auto& tandem = draft.tandems[static_cast<std::size_t>(*index)];
    if (people_in(tandem) > 2 || !holds(tandem, change.with)) return std::unexpected(Refusal::no_such_tandem);
    (side == Role::senior ? tandem.seniors : tandem.juniors).push_back(change.person);
    return finished(state, std::move(draft));
}

Changed split(const Public& state, const SplitTandem& change) {
    const auto index = tandem_of(state.tandem, change.person, change.with);
    if (!index) return std::unexpected(Refusal::no_such_tandem);
    Draft draft = *state.tandem.draft;
    draft.tandems.erase(draft.tandems.begin() + *index);
    return finished(state, std::move(draft));
}

bool sound(const Public& state, const std::vector<Tandem>& tandems) {
    std::map<PersonId, int> places;
    std::set<MentorAndMentee> pairs;
    const auto is_of = [&](Role side) {
        return [&state, side](PersonId person) {
            return may_take_part(state, person) && people::side_of(state.people, person) == side;
        };
    };
    for (const auto& tandem : tandems) {
        if (tandem.juniors.empty() || tandem.seniors.empty() || people_in(tandem) > 3) return false;
        if (!std::ranges::all_of(tandem.juniors, is_of(Role::junior)) ||
            !std::ranges::all_of(tandem.seniors, is_of(Role::senior)))
            return false;
        for (const auto junior : tandem.juniors)
            for (const auto senior : tandem.seniors)
                if (!pairs.insert({junior, senior}).second) return false;
        for (const auto* side : {&tandem.juniors, &tandem.seniors})
            for (const auto person : *side) ++places[person];
    }
    return std::ranges::all_of(
        places, [&](const auto& place) { return place.second <= places_of(state, place.first); });
}

std::vector<PersonId> without_tandem(const Public& state, const std::vector<Tandem>& tandems) {
    std::set<PersonId> placed;
    for (const auto& tandem : tandems)
        for (const auto* side : {&tandem.juniors, &tandem.seniors}) placed.insert(side->begin(), side->end());
    std::vector<PersonId> people;
    state.people.persons.each([&](PersonId id, const people::Person&) {
        if (people::side_of(state.people, id) && takes_part(state, id) && !placed.contains(id))
            people.push_back(id);
    });
    return people;
}

int free_places(const Public& state, const Draft& draft, PersonId person) {
    const auto held =
        std::ranges::count_if(draft.tandems, [&](const Tandem& tandem) { return holds(tandem, person); });
    return std::max(0, places_of(state, person) - static_cast<int>(held));
}

int people_matched(const Draft& draft) {
    std::set<PersonId> people;
    for (const auto& tandem : draft.tandems)
        for (const auto* side : {&tandem.juniors, &tandem.seniors}) people.insert(side->begin(), side->end());
    return static_cast<int>(people.size());
}

Exclusions::Exclusions(const Public& state) : state_{state}, apart_{pairing::kept_apart(state)} {}

std::optional<Refusal> Exclusions::seen_against(PersonId one, PersonId other) const {
    const auto [low, high] = std::minmax(one, other);
    if (pairing::is_forbidden(state_.pairing, one, other)) return Refusal::pair_forbidden;
    if (apart_.contains({low, high})) return Refusal::own_line;
    return std::nullopt;
}

std::optional<Refusal> Exclusions::against(PersonId one, PersonId other) const {
    if (const auto why = seen_against(one, other)) return why;
    if (pairing::is_confided(state_.pairing, one, other)) return Refusal::unavailable_pair;
    return std::nullopt;
}

int Exclusions::in(const Tandem& tandem) const {
    int broken = 0;
    each_two(tandem, [&](PersonId one, PersonId other) { broken += against(one, other) ? 1 : 0; });
    return broken;
}

int Exclusions::seen_in(const Tandem& tandem) const {
    int broken = 0;
    each_two(tandem, [&](PersonId one, PersonId other) { broken += seen_against(one, other) ? 1 : 0; });
    return broken;
}

int rules_broken(const Public& state) {
    const Exclusions exclusions{state};
    int broken = 0;
    for (const auto& tandem : state.tandem.draft->tandems) broken += exclusions.in(tandem);
    return broken;
}

bool still_stands(const Public& state) {
    return sound(state, state.tandem.draft->tandems) && rules_broken(state) == 0;
}

int locks_missed(const Public& state) {
    return static_cast<int>(std::ranges::count_if(state.tandem.locked, [&](const MentorAndMentee& pair) {
        return !tandem_of(state.tandem, pair.mentor, pair.mentee);
    }));
}

bool locks_fit(const Public& state, const std::vector<MentorAndMentee>& more) {
    std::set<MentorAndMentee> locks{state.tandem.locked.begin(), state.tandem.locked.end()};
    locks.insert(more.begin(), more.end());
    std::map<PersonId, int> held;
    for (const auto& pair : locks) {
        ++held[pair.mentor];
        ++held[pair.mentee];
    }
    for (const auto& tandem : state.tandem.draft->tandems) {
        const auto& alone = tandem.juniors.size() == 1 ? tandem.juniors : tandem.seniors;
        const auto& two = tandem.juniors.size() == 1 ? tandem.seniors : tandem.juniors;
        const auto locked_to = [&](PersonId person) {
            return locks.contains({alone.front(), person}) || locks.contains({person, alone.front()});
        };
        if (two.size() == 2 && std::ranges::all_of(two, locked_to)) --held[alone.front()];
    }
    return std::ranges::all_of(
        held, [&](const auto& place) { return place.second <= places_of(state, place.first); });
}

}  // namespace auftakt::tandem
