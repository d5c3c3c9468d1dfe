#include "view/phone_names.hpp"

#include <algorithm>

#include "base/titles.hpp"
#include "core/held_words.hpp"

namespace auftakt::phone {
namespace {

bool all_differ(const people::State& state, const std::vector<PersonId>& namesakes) {
    std::vector<std::string> departments;
    for (const auto id : namesakes) departments.push_back(state.persons.at(id).profile.department);
    std::ranges::sort(departments);
    return std::ranges::adjacent_find(departments) == departments.end();
}

}  // namespace

Names::Names(const people::State& state) : state_{state} {
    std::map<std::string, std::vector<PersonId>> by_name;
    state.persons.each([&](PersonId id, const people::Person& person) {
        if (person.profile.role) by_name[person.name.full].push_back(id);
    });
    for (const auto& [name, namesakes] : by_name) {
        if (namesakes.size() < 2) continue;
        const bool departments = all_differ(state, namesakes);
        for (std::size_t i = 0; i < namesakes.size(); ++i) {
            const auto& department = state.persons.at(namesakes[i]).profile.department;
            if (departments && !department.empty())
                told_apart_[namesakes[i]] = name + " (" + department + ")";
            else if (i > 0)
                told_apart_[namesakes[i]] = name + " (" + std::to_string(i + 1) + ")";
        }
    }
}

Names::Names(const Public& state) : Names{state.people} { held_words_ = state.programme.held_words; }

bool Names::hides(const people::Person& person) const { return hides_name(*held_words_, person); }

const std::string& Names::shown(PersonId person) const {
    static const std::string nobody;
    const auto* row = state_.persons.find(person);
    if (row != nullptr && hides(*row)) return name_seen(*held_words_, *row);
    if (const auto found = told_apart_.find(person); found != told_apart_.end()) return found->second;
    return row == nullptr ? nobody : row->name.full;
}

std::string Names::first_name(PersonId person) const {
    const auto& row = state_.persons.at(person);
    if (hides(row)) return shown(person);
    const auto name = without_titles(row.name.full);
    return std::string{name.substr(0, name.find(' '))};
}

std::string Names::department(PersonId person) const {
    const auto* row = state_.persons.find(person);
    return row == nullptr || hides(*row) ? std::string{} : row->profile.department;
}

}  // namespace auftakt::phone
