#include "view/agreement.hpp"

#include <algorithm>

#include "core/limits.hpp"

namespace auftakt {

Agreement agreement(const Public& state, int segment) {
    const auto here = people::present(state.people);
    Agreement made{.of = static_cast<int>(here.size())};
    if (const auto found = state.commitments.agreed->find(segment); found != state.commitments.agreed->end())
        made.agreed = static_cast<int>(
            std::ranges::count_if(here, [&](PersonId id) { return found->second.contains(id); }));
    const bool few = made.of - made.agreed < limits::answers_shown_min;
    made.told = made.of == 0 || !few;
    made.stands = few && made.agreed > 0 && made.agreed * 2 >= made.of;
    return made;
}

}  // namespace auftakt
