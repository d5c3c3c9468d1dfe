#include <algorithm>

#include "stage/result_parts.hpp"

// A guess: what the hall thought, then the truth.
namespace auftakt::stage {
namespace {

void card(Frame& frame, const Guesses& scene, Box box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(box, colours.surface, 18);
    const auto in = painter.within(box);
    const float x = box.x + 40, width = box.w - 80;
    const auto label = fitted(painter, scene.card_label, type::body_text, width, {{36, 1}, {30, 1}, {28, 1}});
    float y = painter.text({x, box.y + 36}, scene.card_label, label, colours.text_2).bottom();
    const auto figure = fitted(painter, scene.card_figure,
                               TextStyle{.weight = Weight::bold, .leading = 1.05F, .tracking = -0.02F}, width,
                               {{120, 1}, {96, 1}, {72, 1}, {54, 1}, {36, 1}});
    y = painter.text({x, y + 4}, scene.card_figure, figure, scene.truth_at ? colours.accent : colours.text)
            .bottom();
    if (!scene.card_note.empty())
        y = painter.text({x, y + 6}, scene.card_note, type::body_text.within(width, 3), colours.text_2)
                .bottom();
    if (!scene.before.empty())
        y = painter.text({x, y + 6}, scene.before, type::body_text.within(width, 1), colours.text_2).bottom();
    side_lines(frame, {x, y + 24}, width, scene.legend, scene.sides);
    if (scene.distance.empty()) return;
    y += 26;
    painter.fill({x, y, width, 2}, colours.line);
    y = painter.text({x, y + 24}, scene.distance_label, type::body_text.within(width, 1), colours.text_2)
            .bottom();
    const auto by =
        fitted(painter, scene.distance, type::title_text, width, {{64, 1}, {48, 1}, {36, 1}, {28, 2}});
    y = painter.text({x, y}, scene.distance, by, colours.text).bottom();
    const int lines = static_cast<int>((box.bottom() - y - 28) / (type::caption * 1.3F));
    if (!scene.distance_note.empty() && lines > 0)
        painter.text({x, y + 8}, scene.distance_note, type::caption_text.within(width, lines),
                     colours.text_2);
}

// Where a line must not run: round the figure of the bar that it crosses.
struct Gap {
    float from, to;
};

// A line with its name at the top, on whichever side has room.
struct Mark {
    double place;
    const std::string& label;
    Colour colour;
    bool dashed;
    bool to_the_left;
};

void mark(Frame& frame, const Box& area, const Gap& gap, const Mark& of) {
    auto& painter = frame.painter;
    const float x = area.x + area.w * static_cast<float>(of.place), from = area.y + 46;
    const auto piece = [&](float top, float bottom) {
        if (bottom <= top) return;
        if (!of.dashed) return painter.fill({x - 4, top, 8, bottom - top}, of.colour, 4);
        for (float y = top; y < bottom; y += 26)
            painter.fill({x - 2, y, 4, std::min(14.0F, bottom - y)}, of.colour);
    };
    const float to = of.dashed ? area.bottom() : from + (area.bottom() - from) * frame.change.drop;
    piece(from, std::min(gap.from, to));
    piece(std::max(gap.to, from), to);
    if (!of.dashed) painter.shape(Shape::triangle, {x, area.bottom() + 22}, 34, of.colour);
    const auto style = type::body_text.with_weight(Weight::bold);
    const float width = painter.measure(of.label, style).width;
    const bool left = of.to_the_left ? x - 14 - width >= area.x : x + 14 + width > area.right();
    painter.text({left ? x - 14 - width : x + 14, area.y - 2}, of.label, style, of.colour);
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
    const auto gap_at = [&](double place) {
        const auto last = static_cast<double>(scene.bins.size() - 1);
        const auto i =
            static_cast<std::size_t>(std::clamp(place * static_cast<double>(scene.bins.size()), 0.0, last));
        const float high = room * static_cast<float>(scene.bins[i].height) * frame.change.growth;
        return scene.bins[i].figure.empty() ? Gap{area.bottom(), area.bottom()}
                                            : Gap{area.bottom() - high - 48, area.bottom() - high + 4};
    };
    // The sign of the truth stands among the numbers of the axis.
    const auto axis = type::caption_text.with_tabular();
    const auto beside_truth = [&](float left, float width) {
        if (!scene.truth_at) return false;
        const float truth = area.x + area.w * static_cast<float>(*scene.truth_at);
        return left < truth + 26 && left + width > truth - 26;
    };
    for (std::size_t i = 0; i < scene.bins.size(); ++i) {
        const auto& bin = scene.bins[i];
        const float x = area.x + slot * static_cast<float>(i);
        const float high = room * static_cast<float>(bin.height) * frame.change.growth;
        if (high > 0)
            painter.fill({x + 3, area.bottom() - high, slot - 6, high}, colours.bar, 6, Corners::top);
        painter.text({x + slot / 2, area.bottom() - high - 40}, bin.figure,
                     type::caption_text.with_tabular().with_align(Align::centre), colours.text_2);
        if (!bin.from.empty() && !beside_truth(x - 10, painter.measure(bin.from, axis).width))
            painter.text_in({std::max(area.x, x - 10), area.bottom() + 10, slot * 1.9F, 36}, bin.from,
                            fitted(painter, bin.from, axis, slot * 1.9F, {{28, 1}}), colours.text_2);
    }
    painter.fill({area.x, area.bottom(), area.w, 3}, colours.edge);
    painter.text({area.x, area.bottom() + 52}, scene.axis_label, type::caption_text.within(area.w, 1),
                 colours.text_2);
    const bool before = scene.truth_at && scene.median_at < *scene.truth_at;
    mark(frame, area, gap_at(scene.median_at),
         {scene.median_at, scene.median_label, colours.text, true, before || !scene.truth_at});
    if (scene.truth_at)
        mark(frame, area, gap_at(*scene.truth_at),
             {*scene.truth_at, scene.truth_label, colours.accent, false, !before});
}

}  // namespace auftakt::stage
