#include "view/hall.hpp"

#include <algorithm>

namespace auftakt {

constexpr int single_ticks_max = 120;

HallCount count_hall(const Public& state) {
    HallCount hall;
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (!people::attends(person)) return;
        ++hall.expected;
        hall.invited += person.walk_in ? 0 : 1;
        if (!people::is_here(state.people, id)) return;
        ++hall.present;
        const auto side = people::side_of(state.people, id);
        hall.juniors += side == Role::junior ? 1 : 0;
        hall.seniors += side == Role::senior ? 1 : 0;
    });
    return hall;
}

Ticks ticks(int done, int all) {
    done = std::clamp(done, 0, std::max(all, 0));
    if (all <= single_ticks_max) return {std::max(all, 0), done};
    return {100, static_cast<int>(std::int64_t{100} * done / all)};
}

}  // namespace auftakt
