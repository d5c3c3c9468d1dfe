#include "core/public.hpp"

namespace auftakt {

const Segment* current_segment(const Public& state) {
    const auto index = state.run.place.segment;
    if (index < 0 || static_cast<std::size_t>(index) >= state.show->segments.size()) return nullptr;
    return &state.show->segments[static_cast<std::size_t>(index)];
}

std::chrono::milliseconds length_of(const Public& state, int segment) {
    const auto changed = state.run.lengths.find(segment);
    return changed != state.run.lengths.end()
               ? changed->second
               : state.show->segments.at(static_cast<std::size_t>(segment)).planned;
}

std::optional<AskId> current_ask(const Public& state) {
    return ask::newest_of(state.ask, state.programme.shows, state.run.place.segment);
}

}  // namespace auftakt
