#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "stage/motion.hpp"
#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float last_ms = 30'000;
constexpr int over_ticks = 60;
constexpr double tick_ms = 150;

struct Dial {
    Point centre;
    float radius;  // of the ring's middle
};

void over_ring(Frame& frame, const Dial& dial, const Countdown& countdown, int done) {
    // The newest tick appears within 150 ms of its second.
    const auto since = (frame.now - countdown.ends).count() % 1000;
    const float newest = frame.reduced_motion ? 1 : progress(static_cast<double>(since), tick_ms);
    for (int i = 0; i < over_ticks; ++i) {
        const float at = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / over_ticks;
        const float dx = std::sin(at), dy = -std::cos(at);
        auto colour = i < done ? frame.colours().warn : frame.colours().track;
        if (i == done - 1) colour = mix(frame.colours().track, colour, newest);
        const std::array path{
            Point{dial.centre.x + dx * (dial.radius - 16), dial.centre.y + dy * (dial.radius - 16)},
            Point{dial.centre.x + dx * (dial.radius + 16), dial.centre.y + dy * (dial.radius + 16)}};
        frame.painter.stroke(path, 8, colour);
    }
}

// The ring holds what is left of the round; in the last 30 seconds it is full again and holds those.
void timer_ring(Frame& frame, const Dial& dial, const Round& round, const CountdownLook& seen, bool paused) {
    if (seen.over) return over_ring(frame, dial, round.countdown, seen.over_ticks);
    auto left_ms = static_cast<float>((round.countdown.ends - frame.now).count());
    if (frame.reduced_motion) left_ms = std::ceil(left_ms / 1000) * 1000;
    const bool last = left_ms <= last_ms && !paused;
    const float width = last ? 44 : 34;
    const float length = last ? last_ms : static_cast<float>(round.countdown.length_ms);
    const float share = length > 0 ? std::clamp(left_ms / length, 0.0F, 1.0F) : 0;
    const auto& colours = frame.colours();
    frame.painter.ring(dial.centre, dial.radius, width, colours.track);
    frame.painter.arc(dial.centre, dial.radius, width, 0, share, paused ? colours.edge : colours.accent);
}

void timer(Frame& frame, const Dial& dial, const Round& round, const CountdownLook& seen) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const bool paused = round.paused || frame.paused;
    timer_ring(frame, dial, round, seen, paused);
    TextStyle style{.size = seen.over ? type::overtime : type::timer,
                    .weight = Weight::bold,
                    .leading = 1,
                    .tracking = -0.045F};
    const float room = 2 * (dial.radius - 50);
    const float width = painter.digits_width(seen.text, style);
    if (width > room) style.size = std::floor(style.size * room / width);
    painter.digits({dial.centre.x, dial.centre.y - 25.4F}, seen.text, style,
                   seen.over ? colours.warn : colours.text);
    const auto& label = seen.over      ? round.over_label
                        : paused       ? round.paused_label
                        : seen.last_30 ? round.last_label
                                       : round.length_label;
    painter.text({dial.centre.x, dial.centre.y - 25.4F + cap_em * style.size / 2 + (seen.over ? 37.5F : 34)},
                 label, type::body_text.with_align(Align::centre), paused ? colours.text : colours.text_2);
}

float round_pips(Frame& frame, float x, const Round& round) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    constexpr float top = 166, row = 46.8F;
    const auto style = type::body_text.with_weight(Weight::semibold);
    // Many rounds in a narrow column: smaller pips, closer together.
    const float room = frame.right() - x - painter.measure(round.round_label, style).width - 14 - 36;
    const float step = std::min(32.0F, room / static_cast<float>(std::max(round.rounds, 1)));
    const float pip = std::min(20.0F, step * 0.7F), gap = step - pip;
    for (int i = 1; i <= round.rounds; ++i) {
        const bool current = i == round.round;
        const float width = current ? 36 + pip : pip;
        painter.fill({x, top + (row - pip) / 2, width, pip},
                     current           ? colours.accent
                     : i < round.round ? colours.bar
                                       : colours.track,
                     pip / 2);
        x += width + gap;
    }
    painter.text({x + 14, top}, round.round_label, style, colours.text);
    return top + row;
}

