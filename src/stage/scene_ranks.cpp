#include <algorithm>

#include "stage/motion.hpp"
#include "stage/result_parts.hpp"

// Orders: ranking, and points as a hundred signs.
namespace auftakt::stage {
namespace {

constexpr float places_width = 300;
constexpr double row_after_ms = 120, row_comes_ms = 450, sign_after_ms = 8;
constexpr std::size_t signs_max = 6;

void places(Frame& frame, const RankRow& row, Box box) {
    const auto count = static_cast<float>(row.places.size());
    const float gap = 8, width = (box.w - gap * (count - 1)) / count;
    float x = box.x;
    for (const double share : row.places) {
        const float high = share > 0 ? std::max(4.0F, box.h * static_cast<float>(share)) : 0;
        const auto colour = row.first ? frame.colours().accent : frame.colours().bar;
        frame.painter.fill({x, box.bottom() - high, width, high}, colour, 3, Corners::top);
        x += width + gap;
    }
    frame.painter.fill({box.x, box.bottom(), box.w, 3}, frame.colours().edge);
}

void rank_row(Frame& frame, const RankRow& row, Box card, float places_x, float mean_width) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(card, row.first ? colours.surface_2 : colours.surface, 12);
    const auto in = painter.within(card);
    const Box tile{card.x, card.y, 108, card.h};
    painter.fill(tile, row.first ? colours.accent : colours.surface_2, 12, Corners::left);
    const float figure = std::min(48.0F, card.h - 24);
    const TextStyle big{
        .size = figure, .weight = Weight::bold, .leading = 1.0F, .tabular = true, .align = Align::centre};
    painter.text_in(tile, row.place, big, row.first ? colours.on_accent : colours.text);
    const float left = tile.right() + 36;
    const float right = notes_left_of(frame, {places_x - 40, card.centre().y}, row.sides, row.before);
    const TextStyle base{.weight = row.first ? Weight::bold : Weight::semibold,
                         .leading = card.h < 64 ? 1.0F : 1.1F};
    const auto style =
        fitted_in(painter, row.text, base, {right - left, card.h}, {{42, 1}, {36, 1}, {30, 2}, {28, 2}});
    painter.text_in({left, card.y, right - left, card.h}, row.text, style, colours.text);
    places(frame, row, {places_x, card.y + 10, places_width, card.h - 23});
    const auto mean = big.with_size(row.first ? figure : std::min(40.0F, figure)).with_align(Align::right);
    painter.text_in({frame.right() - 24 - mean_width, card.y, mean_width, card.h}, row.figure, mean,
                    colours.text);
}

}  // namespace

void draw(Frame& frame, const Ranks& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    float top = question_title(frame, scene.question, frame.width()) + 8;
    const auto head = type::caption_text.with_align(Align::right);
    const float mean_width = 150, places_x = frame.right() - mean_width - 40 - places_width;
    const auto mean = painter.text({frame.right() - 24, top}, scene.mean_label, head, colours.text_2);
    const auto label = painter.text({std::min(places_x + places_width, mean.x - 40), top}, scene.places_label,
                                    head, colours.text_2);
    legend_line(frame, {frame.left(), top}, label.x - frame.left() - 40, scene.legend);
    top += 46;
    const auto count = static_cast<float>(std::max<std::size_t>(scene.rows.size(), 1));
    const float step = std::min(116.0F, (frame.bottom - top + 12) / count);
    // They come from below, the last one first.
    double after = row_after_ms * static_cast<double>(std::max<std::size_t>(scene.rows.size(), 1) - 1);
    for (const auto& row : scene.rows) {
        const float in = ease_out(progress(frame.change.revealed_ms - after, row_comes_ms));
        const auto layer = painter.layer(in, {0, 90 * (1 - in)});
        rank_row(frame, row, {frame.left(), top, frame.width(), step - 12}, places_x, mean_width);
        after -= row_after_ms;
        top += step;
    }
}

namespace {

// A shape of its own for six options; what is left has none.
void option_sign(Frame& frame, const WaffleRow& row, std::size_t index, Point centre, float size) {
    const auto& colours = frame.colours();
    if (row.others || index >= signs_max)
        return frame.painter.ring(centre, size * 0.36F, size * 0.16F, colours.text_2);
    frame.painter.shape(category_shape(static_cast<int>(index)), centre, size, colours.category[index]);
}

}  // namespace

void draw(Frame& frame, const Waffle& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float below = question_title(frame, scene.question, frame.width());
    const float top = legend_line(frame, {frame.left(), below + 8}, frame.width(), scene.legend) +
                      (scene.legend == Legend{} ? 20.0F : 12.0F);
    const bool narrow = frame.canvas().narrow();
    const float side = std::min(frame.bottom - top, narrow ? 520.0F : 690.0F);
    const Box board{frame.left(), top, side, side};
    painter.fill(board, colours.surface, 18);
    const float cell = (side - 40) / 10;
    int sign = 0;
    for (std::size_t i = 0; i < scene.rows.size(); ++i) {
        for (int k = 0; k < scene.rows[i].signs && sign < 100; ++k, ++sign) {
            if (sign * sign_after_ms > frame.change.revealed_ms) break;
            const int line = sign / 10;
            const Point centre{board.x + 20 + cell * (static_cast<float>(sign % 10) + 0.5F),
                               board.y + 20 + cell * (static_cast<float>(line) + 0.5F)};
            option_sign(frame, scene.rows[i], i, centre, cell * 0.68F);
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
        const bool first = i == 0;
        const bool notes = !row.sides.empty() || !row.before.empty();
        const float text_height = notes ? step - 40 : step;
        option_sign(frame, row, i, {x + 26, y + step / 2}, std::min(44.0F, step - 24));
        const TextStyle figure{.size = std::min(first ? 64.0F : 48.0F, step - 12),
                               .weight = Weight::bold,
                               .leading = 1.0F,
                               .tabular = true,
                               .align = Align::right};
        painter.text_in({right - 150, y, 150, step}, row.figure, figure, colours.text);
        const float width = right - 170 - (x + 74);
        const TextStyle base{.weight = first ? Weight::bold : Weight::semibold, .leading = 1.1F};
        const auto style =
            fitted(painter, row.text, base, width,
                   {{42, 1}, {36, 1}, {30, text_height > 66 ? 2 : 1}, {28, text_height > 62 ? 2 : 1}});
        painter.text_in({x + 74, y, width, text_height}, row.text, style, colours.text);
        if (notes) notes_from(frame, {x + 74, y + step - 26}, row.sides, row.before);
        y += step;
        if (i + 1 < scene.rows.size()) painter.fill({x, y, right - x, 2}, colours.line);
    }
}

}  // namespace auftakt::stage
