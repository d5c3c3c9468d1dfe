#include "core/public.hpp"

#include "core/segment_parts.hpp"

namespace auftakt {

Public as_left(const Public& state, int show) {
    auto left = state;
    const auto found = state.past->find(show);
    if (found == state.past->end()) return left;
    left.programme.shows = show;
    left.show = found->second.show;
    left.wall.open.clear();
    left.wall.boards = found->second.boards;
    left.commitments = found->second.commitments;
    left.pairing = {};
    left.pairing.met = Shared{found->second.met};
    return left;
}

const Show& show_of(const Public& state, int show) {
    const auto found = state.past->find(show);
    return found == state.past->end() ? *state.show : *found->second.show;
}

std::vector<int> shows_of(const Public& state) {
    std::vector<int> numbers;
    numbers.reserve(state.past->size() + 1);
    for (const auto& [number, show] : *state.past) numbers.push_back(number);
    numbers.push_back(state.programme.shows);
    return numbers;
}

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

std::optional<AskId> question_on(const Public& state) {
    const auto* segment = current_segment(state);
    if (segment == nullptr || question_of(segment->spec) == nullptr) return std::nullopt;
    const auto newest = current_ask(state);
    if (!newest || std::holds_alternative<PollSpec>(segment->spec)) return newest;
    const auto& ask = state.ask.asks.at(*newest);
    const bool over = std::holds_alternative<ClosingSpec>(segment->spec) && ask.stage == ask::Stage::closed;
    return over || ask::taken_back(ask) ? std::nullopt : newest;
}

}  // namespace auftakt
