#pragma once

#include <algorithm>

namespace auftakt::stage {

struct Point {
    float x = 0, y = 0;
    constexpr bool operator==(const Point&) const = default;
};

struct Size {
    float w = 0, h = 0;
    constexpr bool operator==(const Size&) const = default;
};

struct Box {
    float x = 0, y = 0, w = 0, h = 0;
    constexpr bool operator==(const Box&) const = default;
    constexpr float right() const { return x + w; }
    constexpr float bottom() const { return y + h; }
    constexpr Point centre() const { return {x + w / 2, y + h / 2}; }
    constexpr Point corner() const { return {x, y}; }
    constexpr Box inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
    constexpr bool contains(const Box& other, float slack = 0) const {
        return other.x >= x - slack && other.y >= y - slack && other.right() <= right() + slack &&
               other.bottom() <= bottom() + slack;
    }
    constexpr bool overlaps(const Box& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
};

// Part of the way from one box to another, 0 to 1.
constexpr Box between(const Box& from, const Box& to, float way) {
    const auto part = [&](float a, float b) { return a + (b - a) * way; };
    return {part(from.x, to.x), part(from.y, to.y), part(from.w, to.w), part(from.h, to.h)};
}

// The virtual picture: always 1080 units high, as wide as the aspect asks, from 4:3 (1440) to 2:1 (2160).
// Wider windows centre it, narrower ones letterbox it. All drawing is in units; `scale` is device pixels per
// unit.
struct Canvas {
    int pixels_w = 1920, pixels_h = 1080;
    float scale = 1;
    float width = 1920;
    Point origin;  // device pixels of unit (0, 0)

    static constexpr float height = 1080;
    static constexpr float width_min = 1440;
    static constexpr float width_max = 2160;
    static constexpr float gutter = 32;
    static constexpr float content_top = 112;
    static constexpr float content_bottom = 956;

    static Canvas of(int pixels_w, int pixels_h) {
        Canvas canvas{pixels_w, pixels_h};
        const auto w = static_cast<float>(pixels_w), h = static_cast<float>(pixels_h);
        canvas.scale = std::min(h / height, w / width_min);
        canvas.width = std::clamp(w / canvas.scale, width_min, width_max);
        canvas.origin = {(w - canvas.width * canvas.scale) / 2, (h - height * canvas.scale) / 2};
        return canvas;
    }

    float safe_x() const { return width * 0.05F; }
    float safe_w() const { return width * 0.9F; }
    float safe_right() const { return width - safe_x(); }
    bool narrow() const { return width < 1600; }  // 4:3: fewer columns, some blocks stack
    // Where text may stand: 5 % at the sides; header and bar at the foot reach further up and down.
    Box safe() const { return {safe_x(), 32, safe_w(), 1016}; }
    float column_w() const { return (safe_w() - 11 * gutter) / 12; }
    // `span` of 12 columns from column `first` (0 to 11), full content height.
    Box columns(int first, int span) const {
        const auto step = column_w() + gutter;
        return {safe_x() + static_cast<float>(first) * step, content_top,
                static_cast<float>(span) * step - gutter, content_bottom - content_top};
    }
};

}  // namespace auftakt::stage
