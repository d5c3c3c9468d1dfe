#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>

#include "stage/painter.hpp"
#include "stage/qr.hpp"

namespace auftakt::stage {
namespace {

constexpr float turn = 2 * std::numbers::pi_v<float>;

float angle(float turns) { return turns * turn - turn / 4; }

// Chords deviate from the arc by less than a tenth of a pixel.
int segments(float radius_px, float turns) {
    return std::max(12, static_cast<int>(std::ceil(turns * turn * std::sqrt(radius_px) * 1.2F)));
}

}  // namespace

Shape category_shape(int category) { return static_cast<Shape>(category % 6); }

void Painter::circle(Point centre, float radius, Colour colour) {
    const float r = radius * canvas_.scale;
    const auto c = px(centre);
    list_.AddCircleFilled({c.x, c.y}, r, packed(colour), segments(r, 1));
}

void Painter::ring(Point centre, float radius, float width, Colour colour) {
    const float r = radius * canvas_.scale;
    const auto c = px(centre);
    list_.PathArcTo({c.x, c.y}, r, 0, turn * (1 - 1 / static_cast<float>(segments(r, 1))),
                    segments(r, 1) - 1);
    list_.PathStroke(packed(colour), ImDrawFlags_Closed, width * canvas_.scale);
}

void Painter::arc(Point centre, float radius, float width, float from, float to, Colour colour, Ends ends) {
    if (to <= from) return;
    if (to - from >= 1) return ring(centre, radius, width, colour);
    const float r = radius * canvas_.scale;
    const auto c = px(centre);
    list_.PathArcTo({c.x, c.y}, r, angle(from), angle(to), segments(r, to - from));
    list_.PathStroke(packed(colour), 0, width * canvas_.scale);
    if (ends == Ends::flat) return;
    for (const float end : {from, to})
        circle({centre.x + radius * std::cos(angle(end)), centre.y + radius * std::sin(angle(end))},
               width / 2, colour);
}

void Painter::shape(Shape shape, Point centre, float size, Colour colour) {
    const float h = size / 2;
    const auto [x, y] = centre;
    auto corners = [&](int count, float radius, float first) {
        std::array<Point, 6> points;
        for (int i = 0; i < count; ++i) {
            const float at = angle(first + static_cast<float>(i) / static_cast<float>(count));
            points[static_cast<std::size_t>(i)] = {x + radius * std::cos(at), y + radius * std::sin(at)};
        }
        polygon(std::span{points}.first(static_cast<std::size_t>(count)), colour);
    };
    switch (shape) {
        case Shape::circle: return circle(centre, h, colour);
        case Shape::square: return fill({x - h, y - h, size, size}, colour, size * 0.19F);
        case Shape::triangle: {
            const std::array points{Point{x, y - h}, Point{x + h, y + h * 0.86F},
                                    Point{x - h, y + h * 0.86F}};
            return polygon(points, colour);
        }
        case Shape::diamond: return corners(4, h * 1.08F, 0);
        case Shape::hexagon: return corners(6, h * 1.04F, 0);
        case Shape::plus: {
            const float arm = size * 0.36F;
            fill({x - arm / 2, y - h, arm, size}, colour);
            fill({x - h, y - arm / 2, h - arm / 2, arm}, colour);
            return fill({x + arm / 2, y - arm / 2, h - arm / 2, arm}, colour);
        }
    }
}

void Painter::code(Box box, std::string_view text, Colour colour) {
    const auto code = make_qr(text);
    if (code.size == 0) return;
    // Whole device pixels per module: cameras read even squares best.
    const float module = std::max(1.0F, std::floor(box.w * canvas_.scale / static_cast<float>(code.size)));
    const float used = module * static_cast<float>(code.size);
    const auto middle = px(box.centre());
    const float x0 = std::round(middle.x - used / 2), y0 = std::round(middle.y - used / 2);
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x) {
            if (!code.dark(x, y)) continue;
            const int first = x;
            while (x + 1 < code.size && code.dark(x + 1, y)) ++x;
            const float top = y0 + module * static_cast<float>(y);
            list_.AddRectFilled({x0 + module * static_cast<float>(first), top},
                                {x0 + module * static_cast<float>(x + 1), top + module}, packed(colour));
        }
    note({LayoutEntry::Kind::code, std::string{text}, box, limit_});
}

float Painter::digits_width(std::string_view text, const TextStyle& style) {
    const auto plain = style.with_tabular().with_tracking(0);
    float width = 0;
    for (const char c : text) {
        const std::string_view shown = c >= '0' && c <= '9' ? "0" : std::string_view{&c, 1};
        width += measure(shown, plain).width + style.tracking * style.size;
    }
    return width;
}

void Painter::digits(Point centre, std::string_view text, const TextStyle& style, Colour colour) {
    const auto plain = style.with_tabular().with_tracking(0);
    float x = centre.x - digits_width(text, style) / 2;
    // The figures' own height is centred, not their line: a timer in a ring should look centred.
    const float y = centre.y + cap_em * style.size / 2 - baseline_of(plain);
    for (const char c : text) {
        const std::string one{c};
        const float cell = digits_width(one, style);
        this->text({x + (cell - style.tracking * style.size) / 2, y}, one, plain.with_align(Align::centre),
                   colour);
        x += cell;
    }
}

}  // namespace auftakt::stage
