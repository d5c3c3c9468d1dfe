#include <algorithm>
#include <cmath>

#include "stage/result_parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float rows_top = 338;
constexpr float timer_radius = 67;

float question(Frame& frame, const Poll& poll) {
    // The same width with and without the timer, so that the question does not break anew when it is
    // revealed.
    const float below = question_title(frame, poll.question, frame.width() - 2 * timer_radius - 114);
    if (poll.countdown)
        small_timer(frame, {frame.right() - timer_radius, 140 + timer_radius}, *poll.countdown);
    return below;
}

void letter_tile(Painter& painter, Box box, float radius, float size, const std::string& letter, Colour fill,
                 Colour text) {
    painter.fill(box, fill, radius);
    painter.text_in(box, letter, TextStyle{.size = size, .weight = Weight::bold, .align = Align::centre},
                    text);
}

// Sizes of the rows with bars, by how many there are: up to five are as drawn, eight still fit.
struct Rows {
    float step, text, bar_gap, bar;
};

Rows rows_for(std::size_t count, float room) {
    if (count <= 5) return {std::min(124.0F, (room + 18) / static_cast<float>(count)), 54, 8, 32};
    const float step = room / static_cast<float>(count);
    const float text = std::min(54.0F, step - 30);
    return {step, text, std::min(8.0F, step - text - 24), 20};
}

// As large as the most of them fit the room.
float dot_pitch(int most, float width, float height) {
    constexpr float largest = 44, least = 12;
    float pitch = std::min(largest, height);
    const auto lines = [&] { return std::ceil(static_cast<float>(most) / std::floor(width / pitch)); };
    while (pitch > least && lines() * pitch > height) pitch -= 2;
    return pitch;
}

// One for each person, line by line.
void dots(Frame& frame, const PollOption& option, Box room, float pitch) {
    const auto colour = option.leading ? frame.colours().accent : frame.colours().bar;
    const int across = std::max(1, static_cast<int>(room.w / pitch));
    const float shown = static_cast<float>(option.dots) * frame.change.growth;
    for (int i = 0; static_cast<float>(i) + 0.5F < shown; ++i)
        frame.painter.circle({room.x + pitch * (static_cast<float>(i % across) + 0.5F),
                              room.y + pitch * (static_cast<float>(i / across) + 0.5F)},
                             pitch * 0.4F, colour);
}

void bar(Frame& frame, const PollOption& option, Box track) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(track, faded(colours.track, 0.55F), 8);
    // A bar below its own height would be no bar but a stain: nothing for nothing, else at least round.
    const float whole = option.bar > 0 ? std::max(track.w * static_cast<float>(option.bar), 16.0F) : 0;
    const float length = whole * frame.change.growth;
    painter.fill({track.x, track.y, length, track.h}, option.leading ? colours.accent : colours.bar, 8);
    if (!option.earlier.figure.empty())
        painter.outline(
            {track.x, track.y, std::max(track.w * static_cast<float>(option.earlier.bar), 16.0F), track.h},
            colours.text, 3, 8);
}

void result_row(Frame& frame, const PollOption& option, float top, const Rows& rows) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float left = frame.left(), middle = top + rows.text / 2, tile = std::min(44.0F, rows.text);
    letter_tile(painter, {left, middle - tile / 2, tile, tile}, 8, 28, option.letter,
                option.leading ? colours.accent : colours.surface_2,
                option.leading ? colours.on_accent : colours.text);

    const TextStyle percent{.size = option.leading && rows.text > 50 ? type::lead : type::body,
                            .weight = option.leading ? Weight::bold : Weight::semibold,
                            .tabular = true,
                            .align = Align::right};
    const float percent_top = middle - percent.size * percent.leading / 2;
    painter.text({frame.right(), percent_top}, option.percent, percent, colours.text);
    const float baseline = percent_top + baseline_of(percent);
    const auto votes = type::caption_text.with_tabular().with_align(Align::right);
    const auto box = painter.text({frame.right() - 154, baseline - baseline_of(votes)}, option.votes, votes,
                                  colours.text_2);
    const float text_left = left + 66;
    const float text_right = notes_left_of(frame, {box.x - 32, middle}, option.sides, option.earlier.figure);
    const auto style = fitted(painter, option.text,
                              type::body_text.with_weight(option.leading ? Weight::bold : Weight::regular),
                              text_right - text_left, {{36, 1}, {32, 1}, {28, 1}});
    painter.text({text_left, middle - style.size * style.leading / 2}, option.text, style, colours.text);
}

