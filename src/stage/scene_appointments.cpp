#include <algorithm>

#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr int glyphs_max = 96;  // beyond, a ring says it in per cent
constexpr int stack = 4;        // tandems side by side in a week
constexpr int stacked_max = 12;

struct Glyph {
    Point top;    // middle of the circle
    float size;   // of circle and square
    float reach;  // from middle to middle
};

// A tandem: circle, line, square; filled when everybody in it has agreed to a date.
void glyph(Painter& painter, const Glyph& at, bool filled) {
    const auto& colours = painter.colours();
    const Point bottom{at.top.x, at.top.y + at.reach};
    const float half = at.size / 2;
    painter.line({at.top.x, at.top.y + half}, {bottom.x, bottom.y - half}, at.size * 0.17F,
                 filled ? colours.text_3 : colours.line);
    const Box square{bottom.x - half, bottom.y - half, at.size, at.size};
    if (filled) {
        painter.circle(at.top, half, colours.junior);
        painter.fill(square, colours.senior, at.size * 0.2F);
        return;
    }
    painter.ring(at.top, half - 2, 4, colours.edge);
    painter.outline(square, colours.edge, 4, at.size * 0.2F);
}

float glyph_grid(Frame& frame, const Appointments& scene, Box box) {
    const int rows = scene.all > 48 ? 3 : 2;
    const int columns = std::max(1, (scene.all + rows - 1) / rows);
    const float step = std::min(58.0F, box.w / static_cast<float>(columns));
    const float size = std::min(36.0F, step * 0.62F);
    const float row = size * 4.2F;
    for (int i = 0; i < scene.all; ++i)
        glyph(frame.painter,
              {{box.x + step * (static_cast<float>(i % columns) + 0.5F),
                box.y + size / 2 + row * static_cast<float>(i / columns)},
               size,
               size * 2.1F},
              i < scene.done);
    return box.y + row * static_cast<float>(rows);
}

void legend(Frame& frame, const Appointments& scene, Point at) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.circle({at.x + 13, at.y + 18}, 13, colours.junior);
    const auto done = painter.text({at.x + 40, at.y}, scene.done_label, type::caption_text, colours.text_2);
    painter.ring({done.right() + 60, at.y + 18}, 11, 4, colours.edge);
    painter.text({done.right() + 87, at.y}, scene.open_label, type::caption_text, colours.text_2);
}

void week(Frame& frame, const WeekColumn& column, float x, float axis, float width) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.line({x, axis - 8}, {x, axis + 8}, 4, colours.text_3);
    painter.text({x, axis + 18}, column.label, type::caption_text.with_align(Align::centre), colours.text_2);
    if (column.dates > stacked_max) {
        painter.text({x, axis - 76}, std::to_string(column.dates),
                     TextStyle{.size = 48, .weight = Weight::bold, .leading = 1, .align = Align::centre},
                     colours.text);
        return;
    }
    const float step = std::min(37.0F, (width - 24) / stack);
    for (int i = 0; i < column.dates; ++i) {
        const int in_row = std::min(column.dates - i / stack * stack, stack);
        const float left = x - step * static_cast<float>(in_row - 1) / 2;
        glyph(painter,
              {{left + step * static_cast<float>(i % stack), axis - 66 - 78 * static_cast<float>(i / stack)},
               26,
               36},
              true);
    }
}

void weeks(Frame& frame, const Appointments& scene, float top) {
    if (scene.weeks.empty()) return;
    auto& painter = frame.painter;
    painter.text({frame.left(), top}, scene.weeks_label, type::body_text.with_weight(Weight::bold),
                 frame.colours().text);
    const float axis = frame.bottom - 62;
    painter.fill({frame.left(), axis - 3, frame.width(), 6}, frame.colours().track);
    const float width = std::min(220.0F, frame.width() / static_cast<float>(scene.weeks.size()));
    for (std::size_t i = 0; i < scene.weeks.size(); ++i)
        week(frame, scene.weeks[i], frame.left() + width * (static_cast<float>(i) + 0.5F), axis, width);
}

}  // namespace

void draw(Frame& frame, const Appointments& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto hero = painter.text({frame.left(), 124}, scene.figure, type::hero_text,
                                   scene.done == 0 ? colours.text : colours.accent);
    painter.text({hero.right() + 28, 124 + 160 * ascent_em - 64 * ascent_em}, scene.of,
                 TextStyle{.size = 64, .weight = Weight::bold, .leading = 1}, colours.text);
    const bool many = scene.all > glyphs_max;
    const float split = frame.left() + frame.width() * (frame.canvas().narrow() ? 0.46F : 0.43F);
    const auto label = type::lead_text.with_weight(Weight::semibold).within(split - frame.left() - 40, 2);
    painter.text({frame.left(), 316}, scene.label, balanced(painter, scene.label, label), colours.text);
    if (many) {
        const int ticks = 100;
        TickRing ring{.ticks = ticks,
                      .filled = scene.done * ticks / std::max(1, scene.all),
                      .figure = std::to_string(scene.done * 100 / std::max(1, scene.all)),
                      .of = "%"};
        tick_ring(frame, ring, {{frame.right() - 220, 330}, 190, 150, 8}, 300);
    } else if (scene.all > 0) {
        const float bottom = glyph_grid(frame, scene, {split, 140, frame.right() - split, 300});
        legend(frame, scene, {split, bottom + 4});
    }
    weeks(frame, scene, 560);
}

}  // namespace auftakt::stage
