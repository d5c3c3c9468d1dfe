#include "stage/result_parts.hpp"

#include <algorithm>

namespace auftakt::stage {
namespace {

constexpr float dot_gap = 10, figure_gap = 26;
constexpr float dot = type::caption * 0.62F;

enum class Signs { coloured, plain };

TextStyle side_style() { return type::caption_text.with_tabular(); }

// A role's sign with a text; returns where the next may begin.
float side_at(Frame& frame, Point middle, Role role, const std::string& text, Colour colour,
              Signs signs = Signs::coloured) {
    if (text.empty()) return middle.x;
    auto& painter = frame.painter;
    const auto style = side_style();
    if (signs == Signs::coloured)
        role_dot(painter, middle, type::caption, role);
    else
        painter.shape(role == Role::junior ? Shape::circle : Shape::square, {middle.x + dot / 2, middle.y},
                      dot, colour);
    const float x = middle.x + dot + dot_gap;
    painter.text({x, middle.y - style.size * style.leading / 2}, text, style, colour);
    return x + painter.measure(text, style).width + figure_gap;
}

float side_width(Painter& painter, const std::string& text) {
    if (text.empty()) return 0;
    return dot + dot_gap + painter.measure(text, side_style()).width + figure_gap;
}

}  // namespace

float sides_width(Painter& painter, const Sides& sides) {
    return std::max(0.0F,
                    side_width(painter, sides.juniors) + side_width(painter, sides.seniors) - figure_gap);
}

void draw_sides(Frame& frame, Point middle_left, const Sides& sides, Colour colour) {
    const float x = side_at(frame, middle_left, Role::junior, sides.juniors, colour);
    side_at(frame, {x, middle_left.y}, Role::senior, sides.seniors, colour);
}

void draw_plain_sides(Frame& frame, Point middle_left, const Sides& sides, Colour colour) {
    const float x = side_at(frame, middle_left, Role::junior, sides.juniors, colour, Signs::plain);
    side_at(frame, {x, middle_left.y}, Role::senior, sides.seniors, colour, Signs::plain);
}

float notes_left_of(Frame& frame, Point middle_right, const Sides& sides, const std::string& before) {
    constexpr float apart = 32;
    auto& painter = frame.painter;
    float x = middle_right.x;
    if (!before.empty()) {
        const auto style = type::caption_text.with_tabular();
        x -= painter.measure(before, style).width;
        painter.text({x, middle_right.y - style.size * style.leading / 2}, before, style,
                     frame.colours().text_2);
        x -= apart;
    }
    if (!sides.empty()) {
        x -= sides_width(painter, sides);
        draw_sides(frame, {x, middle_right.y}, sides, frame.colours().text);
        x -= apart;
    }
    return x;
}

void notes_from(Frame& frame, Point middle_left, const Sides& sides, const std::string& before) {
    float x = middle_left.x;
    if (!sides.empty()) {
        draw_sides(frame, middle_left, sides, frame.colours().text);
        x += sides_width(frame.painter, sides) + 32;
    }
    if (before.empty()) return;
    const auto style = type::caption_text.with_tabular();
    frame.painter.text({x, middle_left.y - style.size * style.leading / 2}, before, style,
                       frame.colours().text_2);
}

float legend_line(Frame& frame, Point at, float width, const Legend& legend) {
    if (legend == Legend{}) return at.y;
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    constexpr float height = 44, between = 40, sign = 32;
    const auto style = type::caption_text;
    const float before =
        legend.before.empty() ? 0 : sign + 14 + painter.measure(legend.before, style).width + between;
    const Sides names{legend.juniors, legend.seniors};
    const float signs = before + sides_width(painter, names);
    float x = at.x;
    if (!legend.text.empty()) {
        const auto box =
            painter.text({x, at.y}, legend.text, style.within(width - signs - (signs > 0 ? between : 0), 1),
                         colours.text_2);
        x += std::min(painter.measure(legend.text, style).width, box.w) + between;
    }
    const float middle = at.y + style.size * style.leading / 2;
    if (!legend.before.empty()) {
        painter.outline({x, middle - 12, sign, 24}, colours.text, 3, 6);
        painter.text({x + sign + 14, at.y}, legend.before, style, colours.text_2);
        x += before;
    }
    draw_sides(frame, {x, middle}, names, colours.text_2);
    return at.y + height;
}

float side_lines(Frame& frame, Point at, float width, const Legend& legend, const Sides& sides) {
    if (sides.empty()) return at.y;
    constexpr float step = 46;
    auto& painter = frame.painter;
    float y = at.y;
    const auto line = [&](Role role, const std::string& name, const std::string& figure) {
        const float sign = role_dot(painter, {at.x, y + step / 2}, type::body, role) + 14;
        const auto bold = fitted(painter, figure, type::body_text.with_weight(Weight::bold).with_tabular(),
                                 width - sign, {{36, 1}, {32, 1}, {28, 1}});
        const float shown = painter.measure(figure, bold).width, room = width - sign - shown - 20;
        // Beside a long figure the sign says it alone.
        if (room >= painter.measure(name, type::caption_text).width)
            painter.text({at.x + sign, y}, name,
                         fitted(painter, name, type::body_text, room, {{36, 1}, {28, 1}}),
                         frame.colours().text_2);
        painter.text_in({at.x + width - shown, y, shown + 1, step}, figure, bold, frame.colours().text);
        y += step;
    };
    line(Role::junior, legend.juniors, sides.juniors);
    line(Role::senior, legend.seniors, sides.seniors);
    return y;
}

}  // namespace auftakt::stage
