#include "core/tandem.hpp"

#include <algorithm>

namespace auftakt::tandem {

std::vector<int> tandems_of(const State& state, PersonId person) {
    std::vector<int> found;
    const auto& tandems = state.draft->tandems;
    for (std::size_t i = 0; i < tandems.size(); ++i)
        if (holds(tandems[i], person)) found.push_back(static_cast<int>(i));
    return found;
}

std::vector<int> shown_tandems_of(const State& state, PersonId person) {
    if (state.phase != Phase::released) return {};
    auto found = tandems_of(state, person);
    std::erase_if(found, [&](int index) { return index >= state.shown; });
    return found;
}

std::optional<int> tandem_of(const State& state, PersonId person, std::optional<PersonId> with) {
    const auto& tandems = state.draft->tandems;
    const auto found = std::ranges::find_if(tandems, [&](const Tandem& tandem) {
        return holds(tandem, person) && (!with || holds(tandem, *with));
    });
    if (found == tandems.end()) return std::nullopt;
    return static_cast<int>(found - tandems.begin());
}

bool holds(const Tandem& tandem, PersonId person) {
    return std::ranges::count(tandem.juniors, person) > 0 || std::ranges::count(tandem.seniors, person) > 0;
}

int people_in(const Tandem& tandem) {
    return static_cast<int>(tandem.juniors.size() + tandem.seniors.size());
}

bool is_locked(const State& state, PersonId junior, PersonId senior) {
    return std::ranges::count(state.locked, MentorAndMentee{junior, senior}) > 0;
}

bool is_locked(const State& state, const Tandem& tandem) {
    for (const auto junior : tandem.juniors)
        for (const auto senior : tandem.seniors)
            if (!is_locked(state, junior, senior)) return false;
    return true;
}

bool has_date(const State& state, int tandem) {
    const auto found = state.dates.find(tandem);
    if (found == state.dates.end()) return false;
    const auto& people = state.draft->tandems[static_cast<std::size_t>(tandem)];
    const auto agreed = [&](PersonId person) { return found->second.agreed.contains(person); };
    return std::ranges::all_of(people.juniors, agreed) && std::ranges::all_of(people.seniors, agreed);
}

}  // namespace auftakt::tandem