float tip_height(Painter& painter, const RoleTip& tip, float width, float size) {
    const TextStyle style{.size = size, .leading = 1.3F};
    return 24 + 36.4F + 4 + painter.measure(tip.text, style.within(width - 72)).height + 26;
}

void tip_card(Frame& frame, const RoleTip& tip, Box card, float size) {
    auto& painter = frame.painter;
    const auto colour = role_colour(frame.colours(), tip.mark.role);
    painter.fill(card, frame.colours().surface, 28);
    {
        const auto clip = painter.clip({card.x, card.y, 12, card.h});
        painter.fill(card, colour, 28);
    }
    const auto in = painter.within(card);
    const float x = card.x + 36;
    const float dot = role_dot(painter, {x, card.y + 24 + 18.2F}, type::caption, tip.mark.role);
    painter.text({x + dot + 14, card.y + 24}, tip.mark.word, type::caption_text.with_weight(Weight::bold),
                 colour);
    const TextStyle style{.size = size, .leading = 1.3F};
    painter.text({x, card.y + 24 + 36.4F + 4}, tip.text, style.within(card.w - 72), frame.colours().text);
}

void prompt_and_tips(Frame& frame, const Round& round, float x, float top, float width) {
    auto& painter = frame.painter;
    float size = type::body, total = 0;
    for (const float next : {type::body, 32.0F, type::caption}) {
        size = next;
        total = -24;
        for (const auto& tip : round.tips) total += tip_height(painter, tip, width, size) + 24;
        if (total < 360) break;
    }
    const float tips_top = round.tips.empty() ? frame.bottom : std::min(588.0F, frame.bottom - 6 - total);
    const auto base = type::title_text.with_leading(1.16F);
    TextStyle style = base;
    for (const float next : {64.0F, 56.0F, 48.0F, 42.0F, 36.0F}) {
        style = base.with_size(next).within(width);
        if (top + 44 + painter.measure(round.prompt, style).height <= tips_top - 28) break;
    }
    painter.text({x, top + 44}, round.prompt, style, frame.colours().text);
    float y = tips_top;
    for (const auto& tip : round.tips) {
        const float height = tip_height(painter, tip, width, size);
        tip_card(frame, tip, {x, y, width, height}, size);
        y += height + 24;
    }
}

void call(Frame& frame, const std::string& title, const std::string& text, float x, float top, float width) {
    auto& painter = frame.painter;
    const auto style = balanced(
        painter, title, fitted(painter, title, type::display_text, width, {{96, 2}, {72, 3}, {64, 4}}));
    const auto box = painter.text({x, top + 150}, title, style, frame.colours().text);
    painter.text({x, box.bottom() + 36}, text, type::lead_text.with_leading(1.3F).within(width, 4),
                 frame.colours().text_2);
}

}  // namespace

void draw(Frame& frame, const Round& round) {
    const auto seen = look(round.countdown, frame.now);
    const bool narrow = frame.canvas().narrow();
    const float x = frame.left() + (narrow ? 616 : frame.canvas().width / 2 - frame.left() + 8);
    const float box = narrow ? 560 : std::min(760.0F, x - frame.left() - 112);
    const Dial dial{{frame.left() + box / 2, 530}, box / 2 - 34};
    timer(frame, dial, round, seen);
    const float width = frame.right() - x;
    const float top = round_pips(frame, x, round);
    const bool paused = round.paused || frame.paused;
    if (seen.over) return call(frame, round.over_title, round.over_text, x, top, width);
    if (seen.last_30 && !paused && !round.last_title.empty())
        return call(frame, round.last_title, round.last_text, x, top, width);
    if (!paused && !round.half_title.empty() && seen.half_time)
        return call(frame, round.half_title, round.half_text, x, top, width);
    prompt_and_tips(frame, round, x, top, width);
}

}  // namespace auftakt::stage
