#include <algorithm>

#include "stage/parts.hpp"

// Orders: ranking, and points as a hundred signs.
namespace auftakt::stage {
namespace {

constexpr float places_width = 300;

void places(Frame& frame, const RankRow& row, Box box) {
    const auto count = static_cast<float>(row.places.size());
    const float gap = 8, width = (box.w - gap * (count - 1)) / count;
    float x = box.x;
    for (const double share : row.places) {
        const float high = std::max(4.0F, box.h * static_cast<float>(share) * frame.change.growth);
        const auto colour = row.first ? frame.colours().accent : frame.colours().bar;
        frame.painter.fill({x, box.bottom() - high, width, high}, colour, 3, Corners::top);
        x += width + gap;
    }
}

}  // namespace

void draw(Frame& frame, const Ranks& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    float top = question_title(frame, scene.question, frame.width()) + 8;
    const auto head = type::caption_text.with_align(Align::right);
    const float mean_width = 150, places_x = frame.right() - mean_width - 40 - places_width;
    const auto mean = painter.text({frame.right() - 24, top}, scene.mean_label, head, colours.text_2);
    painter.text({std::min(places_x + places_width, mean.x - 40), top}, scene.places_label, head,
                 colours.text_2);
    top += 46;
    const auto count = static_cast<float>(std::max<std::size_t>(scene.rows.size(), 1));
    const float step = std::min(116.0F, (frame.bottom - top + 12) / count);
    for (const auto& row : scene.rows) {
        const Box card{frame.left(), top, frame.width(), step - 12};
        painter.fill(card, colours.surface, 12);
        const auto in = painter.within(card);
        const Box tile{card.x, card.y, 108, card.h};
        painter.fill(tile, row.first ? colours.accent : colours.surface_2, 12, Corners::left);
        const float figure = std::min(48.0F, card.h - 24);
        const TextStyle big{
            .size = figure, .weight = Weight::bold, .leading = 1.0F, .tabular = true, .align = Align::centre};
        painter.text_in(tile, row.place, big, row.first ? colours.on_accent : colours.text);
        const float text_width = places_x - 40 - (tile.right() + 36);
        const auto style =
            fitted(painter, row.text,
                   TextStyle{.weight = row.first ? Weight::bold : Weight::semibold, .leading = 1.1F},
                   text_width, {{42, 1}, {36, 1}, {30, 2}, {28, 2}});
        painter.text_in({tile.right() + 36, card.y, text_width, card.h}, row.text, style, colours.text);
        places(frame, row, {places_x, card.y + 10, places_width, card.h - 20});
        painter.text_in({frame.right() - 24 - mean_width, card.y, mean_width, card.h}, row.figure,
                        big.with_align(Align::right), colours.text);
        top += step;
    }
}

void draw(Frame& frame, const Waffle& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float top = question_title(frame, scene.question, frame.width()) + 28;
    const bool narrow = frame.canvas().narrow();
    const float side = std::min(frame.bottom - top, narrow ? 520.0F : 690.0F);
    const Box board{frame.left(), top, side, side};
    painter.fill(board, colours.surface, 18);
    const float cell = (side - 40) / 10;
    int sign = 0;
    for (std::size_t i = 0; i < scene.rows.size(); ++i) {
        const auto category = static_cast<int>(i % 6);
        for (int k = 0; k < scene.rows[i].signs && sign < 100; ++k, ++sign) {
            if (static_cast<float>(sign) >= 100 * frame.change.growth) break;
            const Point centre{board.x + 20 + cell * (static_cast<float>(sign % 10) + 0.5F),
                               board.y + 20 + cell * (static_cast<float>(sign / 10) + 0.5F)};
            painter.shape(category_shape(category), centre, cell * 0.68F,
                          colours.category[static_cast<std::size_t>(category)]);
        }
    }
    const float x = board.right() + 64, right = frame.right();
    const auto head = type::caption_text;
    const auto mean =
        painter.text({right, top}, scene.mean_label, head.with_align(Align::right), colours.text_2);
    painter.text({x, top}, scene.signs_label, head.within(mean.x - x - 24, 1), colours.text_2);
    float y = top + 48;
    const auto count = static_cast<float>(std::max<std::size_t>(scene.rows.size(), 1));
    const float step = std::min(112.0F, (frame.bottom - y) / count);
    for (std::size_t i = 0; i < scene.rows.size(); ++i) {
        const auto& row = scene.rows[i];
        const auto category = i % 6;
        const bool first = i == 0;
        painter.shape(category_shape(static_cast<int>(category)), {x + 26, y + step / 2},
                      std::min(44.0F, step - 24), colours.category[category]);
        const TextStyle figure{.size = std::min(first ? 64.0F : 48.0F, step - 12),
                               .weight = Weight::bold,
                               .leading = 1.0F,
                               .tabular = true,
                               .align = Align::right};
        painter.text_in({right - 150, y, 150, step}, row.figure, figure, colours.text);
        const float width = right - 170 - (x + 74);
        const auto style = fitted(
            painter, row.text, TextStyle{.weight = first ? Weight::bold : Weight::semibold, .leading = 1.1F},
            width, {{42, 1}, {36, 1}, {30, 2}, {28, 2}});
        painter.text_in({x + 74, y, width, step}, row.text, style, colours.text);
        y += step;
        if (i + 1 < scene.rows.size()) painter.fill({x, y, right - x, 2}, colours.line);
    }
}

}  // namespace auftakt::stage
