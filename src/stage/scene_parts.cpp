#include <algorithm>
#include <cmath>
#include <numbers>

#include "stage/result_parts.hpp"

// A choice as a ring in parts, with a row for each beside it: sign, text, share.
namespace auftakt::stage {
namespace {

constexpr float gap_between = 0.006F;  // turns
constexpr float percent_width = 170;

Shape sign_of(std::size_t part) { return category_shape(static_cast<int>(part)); }

Colour colour_of(Frame& frame, std::size_t part) {
    const auto& all = frame.colours().category;
    return all[std::min(part, all.size() - 1)];
}

void ring(Frame& frame, const Poll& poll, Point centre, float outer) {
    constexpr float inner_share = 0.58F, least_for_sign = 0.05F;
    auto& painter = frame.painter;
    const float width = outer * (1 - inner_share), middle = outer - width / 2;
    painter.ring(centre, middle, width, faded(frame.colours().track, 0.55F));
    double from = 0;
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
        const auto& option = poll.options[i];
        if (option.bar <= 0) continue;
        const auto begin = static_cast<float>(from), share = static_cast<float>(option.bar);
        from += option.bar;
        const float end = (begin + share) * frame.change.growth, start = begin * frame.change.growth;
        const float gap = share < 1 ? std::min(gap_between, share / 4) * frame.change.growth : 0;
        painter.arc(centre, middle, width, start + gap / 2, end - gap / 2, colour_of(frame, i), Ends::flat);
        if (share < least_for_sign || frame.change.growth < 1) continue;
        const float at = 2 * std::numbers::pi_v<float> * (begin + share / 2);
        const Point sign{centre.x + middle * std::sin(at), centre.y - middle * std::cos(at)};
        painter.circle(sign, 24, frame.colours().background);
        painter.shape(sign_of(i), sign, 28, colour_of(frame, i));
    }
    const float room = outer * inner_share * 1.5F;
    const auto figure =
        fitted(painter, poll.all, type::hero_text.with_leading(0.95F).with_align(Align::centre), room,
               {{128, 1}, {96, 1}, {64, 1}, {48, 1}});
    const auto label = fitted(painter, poll.all_label, type::caption_text.with_align(Align::centre), room,
                              {{28, 1}, {28, 2}});
    const float high = figure.size * figure.leading + painter.measure(poll.all_label, label).height;
    painter.text({centre.x - room / 2, centre.y - high / 2}, poll.all, figure, frame.colours().text);
    painter.text({centre.x - room / 2, centre.y - high / 2 + figure.size * figure.leading}, poll.all_label,
                 label, frame.colours().text_2);
}

void row(Frame& frame, const PollOption& option, std::size_t part, Box box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const bool notes = !option.sides.empty() || !option.earlier.figure.empty();
    const float note = notes ? 40 : 0, text_height = box.h - note - 8;
    const float middle = box.y + text_height / 2 + 4;
    painter.shape(sign_of(part), {box.x + 24, middle}, std::min(44.0F, box.h - 20), colour_of(frame, part));
    const TextStyle figure{.weight = Weight::bold, .leading = 1.0F, .tabular = true, .align = Align::right};
    const auto percent = fitted(painter, option.percent, figure, percent_width,
                                {{option.leading ? 56.0F : 44.0F, 1}, {48, 1}, {40, 1}});
    painter.text_in({box.right() - percent_width, box.y + 4, percent_width, text_height}, option.percent,
                    percent, colours.text);
    const float x = box.x + 74, votes_width = 190, votes_right = box.right() - percent_width - 24;
    const float width = votes_right - votes_width - 20 - x;
    const auto votes =
        fitted(painter, option.votes, type::caption_text.with_tabular().with_align(Align::right), votes_width,
               {{28, 1}});
    painter.text_in({votes_right - votes_width, box.y + 4, votes_width, text_height}, option.votes, votes,
                    colours.text_2);
    const TextStyle base{.weight = option.leading ? Weight::bold : Weight::regular, .leading = 1.1F};
    const auto style = fitted_in(painter, option.text, base, {width, text_height},
                                 {{36, 1}, {36, 2}, {30, 2}, {28, 2}, {28, 3}});
    painter.text_in({x, box.y + 4, width, text_height}, option.text, style, colours.text);
    if (notes) notes_from(frame, {x, box.bottom() - 24}, option.sides, option.earlier.figure);
}

}  // namespace

void draw_parts(Frame& frame, const Poll& poll, float below) {
    const float top = legend_line(frame, {frame.left(), below + 6}, frame.width(), poll.legend) + 24;
    const bool narrow = frame.canvas().narrow();
    const float side = std::min(frame.bottom - top, narrow ? 430.0F : 600.0F);
    const float room = frame.bottom - top;
    ring(frame, poll, {frame.left() + side / 2, top + std::max(side / 2, std::min(room / 2, 330.0F))},
         side / 2);
    const float x = frame.left() + side + (narrow ? 48 : 72);
    const auto count = static_cast<float>(std::max<std::size_t>(poll.options.size(), 1));
    const float step = std::min(124.0F, room / count);
    float y = top + std::max(0.0F, (std::min(room, 660.0F) - step * count) / 2);
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
        row(frame, poll.options[i], i, {x, y, frame.right() - x, step});
        y += step;
        if (i + 1 < poll.options.size())
            frame.painter.fill({x, y - 1, frame.right() - x, 2}, frame.colours().line);
    }
}

}  // namespace auftakt::stage
