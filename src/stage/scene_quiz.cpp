#include <algorithm>

#include "stage/result_parts.hpp"

// A quiz: the right answer, then the five who knew it first. And yes or no.
namespace auftakt::stage {
namespace {

constexpr float two_lines = 62;  // of the smallest text

void option(Frame& frame, const QuizOption& option, Box card, bool known) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const bool faded_out = known && !option.right;
    painter.fill(card, option.right ? colours.accent : colours.surface, 14);
    const auto in = painter.within(card);
    const auto ink_colour = option.right ? colours.on_accent : faded_out ? colours.text_2 : colours.text;
    const float tile = std::min(56.0F, card.h - 12);
    const Box letter{card.x + 28, card.y + (card.h - tile) / 2, tile, tile};
    painter.fill(letter, option.right ? colours.on_accent : colours.surface_2, 10);
    painter.text_in(letter, option.letter,
                    TextStyle{.size = 30, .weight = Weight::bold, .align = Align::centre},
                    option.right ? colours.accent : ink_colour);
    const TextStyle bold{.weight = Weight::bold, .leading = 1.0F, .tabular = true, .align = Align::right};
    const auto figure = fitted(painter, option.figure, bold, 104, {{42, 1}, {36, 1}, {28, 1}});
    painter.text_in({card.right() - 132, card.y, 104, card.h}, option.figure, figure, ink_colour);
    const float check = option.right ? 60 : 0;
    if (option.right) {
        const float y = card.y + card.h / 2, x = card.right() - 152;
        const Point path[] = {{x - 34, y}, {x - 22, y + 14}, {x + 4, y - 16}};
        painter.stroke(path, 7, colours.on_accent);
    }
    const float x = letter.right() + 28, width = card.right() - 140 - check - x;
    const auto style =
        fitted_in(painter, option.text,
                  TextStyle{.weight = option.right ? Weight::bold : Weight::regular, .leading = 1.1F},
                  {width, card.h}, {{40, 1}, {36, 1}, {30, 2}, {28, 2}, {28, 3}});
    painter.text_in({x, card.y, width, card.h}, option.text, style, ink_colour);
}

void best(Frame& frame, const QuizBoard& scene, Box card) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(card, colours.surface, 18);
    const auto in = painter.within(card);
    const float x = card.x + 40, right = card.right() - 40;
    const auto label = type::caption_text.with_align(Align::right);
    const auto points = painter.text({right, card.y + 48}, scene.points_label, label, colours.text_2);
    painter.text({x, card.y + 34}, scene.best_title,
                 fitted(painter, scene.best_title, type::lead_text.with_weight(Weight::bold),
                        points.x - 20 - x, {{48, 1}, {40, 1}, {32, 1}}),
                 colours.text);
    float y = card.y + 116;
    if (!scene.nobody.empty())
        painter.text({x, y}, scene.nobody, type::body_text.within(right - x, 3), colours.text_2);
    const float step = std::min(112.0F, (card.bottom() - y - 10) / 5);
    for (const auto& one : scene.best) {
        painter.fill({x, y, right - x, 2}, colours.line);
        const float middle = y + step / 2;
        painter.text_in({x, y, 60, step}, one.place,
                        TextStyle{.size = 44, .weight = Weight::bold, .leading = 1.0F, .tabular = true},
                        colours.text);
        float left = x + 64;
        if (one.role) left += role_dot(painter, {left, middle}, 34, one.role) + 16;
        const TextStyle figure{
            .size = 36, .weight = Weight::bold, .leading = 1.0F, .tabular = true, .align = Align::right};
        const auto shown = painter.measure(one.points, figure);
        painter.text_in({right - shown.width, y, shown.width, step}, one.points, figure, colours.text);
        const float width = right - shown.width - 20 - left;
        const auto style =
            fitted(painter, one.name,
                   TextStyle{.weight = one.role ? Weight::semibold : Weight::regular, .leading = 1.1F}, width,
                   {{36, 1}, {30, 2}, {28, 2}});
        painter.text_in({left, y, width, step}, one.name, style, one.role ? colours.text : colours.text_2);
        y += step;
    }
}

