#include "view/phone_look_up.hpp"

#include <algorithm>

namespace auftakt::phone {

Found look_up(const Public& state, const NameText& name, ShowTime now) {
    const auto& people = state.people;
    const bool resume = people.resume_by_name_until && now <= *people.resume_by_name_until;
    Found found{.name = name.name.full, .taken = true};
    if (name.name.skeleton.empty()) return {.name = name.name.full};
    people.persons.each([&](PersonId, const people::Person& person) {
        if (!people::attends(person) || person.name.skeleton != name.name.skeleton) return;
        if (!found.listed) {
            found.name = person.name.full;
            found.role = person.profile.role;
        }
        found.listed = true;
        if (people::is_seat_free(person) || resume) found.taken = false;
        found.departments.push_back(person.profile.department);
    });
    if (!found.listed) found.taken = false;
    if (found.departments.size() < 2) found.departments.clear();
    std::ranges::sort(found.departments);
    const auto twice = std::ranges::unique(found.departments);
    found.departments.erase(twice.begin(), twice.end());
    return found;
}

}  // namespace auftakt::phone
