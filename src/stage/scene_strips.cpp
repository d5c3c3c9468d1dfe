#include <algorithm>

#include "stage/result_parts.hpp"

// Options of which a person may choose several: one stroke per person.
namespace auftakt::stage {
namespace {

void strip(Frame& frame, const StripRow& row, int strokes, Box box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto full = row.leading ? colours.accent : colours.bar;
    const auto empty = faded(colours.track, 0.55F);
    if (strokes == 0) {
        painter.fill(box, empty, 8);
        const float length = box.w * static_cast<float>(row.bar) * frame.change.growth;
        painter.fill({box.x, box.y, length, box.h}, full, 8);
    }
    const float pitch = box.w / static_cast<float>(std::max(strokes, 1));
    const float gap = std::min(5.0F, pitch * 0.3F);
    const float shown = static_cast<float>(row.filled) * frame.change.growth;
    for (int i = 0; i < strokes; ++i)
        painter.fill({box.x + pitch * static_cast<float>(i), box.y, pitch - gap, box.h},
                     static_cast<float>(i) + 0.5F < shown ? full : empty, std::min(4.0F, pitch * 0.3F));
    if (!row.earlier.figure.empty())
        painter.outline(
            {box.x, box.y - 4, std::max(8.0F, box.w * static_cast<float>(row.earlier.bar)), box.h + 8},
            colours.text, 3, 6);
}

}  // namespace

void draw(Frame& frame, const Strips& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float below = question_title(frame, scene.question, frame.width()) + 6;
    const float sign = scene.strokes > 0 ? 28 : 0;
    if (sign > 0) painter.fill({frame.left(), below + 4, 12, 28}, colours.text_2, 3);
    const float top =
        legend_line(frame, {frame.left() + sign, below}, frame.width() - sign, scene.legend) + 20;
    const auto count = static_cast<float>(std::max<std::size_t>(scene.rows.size(), 1));
    const float step = std::min(112.0F, (frame.bottom - top) / count);
    const bool notes = std::ranges::any_of(
        scene.rows, [](const StripRow& row) { return !row.sides.empty() || !row.earlier.figure.empty(); });
    const float line = notes ? 38 : 0;
    const float height = std::min(count > 6 ? 36.0F : 56.0F, step - line - 10);
    const float text_width = frame.width() * 0.32F, figure_width = 170;
    const Box area{frame.left() + text_width + 32, top, frame.width() - text_width - 32 - figure_width, step};
    float y = top;
    for (const auto& row : scene.rows) {
        const Box box{area.x, y + (step - height - line) / 2, area.w, height};
        const float middle = box.centre().y;
        const TextStyle base{.weight = row.leading ? Weight::bold : Weight::regular, .leading = 1.1F};
        const auto style =
            fitted(painter, row.text, base, text_width, {{36, 1}, {36, 2}, {30, 2}, {28, step > 96 ? 3 : 2}});
        const float lines = painter.measure(row.text, style).height;
        painter.text({frame.left(), std::clamp(middle - lines / 2, y, y + std::max(0.0F, step - lines))},
                     row.text, style, colours.text);
        strip(frame, row, scene.strokes, box);
        if (notes) notes_from(frame, {area.x, box.bottom() + 24}, row.sides, row.earlier.figure);
        const TextStyle percent{.size = row.leading ? std::min(48.0F, step - 20) : type::body,
                                .weight = row.leading ? Weight::bold : Weight::semibold,
                                .tabular = true,
                                .align = Align::right};
        painter.text({frame.right(), middle - percent.size * percent.leading / 2}, row.percent, percent,
                     colours.text);
        y += step;
    }
}

}  // namespace auftakt::stage
