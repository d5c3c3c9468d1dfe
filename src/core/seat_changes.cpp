#include "core/seat_changes.hpp"

#include <algorithm>

namespace auftakt::pairing {
namespace {

const PlannedRound* planned(const Plan& plan, int round) {
    if (round < 1 || static_cast<std::size_t>(round) > plan.rounds.size()) return nullptr;
    return &plan.rounds[static_cast<std::size_t>(round - 1)];
}

bool in_round(const PlannedRound& seats, PersonId person) {
    return table_of(seats, person) != nullptr ||
           std::ranges::find(seats.resting, person) != seats.resting.end();
}

void exchange(PlannedRound& seats, PersonId a, PersonId b) {
    const auto other = [&](PersonId& id) { id = id == a ? b : id == b ? a : id; };
    for (auto& table : seats.tables) std::ranges::for_each(table.people, other);
    std::ranges::for_each(seats.resting, other);
    std::ranges::sort(seats.resting);
}

void tell(Consequences& told, const Public& state, const PairRules& rules, const Seating& table) {
    for (std::size_t i = 0; i < table.people.size(); ++i)
        for (std::size_t j = i + 1; j < table.people.size(); ++j) {
            const auto a = table.people[i];
            const auto b = table.people[j];
            if (rules.has_met(a, b)) told.repeats.push_back(pair_of(a, b));
            if (is_forbidden(state.pairing, a, b)) told.forbidden.push_back(pair_of(a, b));
            if (rules.is_led(a, b)) told.own_line.push_back(pair_of(a, b));
        }
    if (!told.refusal) told.refusal = rules.against(table);
}

// Table and company: equal when nothing changed for a person.
Seating place_of(const PlannedRound* seats, PersonId person) {
    const auto* table = seats == nullptr ? nullptr : table_of(*seats, person);
    if (table == nullptr) return {};
    auto place = *table;
    std::ranges::sort(place.people);
    return place;
}

std::set<PersonId> people_of(const PlannedRound* seats) {
    std::set<PersonId> all;
    if (seats == nullptr) return all;
    for (const auto& table : seats->tables) all.insert(table.people.begin(), table.people.end());
    all.insert(seats->resting.begin(), seats->resting.end());
    return all;
}

std::set<PersonId> moved(const PlannedRound* before, const PlannedRound* after) {
    auto all = people_of(before);
    all.merge(people_of(after));
    std::erase_if(all, [&](PersonId id) { return place_of(before, id) == place_of(after, id); });
    return all;
}

std::int64_t fit_of(const PairRules& rules, const PlannedRound& seats) {
    std::int64_t total = 0;
    for (const auto& table : seats.tables) total += rules.fit(table);
    return total;
}

}  // namespace

std::optional<Refusal> fixed_round(const Public& state, int round, bool talking_too) {
    const auto& pairing = state.pairing;
    if (pairing.segment < 0 || pairing.segment != state.run.place.segment ||
        state.run.place.phase != run::Phase::running || pairing.cycle.phase == Phase::planning ||
        pairing.cycle.phase == Phase::done)
        return Refusal::not_now;
    if (round < 1 || round > last_round(pairing)) return Refusal::no_plan;
    if (round > pairing.cycle.round) return std::nullopt;
    if (round < pairing.cycle.round || pairing.cycle.phase == Phase::over) return Refusal::not_now;
    if (pairing.cycle.phase == Phase::talk && !talking_too) return Refusal::round_running;
    return std::nullopt;
}

Consequences consequences(const Public& state, const SwapPeople& swap) {
    Consequences told;
    told.refusal = fixed_round(state, swap.round);
    const auto* before = planned(*state.pairing.plan, swap.round);
    if (before == nullptr) return told;
    told.seats = *before;
    for (const auto person : {swap.a, swap.b}) {
        if (!told.refusal && state.people.persons.find(person) == nullptr)
            told.refusal = Refusal::no_such_person;
        if (!told.refusal && (!in_round(*before, person) || !people::is_here(state.people, person)))
            told.refusal = Refusal::not_here;
    }
    const auto unknown = [&](PersonId person) { return state.people.persons.find(person) == nullptr; };
    if (unknown(swap.a) || unknown(swap.b)) return told;
    const auto* one = table_of(*before, swap.a);
    const auto* two = table_of(*before, swap.b);
    if (one == two && !told.refusal) told.refusal = Refusal::already_done;  // one table, or both rest
    if (one == two) return told;
    const PairRules rules{state, swap.round};
    exchange(told.seats, swap.a, swap.b);
    for (const auto* table : {one, two}) {
        if (table == nullptr) continue;
        told.fit_before += rules.fit(*table);
        auto& after = told.seats.tables[static_cast<std::size_t>(table - before->tables.data())];
        rules.sort(after);
        told.fit_after += rules.fit(after);
        if (after.people.size() > 1) tell(told, state, rules, after);
    }
    return told;
}

RoundChanged changed_to(const Public& state, int round, PlannedRound seats) {
    const auto& pairing = state.pairing;
    const auto* before = planned(*pairing.plan, round);
    RoundChanged fact{round, std::move(seats), {}, {}, pairing.plan->quality};
    if (before != nullptr) fact.instead_of = *before;
    const PairRules rules{state, round};
    const auto old_fit = before == nullptr ? 0 : fit_of(rules, *before);
    fact.quality.fit += fit_of(rules, fact.seats) - old_fit;
    fact.quality.certified = false;
    if (round != pairing.cycle.round) {
        fact.changed = pairing.changed;
        return fact;
    }
    fact.changed = moved(before, &fact.seats);
    fact.changed.insert(pairing.changed.begin(), pairing.changed.end());
    std::erase_if(fact.changed, [&](PersonId id) { return !people::is_here(state.people, id); });
    return fact;
}

std::set<PersonId> with_other_company(const RoundChanged& fact) {
    std::set<PersonId> found;
    for (const auto& table : fact.instead_of.tables)
        for (const auto id : table.people) {
            const auto* now = table_of(fact.seats, id);
            if (now == nullptr || !std::ranges::is_permutation(now->people, table.people)) found.insert(id);
        }
    return found;
}

Difference difference(const Public& state, const Plan& plan) {
    Difference told;
    const auto& old = *state.pairing.plan;
    std::set<PersonId> people;
    std::set<PersonPair> met;
    const auto now = state.pairing.cycle.round;
    const PairRules before{state, 0};
    const auto count = static_cast<int>(std::max(old.rounds.size(), plan.rounds.size()));
    const auto resting = [&](const PlannedRound& seats) {
        return static_cast<int>(std::ranges::count_if(
            seats.resting, [&](PersonId id) { return people::is_here(state.people, id); }));
    };
    for (const auto& meeting : *state.pairing.past)
        if (meeting.people.size() == 2) met.emplace(meeting.people[0], meeting.people[1]);
    for (int round = 1; round <= count; ++round) {
        const auto* was = planned(old, round);
        const auto* will = planned(plan, round);
        if (will != nullptr)
            for (const auto& table : will->tables)
                for (std::size_t i = 0; i < table.people.size(); ++i)
                    for (std::size_t j = i + 1; j < table.people.size(); ++j)
                        if (const auto pair = pair_of(table.people[i], table.people[j]);
                            !met.emplace(pair.a, pair.b).second && round > now)
                            ++told.repeats;
        if (round <= now) continue;
        people.merge(moved(was, will));
        if (was != nullptr) {
            told.fit_before += fit_of(before, *was);
            told.rests_before += resting(*was);
            for (const auto& table : was->tables)
                if (will == nullptr || std::ranges::find(will->tables, table) == will->tables.end())
                    ++told.tables_changed;
        }
        if (will != nullptr) {
            told.fit_after += fit_of(before, *will);
            told.rests_after += resting(*will);
        }
    }
    told.people_moved = static_cast<int>(people.size());
    return told;
}

}  // namespace auftakt::pairing
