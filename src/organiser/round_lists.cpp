#include "organiser/round_lists.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "view/phone_names.hpp"

namespace auftakt {
namespace {

class Lister {
public:
    explicit Lister(const Public& state) : state_{state}, names_{state.people} {}

    ListedRound round(int number) const {
        const auto& planned = at(number);
        ListedRound made{.number = number, .tables = {}, .resting = listed(by_name(planned.resting))};
        for (const auto& seating : planned.tables)
            made.tables.push_back({seating.table, listed(seating.people)});
        std::ranges::sort(made.tables, {}, &ListedTable::number);
        return made;
    }

    ListedSchedule schedule(PersonId person, int rounds) const {
        ListedSchedule made{.person = listed(person), .turns = {}};
        for (int number = 1; number <= rounds; ++number) made.turns.push_back(turn(person, number));
        return made;
    }

    // Everybody of the plan, and everybody else who is here.
    std::vector<PersonId> everybody(int rounds) const {
        std::set<PersonId> found;
        for (int number = 1; number <= rounds; ++number) {
            const auto& planned = at(number);
            found.insert(planned.resting.begin(), planned.resting.end());
            for (const auto& seating : planned.tables)
                found.insert(seating.people.begin(), seating.people.end());
        }
        for (const auto person : people::present(state_.people))
            if (people::attends(state_.people.persons.at(person))) found.insert(person);
        return by_name({found.begin(), found.end()});
    }

private:
    const pairing::PlannedRound& at(int number) const {
        return state_.pairing.plan->rounds[static_cast<std::size_t>(number - 1)];
    }

    ListedPerson listed(PersonId person) const {
        return {names_.shown(person), state_.people.persons.at(person).seat.has_value()};
    }
    std::vector<ListedPerson> listed(const std::vector<PersonId>& persons) const {
        std::vector<ListedPerson> made;
        for (const auto person : persons) made.push_back(listed(person));
        return made;
    }

    std::vector<PersonId> by_name(std::vector<PersonId> persons) const {
        std::ranges::sort(persons, [&](PersonId a, PersonId b) {
            return std::tie(state_.people.persons.at(a).name.sort_key, a) <
                   std::tie(state_.people.persons.at(b).name.sort_key, b);
        });
        return persons;
    }

    ListedTurn turn(PersonId person, int number) const {
        const auto& planned = at(number);
        ListedTurn made{.round = number, .table = 0, .rests = false, .partners = {}};
        made.rests = std::ranges::find(planned.resting, person) != planned.resting.end();
        for (const auto& seating : planned.tables) {
            if (std::ranges::find(seating.people, person) == seating.people.end()) continue;
            made.table = seating.table;
            for (const auto other : seating.people)
                if (other != person) made.partners.push_back(listed(other));
        }
        return made;
    }

    const Public& state_;
    phone::Names names_;
};

UtcMs moment_of(const Public& state) {
    const auto segment = static_cast<std::size_t>(state.pairing.segment);
    const auto& actuals = state.run.actuals;
    if (state.pairing.segment >= 0 && segment < actuals.size() && actuals[segment].started)
        return *actuals[segment].started;
    return state.programme.founded_utc;
}

}  // namespace

RoundLists round_lists(const Public& state) {
    RoundLists made{.title = in(state.show->title, state.show->language, state.show->address),
                    .moment = moment_of(state),
                    .rehearsal = state.programme.kind == programme::Kind::rehearsal,
                    .draft = !state.pairing.accepted,
                    .rounds = {},
                    .people = {}};
    const int rounds = pairing::last_round(state.pairing);
    if (rounds == 0) return made;
    const Lister lister{state};
    for (int number = 1; number <= rounds; ++number) made.rounds.push_back(lister.round(number));
    for (const auto person : lister.everybody(rounds)) made.people.push_back(lister.schedule(person, rounds));
    return made;
}

}  // namespace auftakt
