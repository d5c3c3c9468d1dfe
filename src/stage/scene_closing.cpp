#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float content_top = 312;

void figures(Frame& frame, const std::vector<Figure>& all, float width, std::size_t columns) {
    auto& painter = frame.painter;
    const float step = (width + 40) / static_cast<float>(columns);
    const TextStyle base{.weight = Weight::bold, .leading = 1, .tracking = -0.035F};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Point at{frame.left() + static_cast<float>(i % columns) * step,
                       content_top + static_cast<float>(i / columns) * 300.8F};
        const auto style = fitted(painter, all[i].figure, base, step - 40, {{160, 1}, {120, 1}, {96, 1}});
        const float drop = (160 - style.size) * ascent_em;
        painter.text({at.x, at.y + drop}, all[i].figure, style,
                     all[i].accent ? frame.colours().accent : frame.colours().text);
        painter.text({at.x, at.y + 166}, all[i].label, type::body_text.within(step - 40, 2),
                     frame.colours().text_2);
    }
}

void timeline(Frame& frame, const Closing& scene, Box card) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(card, colours.surface, 28);
    const auto in = painter.within(card);
    const auto title = fitted(painter, scene.next_label, type::lead_text.with_weight(Weight::bold),
                              card.w - 112, {{48, 1}, {36, 2}});
    painter.text({card.x + 56, card.y + 48}, scene.next_label, title, colours.text);
    const auto count = static_cast<float>(scene.next.size());
    const float step = std::min(120.0F, (card.h - 170) / count);
    const bool two_lines = step > 110;
    const float x = card.x + 68, first = card.y + 178, room = card.right() - 48 - (card.x + 108);
    painter.fill({x - 2, first, 4, step * (count - 1)}, colours.line);
    // One size for all dates: the largest that suits the longest.
    TextStyle common;
    for (const auto& entry : scene.next) {
        const auto style =
            fitted(painter, entry.what, TextStyle{.weight = Weight::semibold, .leading = 1.22F}, room,
                   {{36, 1}, {32, 1}, {28, 1}, {28, two_lines ? 2 : 1}});
        if (&entry == &scene.next.front() || style.size < common.size) common = style;
    }
    for (std::size_t i = 0; i < scene.next.size(); ++i) {
        const float y = first + step * static_cast<float>(i);
        painter.circle({x, y}, 12, i == 0 ? colours.accent : colours.text_2);
        const auto when =
            painter.text({card.x + 108, y - 28}, scene.next[i].when,
                         type::caption_text.with_leading(1.22F).within(room, 1), colours.text_2);
        painter.text({card.x + 108, when.bottom()}, scene.next[i].what,
                     common.within(room, two_lines && common.size < 32 ? 2 : 1), colours.text);
    }
}

}  // namespace

void draw(Frame& frame, const Closing& scene) {
    const bool narrow = frame.canvas().narrow();
    const auto title =
        fitted(frame.painter, scene.title, type::display_text, frame.width(), {{96, 1}, {72, 1}, {64, 2}});
    frame.painter.text({frame.left(), 132}, scene.title, title, frame.colours().text);
    if (scene.next.empty()) return figures(frame, scene.figures, frame.width(), 4);
    // No figures: nothing stands beside the dates.
    const float card = scene.figures.empty() ? frame.width() : narrow ? 620 : 784;
    figures(frame, scene.figures, frame.width() - card - (narrow ? 40 : 84), 2);
    timeline(frame, scene,
             {frame.right() - card, content_top, card, std::min(622.0F, frame.bottom - content_top)});
}

}  // namespace auftakt::stage