void results(Frame& frame, const Poll& poll, float below) {
    if (poll.drawing == Drawing::donut) return draw_parts(frame, poll, below);
    float top = std::max(rows_top, legend_line(frame, {frame.left(), below + 6}, frame.width(), poll.legend));
    const auto rows = rows_for(poll.options.size(), frame.bottom - top);
    int most = 1;
    for (const auto& option : poll.options) most = std::max(most, option.dots);
    const Box below_text{frame.left(), rows.text + rows.bar_gap, frame.width(),
                         rows.step - rows.text - rows.bar_gap - 6};
    const float pitch = dot_pitch(most, below_text.w, below_text.h);
    for (const auto& option : poll.options) {
        result_row(frame, option, top, rows);
        const float under = top + below_text.y;
        if (poll.drawing == Drawing::dots)
            dots(frame, option, {below_text.x, under, below_text.w, below_text.h}, pitch);
        else
            bar(frame, option, {below_text.x, under, below_text.w, rows.bar});
        top += rows.step;
    }
}

void option_cards(Frame& frame, const Poll& poll, float width, float top) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto count = static_cast<float>(poll.options.size());
    const float room = frame.bottom - 4 - top;
    const float gap = count <= 5 ? 20 : 12;
    const float height = std::min(count <= 5 ? 102.0F : 84.0F, (room - (count - 1) * gap) / count);
    for (const auto& option : poll.options) {
        const Box card{frame.left(), top, width, height};
        painter.fill(card, colours.surface, 14);
        const auto in = painter.within(card);
        const float tile = std::min(60.0F, height - 16);
        letter_tile(painter, {card.x + 30, card.y + (height - tile) / 2, tile, tile}, 10,
                    height > 76 ? 36 : 28, option.letter, colours.surface_2, colours.text);
        const float x = card.x + 30 + tile + 30, w = card.right() - 30 - x;
        const TextStyle base{.weight = Weight::semibold, .leading = 1.15F, .tracking = -0.01F};
        const auto style =
            height > 76 ? fitted(painter, option.text, base, w, {{42, 1}, {36, 1}, {36, 2}, {28, 2}, {28, 3}})
                        : fitted(painter, option.text, base, w, {{36, 1}, {28, 1}, {28, 2}});
        painter.text_in({x, card.y, w, height}, option.text, style, colours.text);
        top += height + gap;
    }
}

}  // namespace

float question_title(Frame& frame, const std::string& text, float width) {
    auto& painter = frame.painter;
    const auto style = fitted(painter, text, type::title_text, width, {{64, 2}, {48, 3}, {36, 4}});
    return painter.text({frame.left(), 136}, text, balanced(painter, text, style), frame.colours().text)
        .bottom();
}

void draw(Frame& frame, const Poll& poll) {
    const float below = question(frame, poll);
    if (poll.revealed && poll.withheld.empty()) return results(frame, poll, below);
    const bool narrow = frame.canvas().narrow();
    const float column = narrow ? 470 : 718;
    const float top = std::max(344.0F, below + 36);
    option_cards(frame, poll, poll.ring ? frame.width() - column : frame.width(), top);
    if (!poll.ring) return;
    const float outer = narrow ? 190 : 236;
    // Where there is nothing to choose from, the ring has the middle.
    const float across =
        poll.options.empty() ? frame.left() + frame.width() / 2 : frame.right() - (narrow ? 210 : 318);
    const Point centre{across, top - 8 + 250};
    auto ring = *poll.ring;
    if (!poll.withheld.empty()) ring.hint = poll.withheld;
    tick_ring(frame, ring, {centre, outer, outer - 46, 11}, narrow ? 420 : 600);
}

}  // namespace auftakt::stage
