#include <fmt/format.h>

#include <array>
#include <cmath>

#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

// "{n} min", or how long it is over.
std::string left_text(const Break& scene, const CountdownLook& seen, ShowTime now) {
    if (seen.over) return seen.text;
    const auto minutes = ((scene.countdown.ends - now).count() + 59'999) / 60'000;
    auto text = scene.left_format;
    if (const auto at = text.find("{n}"); at != std::string::npos)
        text.replace(at, 3, fmt::to_string(minutes));
    return text;
}

// A cubic Bézier curve as a path of short lines.
void curve(std::vector<Point>& path, Point a, Point b, Point c, Point d) {
    for (int i = path.empty() ? 0 : 1; i <= 16; ++i) {
        const float t = static_cast<float>(i) / 16, u = 1 - t;
        const float p = u * u * u, q = 3 * u * u * t, r = 3 * u * t * t, s = t * t * t;
        path.push_back({p * a.x + q * b.x + r * c.x + s * d.x, p * a.y + q * b.y + r * c.y + s * d.y});
    }
}

void steam(Painter& painter, Point at) {
    std::vector<Point> path;
    auto from = [&](float x, float y) { return Point{at.x + x, at.y + y}; };
    curve(path, from(0, 0), from(-34, -40), from(34, -70), from(0, -110));
    curve(path, from(0, -110), from(-34, -150), from(30, -170), from(0, -206));
    painter.stroke(path, 18, painter.colours().bar);
}

// The cup is as full as there is time left; `at` is the corner of its 720 x 800 picture.
void cup(Frame& frame, const Break& scene, Point at) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto seen = look(scene.countdown, frame.now);
    const auto china = colours.text_2;
    for (const float x : {200.F, 310.F, 420.F}) steam(painter, {at.x + x, at.y + 236});
    painter.fill({at.x + 545, at.y + 333, 46, 34}, china);
    painter.fill({at.x + 545, at.y + 529, 46, 34}, china);
    painter.arc({at.x + 590, at.y + 448}, 98, 34, 0, 0.5F, china);
    painter.fill({at.x + 19, at.y + 761, 582, 22}, china, 11);
    painter.fill({at.x + 59, at.y + 289, 502, 442}, china, 171, Corners::bottom);
    const Box inside{at.x + 81, at.y + 311, 458, 398};
    painter.fill(inside, colours.surface_2, 149, Corners::bottom);
    // Redrawn once in 10 s is enough, so the level moves in such steps.
    const auto steps = std::max(1.0, static_cast<double>(scene.countdown.length_ms) / 10'000);
    const float left = static_cast<float>(std::ceil(seen.left * steps) / steps);
    const float level = inside.bottom() - inside.h * left;
    const TextStyle style{.size = type::display,
                          .weight = Weight::bold,
                          .leading = 1,
                          .tracking = -0.03F,
                          .tabular = true,
                          .align = Align::centre};
    const Box label{inside.x, at.y + 510, inside.w, 130};
    const auto text = left_text(scene, seen, frame.now);
    const auto fit = fitted(painter, text, style, inside.w - 40, {{96, 1}, {72, 1}, {64, 1}});
    // The words change colour where the level crosses them.
    const Box above{inside.x, inside.y, inside.w, level - inside.y},
        below{inside.x, level, inside.w, inside.bottom() - level};
    if (above.h > 0) {
        const auto clip = painter.clip(above);
        painter.text_in(label, text, fit, seen.over ? colours.warn : colours.text);
    }
    if (below.h > 1) {
        const auto clip = painter.clip(below);
        painter.fill(inside, colours.accent, 149, Corners::bottom);
        painter.text_in(label, text, fit, colours.on_accent);
    }
}

void wide(Frame& frame, const Break& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    cup(frame, scene, {frame.left(), 150});
    const float x = frame.left() + 808, width = frame.right() - x;
    float y = painter.text({x, 196}, scene.label, {.size = type::lead}, colours.text_2).bottom() + 8;
    const auto title = fitted(painter, scene.title, type::display_text, width, {{96, 1}, {72, 1}, {64, 2}});
    y = painter.text({x, y}, scene.title, title, colours.text).bottom();
    const TextStyle base{.weight = Weight::bold, .leading = 1.08F, .tracking = -0.045F};
    const auto time = fitted(painter, scene.time, base, width, {{220, 1}, {180, 1}, {160, 1}, {128, 1}});
    y = painter.text({x - 8, y}, scene.time, time, colours.accent).bottom() + 36;
    const auto rows = static_cast<float>(scene.rows.size());
    const float height = std::min(84.0F, (frame.bottom - y) / std::max(rows, 1.0F));
    // One size for all rows: the largest that suits the longest.
    TextStyle common;
    for (const auto& row : scene.rows) {
        const auto style = fitted(painter, row.text, {.weight = Weight::semibold, .leading = 1.15F},
                                  width - 182, {{36, 1}, {32, 1}, {28, 1}, {28, 2}});
        if (&row == &scene.rows.front() || style.size < common.size) common = style;
    }
    for (const auto& row : scene.rows) {
        painter.fill({x, y, width, 2}, colours.line);
        painter.text_in({x, y + 2, 150, height - 2}, row.label,
                        fitted(painter, row.label, {.leading = 1.15F}, 150, {{36, 1}, {28, 2}}),
                        colours.text_2);
        painter.text_in({x + 182, y + 2, width - 182, height - 2}, row.text, common.within(width - 182, 2),
                        colours.text);
        y += height;
    }
}

// Narrow pictures have no room for the cup: a bar instead.
void narrow(Frame& frame, const Break& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto seen = look(scene.countdown, frame.now);
    const float middle = frame.canvas().width / 2, width = frame.width();
    float y =
        painter.text({middle, 230}, scene.label, type::lead_text.with_align(Align::centre), colours.text_2)
            .bottom() +
        12;
    const auto title = fitted(painter, scene.title, type::display_text.with_align(Align::centre), width,
                              {{96, 1}, {72, 1}, {64, 2}});
    y = painter.text({frame.left(), y}, scene.title, title, colours.text).bottom() + 4;
    const auto time = fitted(painter, scene.time,
                             type::hero_text.with_leading(1.1F).with_tabular().with_align(Align::centre),
                             width, {{160, 1}, {128, 1}});
    y = painter.text({frame.left(), y}, scene.time, time, colours.accent).bottom() + 40;
    const Box bar{middle - 480, y, 960, 16};
    painter.fill(bar, colours.track, 8);
    painter.fill({bar.x, bar.y, bar.w * static_cast<float>(seen.left), 16}, colours.accent, 8);
    y = painter
            .text({middle, y + 40}, left_text(scene, seen, frame.now),
                  type::body_text.with_tabular().with_align(Align::centre),
                  seen.over ? colours.warn : colours.text)
            .bottom() +
        12;
    for (const auto& row : scene.rows) {
        const auto style = type::body_text.with_align(Align::centre).within(width, 1);
        if (y + 47 > frame.bottom) break;
        y = painter.text({frame.left(), y}, row.text, style, colours.text_2).bottom() + 8;
    }
}

}  // namespace

void draw(Frame& frame, const Break& scene) {
    if (frame.canvas().narrow()) return narrow(frame, scene);
    wide(frame, scene);
}

}  // namespace auftakt::stage
