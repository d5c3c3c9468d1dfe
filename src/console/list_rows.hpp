#pragma once

#include <algorithm>
#include <cstddef>

// A list whose rows are chosen by keys.
namespace auftakt::console {

// The row a key chooses from this one, as far as there are rows; `at` is `count` where none is chosen: the
// first. There must be a row.
inline std::size_t stepped(std::size_t at, std::size_t count, int step) {
    if (at >= count) return 0;
    const auto next = static_cast<std::ptrdiff_t>(at) + step;
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(next, 0, static_cast<std::ptrdiff_t>(count) - 1));
}

// How far the list is pushed up when this row is brought into a view of this height.
inline float brought_into_view(float scroll, std::size_t at, float row, float view) {
    const float top = row * static_cast<float>(at);
    return std::clamp(scroll, top + row - view, top);
}

}  // namespace auftakt::console
