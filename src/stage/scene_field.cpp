#include <algorithm>

#include "stage/result_parts.hpp"

// Two scales crossed: where the hall stands.
namespace auftakt::stage {
namespace {

void corner_sign(Frame& frame, int corner, Box box, bool leading) {
    auto& painter = frame.painter;
    painter.outline(box, frame.colours().text_2, 3, 6);
    const float half = box.w / 2;
    painter.fill(
        {box.x + (corner % 2 == 0 ? 7 : half + 1), box.y + (corner < 2 ? 7 : half + 1), half - 8, half - 8},
        leading ? frame.colours().accent : frame.colours().text_2, 3);
}

void corners(Frame& frame, const Field& scene, Box column) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    float y = column.y;
    if (!scene.corners.empty())
        y = painter.text(column.corner(), scene.corners_label, type::caption_text, colours.text_2).bottom() +
            12;
    for (const auto& corner : scene.corners) {
        painter.fill({column.x, y, column.w, 2}, colours.line);
        const float height = 96;
        corner_sign(frame, corner.corner, {column.x, y + 26, 44, 44}, corner.leading);
        const TextStyle bold{.weight = Weight::bold, .leading = 1.0F, .tabular = true, .align = Align::right};
        const auto figure = fitted(painter, corner.figure, bold, 110,
                                   {{corner.leading ? 60.0F : 44.0F, 1}, {44, 1}, {36, 1}, {28, 1}});
        painter.text_in({column.right() - 110, y, 110, height}, corner.figure, figure,
                        corner.leading ? colours.accent : colours.text);
        const float width = column.w - 66 - 120;
        const auto style =
            fitted(painter, corner.text, TextStyle{.weight = Weight::semibold, .leading = 1.1F}, width,
                   {{36, 1}, {30, 2}, {28, 2}});
        painter.text_in({column.x + 66, y, width, height}, corner.text, style, colours.text);
        y += height;
    }
    if (scene.legend == Legend{}) return;
    y += 24;
    painter.fill({column.x, y, column.w, 2}, colours.line);
    y = painter.text({column.x, y + 16}, scene.mean_label, type::caption_text, colours.text_2).bottom();
    legend_line(frame, {column.x, y + 6}, column.w, scene.legend);
}

}  // namespace

void draw(Frame& frame, const Field& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float top = question_title(frame, scene.question, frame.width()) + 20;
    const bool narrow = frame.canvas().narrow();
    const float side = scene.corners.empty() && scene.legend == Legend{} ? 0 : narrow ? 400 : 470;
    // The names of the upright axis stand above and below it: Pango's text is not turned.
    const auto caption = type::caption_text;
    const auto up = painter.text({frame.left(), top}, "↑ " + scene.up.title + ": " + scene.up.high,
                                 caption.within(frame.width() - side - 40, 1), colours.text_2);
    const Box box{frame.left(), up.bottom() + 8, frame.width() - side - (side > 0 ? 64 : 0),
                  frame.bottom - up.bottom() - 8 - 92};
    painter.text({box.x, box.bottom() + 8}, "↓ " + scene.up.low, caption.within(box.w, 1), colours.text_2);
    const float third = box.w / 3;
    painter.text_in({box.x, box.bottom() + 46, third - 8, 38}, "← " + scene.across.low,
                    caption.within(third - 8, 1), colours.text_2);
    painter.text_in({box.x + third, box.bottom() + 46, third, 38}, scene.across.title,
                    caption.with_weight(Weight::bold).within(third, 1).with_align(Align::centre),
                    colours.text);
    painter.text_in({box.right() - third + 8, box.bottom() + 46, third - 8, 38}, scene.across.high + " →",
                    caption.within(third - 8, 1).with_align(Align::right), colours.text_2);

    painter.fill(box, colours.surface, 8);
    if (scene.columns > 0) {
        const int rows = static_cast<int>(scene.density.size()) / scene.columns;
        const float w = box.w / static_cast<float>(scene.columns), h = box.h / static_cast<float>(rows);
        for (std::size_t i = 0; i < scene.density.size(); ++i) {
            const auto share = static_cast<float>(scene.density[i]) * frame.change.growth;
            if (share <= 0) continue;
            const int column = static_cast<int>(i) % scene.columns, row = static_cast<int>(i) / scene.columns;
            painter.fill({box.x + w * static_cast<float>(column) + 1,
                          box.bottom() - h * static_cast<float>(row + 1) + 1, w - 2, h - 2},
                         faded(colours.bar, 0.1F + 0.75F * share));
        }
    }
    painter.fill({box.x + box.w / 2 - 1.5F, box.y, 3, box.h}, colours.text_3);
    painter.fill({box.x, box.y + box.h / 2 - 1.5F, box.w, 3}, colours.text_3);
    const auto at = [&](const FieldDot& dot) {
        return Point{box.x + box.w * static_cast<float>(dot.x),
                     box.bottom() - box.h * static_cast<float>(dot.y)};
    };
    if (frame.change.growth > 0.5F)
        for (const auto& dot : scene.dots) {
            painter.circle(at(dot), 11, colours.background);
            painter.circle(at(dot), 8, colours.text);
        }
    const auto role_mean = [&](const std::optional<FieldDot>& mean, Shape shape, Colour colour) {
        if (!mean) return;
        painter.shape(shape, at(*mean), 58, colours.background);
        painter.shape(shape, at(*mean), 46, colour);
    };
    role_mean(scene.seniors, Shape::square, colours.senior);
    role_mean(scene.juniors, Shape::circle, colours.junior);
    if (scene.mean) {
        painter.ring(at(*scene.mean), 26, 7, colours.accent);
        const auto centre = at(*scene.mean);
        const auto style = caption.with_weight(Weight::bold);
        const float wide = painter.measure(scene.mean_label, style).width;
        const bool left = centre.x + 44 + wide > box.right();
        painter.text({left ? centre.x - 44 - wide : centre.x + 44, centre.y - 18}, scene.mean_label, style,
                     colours.accent);
    }
    if (side > 0) corners(frame, scene, {frame.right() - side, top, side, frame.bottom - top});
}

}  // namespace auftakt::stage