void half(Frame& frame, const Half& half, Box box, bool yes, bool framed) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(box, half.leading ? colours.accent : colours.surface_2, 20);
    if (framed) painter.outline(box, colours.accent, 6, 20);
    const auto in = painter.within(box);
    const auto text = half.leading ? colours.on_accent : colours.text;
    const float x = box.x + 44, top = box.y + 64;
    if (yes) {
        const Point path[] = {{x, top + 2}, {x + 14, top + 18}, {x + 42, top - 18}};
        painter.stroke(path, 8, text);
    } else {
        painter.line({x + 4, top - 17}, {x + 38, top + 17}, 8, text);
        painter.line({x + 38, top - 17}, {x + 4, top + 17}, 8, text);
    }
    const auto label = type::lead_text.with_weight(Weight::bold);
    painter.text({x + 66, top - label.size * label.leading / 2}, half.label, label.within(box.w - 130, 1),
                 text);
    if (half.leading)
        draw_plain_sides(frame, {x, top + 66}, half.sides, text);
    else
        draw_sides(frame, {x, top + 66}, half.sides, text);
    const float width = box.w - 88;
    const TextStyle big{.weight = Weight::bold, .leading = 1.0F, .tracking = -0.03F, .tabular = true};
    const auto style = fitted(painter, half.percent, big, width,
                              {{half.leading ? 180.0F : 110.0F, 1}, {110, 1}, {84, 1}, {60, 1}});
    const auto votes = painter.measure(half.votes, type::body_text);
    const float foot = box.bottom() - 40;
    const float percent = painter.measure(half.percent, style).width;
    const bool beside = percent + 40 + votes.width <= width;
    const float baseline = beside ? foot - 20 : foot - 74;
    painter.text({x, baseline - baseline_of(style)}, half.percent, style, text);
    const TextStyle small = type::body_text.with_weight(Weight::semibold);
    painter.text({beside ? x + percent + 36 : x, (beside ? baseline : foot - 14) - baseline_of(small)},
                 half.votes, small.within(beside ? 0 : width, beside ? 0 : 1),
                 half.leading ? text : colours.text_2);
}

}  // namespace

void draw(Frame& frame, const QuizBoard& scene) {
    const float top = question_title(frame, scene.question, frame.width()) + 32;
    const bool listed = !scene.best_title.empty();
    const bool known = std::ranges::any_of(scene.options, &QuizOption::right);
    const float side = listed ? (frame.canvas().narrow() ? 520 : 620) : 0;
    const float width = frame.width() - side - (listed ? 56 : 0);
    float bottom = frame.bottom;
    const auto count = static_cast<float>(std::max<std::size_t>(scene.options.size(), 1));
    const float gap = count > 5 ? 10 : 18;
    const auto height_above = [&](float end) {
        return std::min(128.0F, (end - top - gap * (count - 1)) / count);
    };
    if (!scene.note.empty()) {
        const auto style = fitted(frame.painter, scene.note, type::body_text.with_leading(1.2F), width,
                                  {{36, 2}, {28, 2}, {28, 3}});
        const float above = bottom - frame.painter.measure(scene.note, style).height - 16;
        // Beside the five best it was read a step before: options of two lines go before it.
        if (!listed || height_above(above) >= two_lines) {
            frame.painter.text({frame.left(), above + 16}, scene.note, style, frame.colours().text_2);
            bottom = above;
        }
    }
    const float height = height_above(bottom);
    float y = top;
    for (const auto& each : scene.options) {
        option(frame, each, {frame.left(), y, width, height}, known);
        y += height + gap;
    }
    if (listed) best(frame, scene, {frame.right() - side, top, side, frame.bottom - top});
}

void draw(Frame& frame, const Halves& scene) {
    auto& painter = frame.painter;
    const float below = question_title(frame, scene.question, frame.width());
    const float top = legend_line(frame, {frame.left(), below + 8}, frame.width(), scene.legend) + 28;
    float bottom = frame.bottom;
    if (!scene.earlier.empty()) {
        bottom -= 64;
        painter.text({frame.left(), bottom + 16}, scene.earlier, type::body_text.within(frame.width(), 1),
                     frame.colours().text_2);
    }
    constexpr float gap = 16, least = 330;
    const bool none = scene.yes.share + scene.no.share == 0;
    const float room = frame.width() - gap;
    const float share = none ? 0.5F : static_cast<float>(scene.yes.share);
    // A small side keeps its room: the figure is true, the width then is not.
    const float grown = 0.5F + (share - 0.5F) * frame.change.growth;
    const float width = std::clamp(room * grown, least, room - least);
    const bool tie = !scene.yes.leading && !scene.no.leading;
    half(frame, scene.yes, {frame.left(), top, width, bottom - top}, true, tie);
    half(frame, scene.no, {frame.left() + width + gap, top, room - width, bottom - top}, false, tie);
}

}  // namespace auftakt::stage
