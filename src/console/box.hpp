#pragma once

#include <utility>

namespace auftakt::console {

// A rectangle in units of the console: one unit is one pixel of a 1600 × 1000 window.
struct Box {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Box inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
    bool contains(const Box& other) const {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
    bool overlaps(const Box& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    // Cuts a strip off one side, with a gap to what remains.
    std::pair<Box, Box> top(float height, float gap = 0) const {
        return {{x, y, w, height}, {x, y + height + gap, w, h - height - gap}};
    }
    std::pair<Box, Box> foot(float height, float gap = 0) const {
        return {{x, bottom() - height, w, height}, {x, y, w, h - height - gap}};
    }
    std::pair<Box, Box> left(float width, float gap = 0) const {
        return {{x, y, width, h}, {x + width + gap, y, w - width - gap, h}};
    }
    std::pair<Box, Box> right_side(float width, float gap = 0) const {
        return {{right() - width, y, width, h}, {x, y, w - width - gap, h}};
    }
};

}  // namespace auftakt::console
