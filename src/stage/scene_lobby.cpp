#include "stage/join_card.hpp"
#include "stage/names.hpp"
#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float pill_slide = 24;

std::string fit_name(Painter& painter, const std::string& name, const TextStyle& style, float width) {
    return fit_names({name}, width,
                     [&](std::string_view form) { return painter.measure(form, style.within(0)).width; })
        .front();
}

// "67 von 72 sind da", the figure by far the largest; returns where the line ends below.
float head_count(Frame& frame, const Lobby& scene, Point at, float width) {
    auto& painter = frame.painter;
    const auto style = type::hero_text.with_leading(0.8F);
    const float baseline = at.y + baseline_of(style);
    const auto figure =
        painter.text(at, scene.count, style, scene.nobody ? frame.colours().text : frame.colours().accent);
    const float x = figure.right() + 22;
    const auto label = fitted(painter, scene.count_label, TextStyle{.size = type::lead}, at.x + width - x,
                              {{48, 1}, {36, 1}, {28, 1}, {28, 2}});
    painter.text({x, baseline - baseline_of(label)}, scene.count_label, label, frame.colours().text);
    return baseline + 13.7F;
}

float role_count(Frame& frame, const RoleCount& count, float x, float top, bool right) {
    auto& painter = frame.painter;
    const TextStyle figure{.size = 32, .weight = Weight::bold, .tabular = true}, word{.size = 32};
    const std::vector<Piece> pieces{{count.figure, figure, frame.colours().text},
                                    {count.mark.word, word, frame.colours().text}};
    const float width = 32 * 0.62F + 12 + pieces_width(painter, pieces, 12);
    if (right) x -= width;
    const float dot = role_dot(painter, {x, top + 20.8F}, 32, count.mark.role);
    draw_pieces(painter, {x + dot + 12, top + baseline_of(word)}, pieces, 12);
    return top + 41.6F;
}

// Juniors left with a round end, seniors right with a square one; nobody: an empty track.
void balance(Frame& frame, const Lobby& scene, float x, float top, float width) {
    auto& painter = frame.painter;
    role_count(frame, scene.juniors, x, top, false);
    const Box bar{x, role_count(frame, scene.seniors, x + width, top, true) + 16, width, 20};
    const auto juniors = static_cast<float>(scene.juniors.count),
               seniors = static_cast<float>(scene.seniors.count);
    if (juniors + seniors <= 0) return painter.fill(bar, frame.colours().track, 10);
    const float gap = juniors > 0 && seniors > 0 ? 6 : 0;
    const float split = (width - gap) * juniors / (juniors + seniors);
    painter.fill({bar.x, bar.y, split, 20}, frame.colours().junior, 10);
    painter.fill({bar.x + split + gap, bar.y, width - gap - split, 20}, frame.colours().senior, 4);
}

// Two rows of pills, newest first; who does not fit is counted.
void arrivals(Frame& frame, const Lobby& scene, float top, float width) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.text({frame.left(), top}, scene.arrivals_label, type::caption_text, colours.text_2);
    constexpr float height = 56, gap = 16;
    float x = frame.left(), y = top + 50;
    int row = 0;
    float shift = 0;  // of those who make room, while newcomers slide in
    const float more = scene.more.empty() ? 0 : painter.measure(scene.more, type::caption_text).width + gap;
    for (std::size_t i = 0; i < scene.arrivals.size(); ++i) {
        const auto& person = scene.arrivals[i];
        const auto style = type::caption_text.with_weight(i == 0 ? Weight::semibold : Weight::regular)
                               .within(width - 120 - more, 1);
        const float dot = person.role ? 28 * 0.62F + 12 : 0;
        const auto name = fit_name(painter, person.name, style, style.max_width);
        const float text = std::min(painter.measure(name, style).width, style.max_width);
        const float pill = 26 + dot + text + 26;
        if (x + pill + (row == 1 ? more : 0) > frame.left() + width) {
            if (++row == 2) break;
            x = frame.left();
            y += height + gap;
        }
        const bool enters = static_cast<int>(i) < frame.change.arrived;
        if (enters && row == 0) shift -= (pill + gap) * (1 - frame.change.arrival);
        const auto layer = painter.layer((i == 0  ? 1.0F
                                          : i < 3 ? 0.95F
                                                  : 0.75F) *
                                             (enters ? frame.change.arrival : 1.0F),
                                         {enters     ? -pill_slide * (1 - frame.change.arrival)
                                          : row == 0 ? shift
                                                     : 0,
                                          0});
        const Box box{x, y, pill, height};
        painter.fill(box, i == 0 ? colours.surface_2 : colours.surface, 28);
        const auto in = painter.within(box);
        role_dot(painter, {x + 26, y + 28}, 28, person.role);
        painter.text({x + 26 + dot, y + 9.8F}, name, style, colours.text);
        x += pill + gap;
    }
    painter.text({std::min(x, frame.left() + width - more + gap), y + 9.8F}, scene.more, type::caption_text,
                 colours.text_2);
}

