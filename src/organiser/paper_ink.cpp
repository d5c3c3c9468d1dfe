#include "organiser/paper_ink.hpp"

#include <algorithm>
#include <numbers>

namespace auftakt {
namespace {

constexpr double rule_width = 0.5;
constexpr double rule_grey = 0.6;
constexpr double outline_width = 1;
constexpr double corner = 0.17;  // radius of the square's, of its side
constexpr double outline_radius = 3;
constexpr double turn = 2 * std::numbers::pi;

void round_rectangle(cairo_t* cairo, const PaperShape& shape, double radius) {
    const double left = shape.x + radius, right = shape.x + shape.width - radius;
    const double top = shape.y + radius, bottom = shape.y + shape.height - radius;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, right, top, radius, -turn / 4, 0);
    cairo_arc(cairo, right, bottom, radius, 0, turn / 4);
    cairo_arc(cairo, left, bottom, radius, turn / 4, turn / 2);
    cairo_arc(cairo, left, top, radius, turn / 2, 3 * turn / 4);
    cairo_close_path(cairo);
}

}  // namespace

// The roles' colours are those of the light theme: 7 : 1 and more on white.
PaperColour paper_colour(PaperInk ink) {
    switch (ink) {
        case PaperInk::black: return {};
        case PaperInk::grey: return {0.36, 0.36, 0.36};  // dark enough for a copy of a copy
        case PaperInk::junior: return {0x8F / 255.0, 0x32 / 255.0, 0x06 / 255.0};
        case PaperInk::senior: return {0x11 / 255.0, 0x4A / 255.0, 0x96 / 255.0};
    }
    return {};
}

void set_ink(cairo_t* cairo, PaperInk ink) {
    const auto colour = paper_colour(ink);
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

void draw(cairo_t* cairo, const PaperRule& rule) {
    cairo_set_source_rgb(cairo, rule_grey, rule_grey, rule_grey);
    cairo_set_line_width(cairo, rule_width);
    cairo_move_to(cairo, rule.x, rule.y);
    cairo_line_to(cairo, rule.x + rule.width, rule.y);
    cairo_stroke(cairo);
}

void draw(cairo_t* cairo, const PaperShape& shape) {
    set_ink(cairo, shape.ink);
    const double side = std::min(shape.width, shape.height);
    switch (shape.form) {
        case PaperForm::disc:
            cairo_new_sub_path(cairo);
            cairo_arc(cairo, shape.x + side / 2, shape.y + side / 2, side / 2, 0, turn);
            break;
        case PaperForm::square: round_rectangle(cairo, shape, side * corner); break;
        case PaperForm::bar: cairo_rectangle(cairo, shape.x, shape.y, shape.width, shape.height); break;
        case PaperForm::outline:
            round_rectangle(cairo, shape, outline_radius);
            cairo_set_line_width(cairo, outline_width);
            cairo_stroke(cairo);
            return;
    }
    cairo_fill(cairo);
}

}  // namespace auftakt
