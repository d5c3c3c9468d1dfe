#include <algorithm>
#include <functional>
#include <tuple>

#include "core/seat_changes.hpp"

namespace auftakt::pairing {
namespace {

// One round that is being mended: tables keep their numbers, freed ones are given out first.
class Mending {
public:
    Mending(const Public& state, int round)
        : state_{state},
          rules_{state, round},
          round_{round},
          seats_{state.pairing.plan->rounds[static_cast<std::size_t>(round - 1)]} {}

    const PlannedRound& seats() const { return seats_; }

    bool is_here(PersonId id) const {
        if (!people::is_here(state_.people, id)) return false;
        const auto& profile = state_.people.persons.at(id).profile;
        return (profile.present_from == 0 || profile.present_from <= round_) &&
               (profile.present_to == 0 || round_ <= profile.present_to);
    }
    bool without_company(PersonId id) const {
        const auto* table = table_of(id);
        return table == nullptr || !rules_.has_company(*table);
    }
    bool rests(PersonId id) const { return std::ranges::find(seats_.resting, id) != seats_.resting.end(); }

    // Whoever is gone leaves the tables; empty tables go. True: somebody was gone.
    bool send_off_absent() {
        std::size_t gone = 0;
        const auto absent = [&](PersonId id) { return !people::is_here(state_.people, id); };
        for (auto& table : seats_.tables) gone += std::erase_if(table.people, absent);
        gone += std::erase_if(seats_.resting, absent);
        std::erase_if(seats_.tables, [](const Seating& table) { return table.people.empty(); });
        return gone > 0;
    }

    std::vector<PersonId> waiting() const {
        std::vector<PersonId> found;
        for (const auto id : people::present(state_.people))
            if (is_here(id) && without_company(id)) found.push_back(id);
        return found;
    }

    // Beside somebody who waits: at the table of whichever of the two has one, else at a free one.
    bool sit_with_waiting(PersonId id) {
        std::optional<PersonId> best;
        for (const auto other : waiting())
            if (may_pair(id, other) && (!best || better(id, other, *best))) best = other;
        return best && sit_together(id, *best);
    }
    bool may_pair(PersonId a, PersonId b) const {
        return a != b && rules_.opposite(a, b) && !rules_.against(a, b);
    }
    bool sit_together(PersonId a, PersonId b) {
        const auto at_a = number_of(a);
        const auto at_b = number_of(b);
        const auto number = at_a ? at_a : at_b ? at_b : free_number();
        if (!number) return false;
        take_out(a);
        take_out(b);
        add_table({*number, {a, b}});
        return true;
    }
    std::optional<Refusal> against_third(PersonId id, const Seating& table) const {
        if (table.people.size() != 2) return Refusal::double_booked;
        auto three = table;
        three.people.push_back(id);
        return rules_.against(three);
    }
    void sit_as_third(PersonId id, int number) {
        take_out(id);
        const auto found = std::ranges::find(seats_.tables, number, &Seating::table);
        found->people.push_back(id);
        rules_.sort(*found);
    }
    bool sit_as_third_anywhere(PersonId id) {
        const Seating* best = nullptr;
        for (const auto& table : seats_.tables)
            if (!against_third(id, table) && (best == nullptr || gain(id, table) > gain(id, *best)))
                best = &table;
        if (best == nullptr) return false;
        sit_as_third(id, best->table);
        return true;
    }
    void rest(PersonId id) {
        take_out(id);
        seats_.resting.insert(std::ranges::upper_bound(seats_.resting, id), id);
    }
    int rests_of(PersonId id) const {
        int rests = 0;
        const auto& rounds = state_.pairing.plan->rounds;
        for (std::size_t i = 0; i < rounds.size() && static_cast<int>(i) + 1 < round_; ++i)
            rests += std::ranges::count(rounds[i].resting, id) > 0 ? 1 : 0;
        return rests;
    }
    const Seating* table_of(PersonId id) const { return pairing::table_of(seats_, id); }

private:
    bool better(PersonId id, PersonId one, PersonId two) const {
        const auto rank = [&](PersonId other) {
            return std::tuple{!rests(other), rests_of(other), rules_.fit(id, other)};
        };
        return rank(one) > rank(two);
    }
    std::int64_t gain(PersonId id, const Seating& table) const {
        auto three = table;
        three.people.push_back(id);
        return rules_.fit(three) - rules_.fit(table);
    }
    std::optional<int> number_of(PersonId id) const {
        const auto* table = table_of(id);
        return table == nullptr ? std::nullopt : std::optional{table->table};
    }
    std::optional<int> free_number() const {
        const auto* spec = spec_of(state_);
        const int most =
            spec == nullptr || spec->tables == 0 ? static_cast<int>(seats_.tables.size()) + 1 : spec->tables;
        for (int number = 1; number <= most; ++number)
            if (std::ranges::find(seats_.tables, number, &Seating::table) == seats_.tables.end())
                return number;
        return std::nullopt;
    }
    void take_out(PersonId id) {
        for (auto& table : seats_.tables) std::erase(table.people, id);
        std::erase_if(seats_.tables, [](const Seating& table) { return table.people.empty(); });
        std::erase(seats_.resting, id);
    }
    void add_table(Seating table) {
        // Whoever else waits at this table gives it up: they wait on.
        const auto old = std::ranges::find(seats_.tables, table.table, &Seating::table);
        if (old != seats_.tables.end()) {
            const auto others = old->people;
            for (const auto id : others) rest(id);
        }
        rules_.sort(table);
        seats_.tables.insert(std::ranges::upper_bound(seats_.tables, table.table, {}, &Seating::table),
                             table);
    }

