#include "core/tandem.hpp"

#include <algorithm>

namespace auftakt::tandem {

std::optional<int> tandem_of(const State& state, PersonId person) {
    const auto& tandems = state.draft->tandems;
    const auto found =
        std::ranges::find_if(tandems, [&](const Tandem& tandem) { return holds(tandem, person); });
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

bool has_date(const State& state, int tandem) {
    const auto found = state.dates.find(tandem);
    if (found == state.dates.end()) return false;
    const auto& people = state.draft->tandems[static_cast<std::size_t>(tandem)];
    const auto agreed = [&](PersonId person) { return found->second.agreed.contains(person); };
    return std::ranges::all_of(people.juniors, agreed) && std::ranges::all_of(people.seniors, agreed);
}

}  // namespace auftakt::tandem
