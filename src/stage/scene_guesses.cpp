#include <algorithm>

#include "stage/parts.hpp"

// A guess: what the hall thought, then the truth.
namespace auftakt::stage {
namespace {

void card(Frame& frame, const Guesses& scene, Box box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(box, colours.surface, 18);
    const auto in = painter.within(box);
    const float x = box.x + 40, width = box.w - 80;
    float y =
        painter.text({x, box.y + 36}, scene.card_label, type::body_text.within(width, 1), colours.text_2)
            .bottom();
    const auto figure = fitted(painter, scene.card_figure,
                               TextStyle{.weight = Weight::bold, .leading = 1.05F, .tracking = -0.02F}, width,
                               {{120, 1}, {96, 1}, {72, 1}, {54, 1}, {36, 1}});
    y = painter.text({x, y + 4}, scene.card_figure, figure, scene.truth_at ? colours.accent : colours.text)
            .bottom();
    if (!scene.card_note.empty())
        y = painter.text({x, y + 6}, scene.card_note, type::body_text.within(width, 3), colours.text_2)
                .bottom();
    if (scene.distance.empty()) return;
    y += 30;
    painter.fill({x, y, width, 2}, colours.line);
    y = painter.text({x, y + 24}, scene.distance_label, type::body_text.within(width, 1), colours.text_2)
            .bottom();
    const auto by =
        fitted(painter, scene.distance, type::title_text, width, {{64, 1}, {48, 1}, {36, 1}, {28, 2}});
    painter.text({x, y}, scene.distance, by, colours.text);
}

// A line with its name at the top, on whichever side has room.
void mark(Frame& frame, const Box& area, double place, const std::string& label, Colour colour, bool dashed,
          bool to_the_left) {
    auto& painter = frame.painter;
    const float x = area.x + area.w * static_cast<float>(place);
    if (dashed)
        for (float y = area.y + 46; y < area.bottom(); y += 26)
            painter.fill({x - 2, y, 4, std::min(14.0F, area.bottom() - y)}, colour);
    else
        painter.fill({x - 4, area.y + 46, 8, area.h - 46}, colour, 4);
    const auto style = type::body_text.with_weight(Weight::bold);
    const float width = painter.measure(label, style).width;
    const bool left = to_the_left ? x - 14 - width >= area.x : x + 14 + width > area.right();
    painter.text({left ? x - 14 - width : x + 14, area.y - 2}, label, style, colour);
}

}  // namespace

void draw(Frame& frame, const Guesses& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float top = question_title(frame, scene.question, frame.width()) + 28;
    const float side = frame.canvas().narrow() ? 380 : 452;
    card(frame, scene, {frame.right() - side, top, side, frame.bottom - top});
    if (scene.bins.empty()) return;
    const Box area{frame.left(), top, frame.width() - side - 64, frame.bottom - top - 96};
    const float slot = area.w / static_cast<float>(scene.bins.size());
    const float room = area.h - 110;
    for (std::size_t i = 0; i < scene.bins.size(); ++i) {
        const auto& bin = scene.bins[i];
        const float x = area.x + slot * static_cast<float>(i);
        const float high = room * static_cast<float>(bin.height) * frame.change.growth;
        if (high > 0)
            painter.fill({x + 3, area.bottom() - high, slot - 6, high}, colours.bar, 6, Corners::top);
        painter.text({x + slot / 2, area.bottom() - high - 40}, bin.figure,
                     type::caption_text.with_tabular().with_align(Align::centre), colours.text_2);
        if (!bin.from.empty())
            painter.text_in(
                {x - 10, area.bottom() + 10, slot * 1.9F, 36}, bin.from,
                fitted(painter, bin.from, type::caption_text.with_tabular(), slot * 1.9F, {{28, 1}}),
                colours.text_2);
    }
    painter.fill({area.x, area.bottom(), area.w, 3}, colours.edge);
    painter.text({area.x, area.bottom() + 52}, scene.axis_label, type::caption_text.within(area.w, 1),
                 colours.text_2);
    const bool before = scene.truth_at && scene.median_at < *scene.truth_at;
    mark(frame, area, scene.median_at, scene.median_label, colours.text, true, before || !scene.truth_at);
    if (scene.truth_at) mark(frame, area, *scene.truth_at, scene.truth_label, colours.accent, false, !before);
}

}  // namespace auftakt::stage
