#include "core/run_order.hpp"

#include <algorithm>
#include <numeric>

namespace auftakt {

std::vector<int> run_order(const Public& state) {
    if (!state.run.order.empty()) return state.run.order;
    std::vector<int> order(state.show->segments.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

bool is_in_order(const Public& state, int segment) {
    return std::ranges::count(run_order(state), segment) > 0;
}

std::optional<int> segment_after(const Public& state, int segment) {
    const auto order = run_order(state);
    const auto here = std::ranges::find(order, segment);
    if (here == order.end() || here + 1 == order.end()) return std::nullopt;
    return *(here + 1);
}

std::optional<int> segment_before(const Public& state, int segment) {
    const auto order = run_order(state);
    const auto here = std::ranges::find(order, segment);
    if (here == order.begin() || here == order.end()) return std::nullopt;
    return *(here - 1);
}

bool comes_before(const Public& state, int segment, int other) {
    const auto order = run_order(state);
    return std::ranges::find(order, segment) < std::ranges::find(order, other);
}

bool is_inserted(const Public& state, int segment) {
    return !state.run.order.empty() && segment >= state.run.written;
}

}  // namespace auftakt