void wide_left(Frame& frame, const Lobby& scene, float width) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto welcome = fitted(painter, scene.welcome, TextStyle{}, width, {{48, 1}, {36, 1}});
    const auto head = painter.text({frame.left(), 150}, scene.welcome, welcome, colours.text_2);
    const auto title = fitted(painter, scene.title, type::display_text, width, {{96, 2}, {72, 3}, {64, 4}});
    painter.text({frame.left(), head.bottom() + 24}, scene.title, title, colours.text);
    const float bar = std::min(430.0F, width * 0.46F);
    head_count(frame, scene, {frame.left(), 572}, width - bar - 20);
    balance(frame, scene, frame.left() + width - bar, 630.4F, bar);
    if (!scene.nobody) return arrivals(frame, scene, 764, width + 20);
    const auto call =
        fitted(painter, scene.invitation, TextStyle{.weight = Weight::semibold, .leading = 1.2F}, width,
               {{48, 1}, {36, 2}});
    const auto box = painter.text({frame.left(), 780}, scene.invitation, call, colours.text);
    painter.text({frame.left(), box.bottom() + 14}, scene.help, type::body_text.within(width, 2),
                 colours.text_2);
}

void narrow_left(Frame& frame, const Lobby& scene, float width) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto welcome =
        fitted(painter, scene.welcome, TextStyle{.leading = 1.2F}, width, {{48, 1}, {36, 1}, {36, 2}});
    const auto head = painter.text({frame.left(), 136}, scene.welcome, welcome, colours.text_2);
    const auto title = fitted(painter, scene.title, type::display_text.with_leading(1.04F), width,
                              {{96, 3}, {72, 4}, {64, 5}, {48, 6}});
    painter.text({frame.left(), head.bottom() + 10}, scene.title, title, colours.text);
    const float below = head_count(frame, scene, {frame.left(), 610}, width);
    balance(frame, scene, frame.left(), below + 36, width);
    const float y = below + 36 + 41.6F + 36 + 30;
    if (scene.nobody) {
        painter.text({frame.left(), y}, scene.invitation,
                     type::caption_text.with_weight(Weight::bold).within(width, 1), colours.text);
        return;
    }
    if (scene.arrivals.empty()) return;
    const auto label = painter.text({frame.left(), y}, scene.arrivals_label,
                                    type::caption_text.within(width, 1), colours.text_2);
    const float x =
        frame.left() + std::min(width, painter.measure(scene.arrivals_label, type::caption_text).width) + 10;
    const auto style = type::caption_text.with_weight(Weight::bold).within(frame.left() + width - x, 1);
    const auto name = fit_name(painter, scene.arrivals.front().name, style, style.max_width);
    painter.text({x, label.y}, name, style, colours.text);
}

}  // namespace

void draw(Frame& frame, const Lobby& scene) {
    const bool narrow = frame.canvas().narrow();
    const float height = std::min(818.0F, frame.bottom - 136);
    if (scene.join.wifi_code && !narrow) {
        constexpr float card = 492, gap = 24;
        const float x = frame.right() - 2 * card - gap;
        narrow_left(frame, scene, x - 80 - frame.left());
        wifi_card(frame, scene.join, {x, 150, card, height - 20});
        address_card(frame, scene.join, {x + card + gap, 150, card, height - 20});
        return;
    }
    const Box card{frame.right() - 600, 136, 600, height};
    if (narrow)
        narrow_left(frame, scene, card.x - 40 - frame.left());
    else
        wide_left(frame, scene, card.x - 88 - frame.left());
    // One card for two codes: they take turns.
    constexpr std::int64_t turn_ms = 12'000;
    if (scene.join.wifi_code && frame.now.ms / turn_ms % 2 == 0)
        wifi_card(frame, scene.join, card);
    else if (scene.join.wifi_code)
        address_card(frame, scene.join, card);
    else
        join_card(frame, scene.join, card);
}

}  // namespace auftakt::stage
