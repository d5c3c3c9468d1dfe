#include "core/people.hpp"

namespace auftakt::people {

bool attends(const Person& person) { return person.profile.role.has_value() && !person.removed; }

bool is_seat_free(const Person& person) { return person.generation == 0 || person.seat_open; }

bool is_here(const State& state, PersonId person) {
    const auto* attendance = state.attendance.find(person);
    return attendance != nullptr && attendance->presence == Presence::present &&
           attends(state.persons.at(person));
}

std::optional<PersonId> sitting_on(const State& state, const SeatHash& seat) {
    const auto found = state.seats->find(seat);
    if (found == state.seats->end()) return std::nullopt;
    return found->second;
}

std::optional<Role> side_of(const State& state, PersonId person) {
    const auto& role = state.persons.at(person).profile.role;
    if (role != Role::both) return role;
    return state.attendance.at(person).side;
}

std::vector<PersonId> present(const State& state) {
    std::vector<PersonId> here;
    state.persons.each([&](PersonId id, const Person&) {
        if (is_here(state, id)) here.push_back(id);
    });
    return here;
}

}  // namespace auftakt::people