    const Public& state_;
    PairRules rules_;
    int round_;
    PlannedRound seats_;
};

bool is_planned(const Public& state, int round) { return round >= 1 && round <= last_round(state.pairing); }

void settle_odd_one(Mending& mending, const Public& state, PersonId id) {
    const auto odd = odd_count_of(state);
    if (odd == OddCount::trio && mending.sit_as_third_anywhere(id)) return;
    if (odd == OddCount::stand_in && mending.table_of(id) != nullptr) return;
    mending.rest(id);
}

}  // namespace

int round_meant(const State& pairing, int round) {
    if (round != 0) return round;
    const bool on = pairing.cycle.phase == Phase::change_over || pairing.cycle.phase == Phase::talk;
    return on ? pairing.cycle.round : pairing.cycle.round + 1;
}

std::vector<PersonId> waiting(const Public& state, int round) {
    if (!is_planned(state, round)) return {};
    Mending mending{state, round};
    mending.send_off_absent();
    return mending.waiting();
}

std::vector<Seating> stand_ins_wanted(const Public& state, int round) {
    std::vector<Seating> wanted;
    if (!is_planned(state, round) || odd_count_of(state) != OddCount::stand_in) return wanted;
    Mending mending{state, round};
    mending.send_off_absent();
    for (const auto& table : mending.seats().tables)
        if (mending.without_company(table.people.front())) wanted.push_back(table);
    return wanted;
}

std::expected<PlannedRound, Refusal> seated(const Public& state, const SeatPerson& wish) {
    const auto round = round_meant(state.pairing, wish.round);
    if (const auto refusal = fixed_round(state, round, true)) return std::unexpected(*refusal);
    if (state.people.persons.find(wish.person) == nullptr) return std::unexpected(Refusal::no_such_person);
    if (!people::is_here(state.people, wish.person)) return std::unexpected(Refusal::not_here);
    Mending mending{state, round};
    mending.send_off_absent();
    if (!mending.without_company(wish.person)) return std::unexpected(Refusal::double_booked);
    if (wish.beside) {
        const PairRules rules{state, round};
        if (!people::is_here(state.people, *wish.beside)) return std::unexpected(Refusal::not_here);
        if (mending.without_company(*wish.beside)) {
            if (const auto why = rules.against(wish.person, *wish.beside)) return std::unexpected(*why);
            if (!rules.opposite(wish.person, *wish.beside) || wish.person == *wish.beside)
                return std::unexpected(Refusal::wrong_side);
            if (!mending.sit_together(wish.person, *wish.beside))
                return std::unexpected(Refusal::nobody_waits);
            return mending.seats();
        }
        const auto* table = mending.table_of(*wish.beside);
        if (const auto why = mending.against_third(wish.person, *table)) return std::unexpected(*why);
        mending.sit_as_third(wish.person, table->table);
        return mending.seats();
    }
    if (mending.sit_with_waiting(wish.person)) return mending.seats();
    const bool rested = mending.rests(wish.person) || mending.table_of(wish.person) != nullptr;
    settle_odd_one(mending, state, wish.person);
    if (rested && mending.without_company(wish.person)) return std::unexpected(Refusal::nobody_waits);
    return mending.seats();
}

std::optional<PlannedRound> mended(const Public& state, int round) {
    if (!is_planned(state, round)) return std::nullopt;
    Mending mending{state, round};
    mending.send_off_absent();
    // Whoever had rested most is helped first; who rests by plan is only company for the others.
    std::vector<PersonId> needy;
    for (const auto id : mending.waiting())
        if (!mending.rests(id)) needy.push_back(id);
    std::ranges::stable_sort(needy, std::greater{}, [&](PersonId id) { return mending.rests_of(id); });
    for (const auto id : needy)
        if (mending.without_company(id)) mending.sit_with_waiting(id);
    for (const auto id : needy)
        if (mending.without_company(id) && !mending.rests(id)) settle_odd_one(mending, state, id);
    if (mending.seats() == state.pairing.plan->rounds[static_cast<std::size_t>(round - 1)])
        return std::nullopt;
    return mending.seats();
}

}  // namespace auftakt::pairing
