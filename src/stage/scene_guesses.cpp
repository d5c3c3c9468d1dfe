#include <algorithm>
#include <utility>
#include <vector>

#include "stage/result_parts.hpp"

// A guess: what the hall thought, then the truth.
namespace auftakt::stage {
namespace {

constexpr float label_row = 46;  // where the names of the lines stand

// What has to stand below the note of the card.
float room_below(const Guesses& scene) {
    if (!scene.distance.empty()) return 200;
    return (scene.before.empty() ? 0.0F : 54.0F) + (scene.sides.empty() ? 0.0F : 116.0F);
}

void card(Frame& frame, const Guesses& scene, Box box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(box, colours.surface, 18);
    const auto in = painter.within(box);
    const float inset = frame.canvas().narrow() ? 30 : 40;
    const float x = box.x + inset, width = box.w - 2 * inset;
    const auto label = fitted(painter, scene.card_label, type::body_text, width, {{36, 1}, {30, 1}, {28, 1}});
    float y = painter.text({x, box.y + 36}, scene.card_label, label, colours.text_2).bottom();
    const auto figure = fitted(painter, scene.card_figure,
                               TextStyle{.weight = Weight::bold, .leading = 1.05F, .tracking = -0.02F}, width,
                               {{120, 1}, {96, 1}, {72, 1}, {54, 1}, {36, 1}, {28, 1}});
    y = painter.text({x, y + 4}, scene.card_figure, figure, scene.truth_at ? colours.accent : colours.text)
            .bottom();
    if (!scene.card_note.empty()) {
        const float room = box.bottom() - 28 - room_below(scene) - y - 6;
        const auto note = fitted_in(painter, scene.card_note, type::body_text.with_leading(1.2F),
                                    {width, room}, {{36, 2}, {36, 3}, {32, 4}, {28, 4}, {28, 6}});
        y = painter.text({x, y + 6}, scene.card_note, note, colours.text_2).bottom();
    }
    if (!scene.before.empty())
        y = painter
                .text({x, y + 6}, scene.before,
                      fitted(painter, scene.before, type::body_text, width, {{36, 1}, {32, 1}, {28, 1}}),
                      colours.text_2)
                .bottom();
    side_lines(frame, {x, y + 24}, width, scene.legend, scene.sides);
    if (scene.distance.empty()) return;
    y += 26;
    painter.fill({x, y, width, 2}, colours.line);
    y = painter
            .text({x, y + 24}, scene.distance_label,
                  fitted(painter, scene.distance_label, type::body_text, width, {{36, 1}, {30, 1}, {28, 1}}),
                  colours.text_2)
            .bottom();
    const auto by = fitted(painter, scene.distance, type::title_text, width,
                           {{64, 1}, {48, 1}, {36, 1}, {28, 1}, {28, 2}});
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

// A line across the bars.
struct Mark {
    double place;
    const std::string& label;
    Colour colour;
    bool dashed;
};

float across(const Box& area, double place) { return area.x + area.w * static_cast<float>(place); }

void mark(Frame& frame, const Box& area, const Gap& gap, const Mark& of) {
    auto& painter = frame.painter;
    const float x = across(area, of.place), from = area.y + label_row;
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
}

// The names of the lines above them, each on the outer side of its own; where they would meet or leave the
// picture, they move aside together.
void mark_names(Frame& frame, const Box& area, const Mark& left, const Mark* right) {
    auto& painter = frame.painter;
    constexpr float aside = 14, apart = 24;
    auto style = type::body_text.with_weight(Weight::bold);
    const auto width = [&](const Mark& of) { return painter.measure(of.label, style).width; };
    if (right != nullptr && width(left) + apart + width(*right) > area.w)
        style = style.with_size(type::caption);
    const float left_width = width(left), right_width = right == nullptr ? 0 : width(*right);
    const float end = right == nullptr ? area.right() : area.right() - right_width - apart;
    const float x = across(area, left.place);
    const bool outside = x - aside - left_width >= area.x;
    const float at = outside || right != nullptr ? std::max(area.x, x - aside - left_width) : x + aside;
    const float left_x = std::max(area.x, std::min(at, end - left_width));
    const float top = area.y - 2 + (type::body - style.size) * style.leading / 2;
    painter.text({left_x, top}, left.label, style, left.colour);
    if (right == nullptr) return;
    const float right_x = std::max(left_x + left_width + apart,
                                   std::min(across(area, right->place) + aside, area.right() - right_width));
    painter.text({right_x, top}, right->label, style, right->colour);
}

// Numbers of the axis that find room; the first and the last before those between them.
void axis_numbers(Frame& frame, const Guesses& scene, const Box& area) {
    auto& painter = frame.painter;
    const auto style = type::caption_text.with_tabular();
    constexpr float apart = 20, sign = 26;
    const float slot = area.w / static_cast<float>(scene.bins.size());
    std::vector<std::pair<float, float>> taken;
    // The sign of the truth stands among them.
    if (scene.truth_at)
        taken.emplace_back(across(area, *scene.truth_at) - sign, across(area, *scene.truth_at) + sign);
    const auto number = [&](std::size_t i) {
        const auto& text = scene.bins[i].from;
        if (text.empty()) return;
        const float left = std::max(area.x, area.x + slot * static_cast<float>(i) - 10);
        const float right = left + painter.measure(text, style).width;
        if (right > area.right() + 40) return;
        for (const auto& [from, to] : taken)
            if (left < to + apart && right > from - apart) return;
        taken.emplace_back(left, right);
        painter.text({left, area.bottom() + 10}, text, style, frame.colours().text_2);
    };
    number(0);
    number(scene.bins.size() - 1);
    for (std::size_t i = 1; i + 1 < scene.bins.size(); ++i) number(i);
}

}  // namespace

void draw(Frame& frame, const Guesses& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float top = question_title(frame, scene.question, frame.width()) + 28;
    const float side = frame.canvas().narrow() ? 410 : 452;
    card(frame, scene, {frame.right() - side, top, side, frame.bottom - top});
    if (scene.bins.empty()) return;
    const Box area{frame.left(), top, frame.width() - side - 64, frame.bottom - top - 96};
    const float slot = area.w / static_cast<float>(scene.bins.size());
    const float room = area.h - 110;
    // Where counts would touch, every other one says enough.
    const auto counted = type::caption_text.with_tabular().with_align(Align::centre);
    const bool every = std::ranges::none_of(scene.bins, [&](const GuessBin& bin) {
        return painter.measure(bin.figure, counted).width > slot - 6;
    });
    const auto gap_at = [&](double place) {
        const auto last = static_cast<double>(scene.bins.size() - 1);
        const auto i =
            static_cast<std::size_t>(std::clamp(place * static_cast<double>(scene.bins.size()), 0.0, last));
        const float high = room * static_cast<float>(scene.bins[i].height) * frame.change.growth;
        return scene.bins[i].figure.empty() ? Gap{area.bottom(), area.bottom()}
                                            : Gap{area.bottom() - high - 48, area.bottom() - high + 4};
    };
    for (std::size_t i = 0; i < scene.bins.size(); ++i) {
        const auto& bin = scene.bins[i];
        const float x = area.x + slot * static_cast<float>(i);
        const float high = room * static_cast<float>(bin.height) * frame.change.growth;
        if (high > 0)
            painter.fill({x + 3, area.bottom() - high, slot - 6, high}, colours.bar, 6, Corners::top);
        if (every || i % 2 == 1)
            painter.text({x + slot / 2, area.bottom() - high - 40}, bin.figure, counted, colours.text_2);
    }
    axis_numbers(frame, scene, area);
    painter.fill({area.x, area.bottom(), area.w, 3}, colours.edge);
    painter.text({area.x, area.bottom() + 52}, scene.axis_label, type::caption_text.within(area.w, 1),
                 colours.text_2);
    const Mark middle{scene.median_at, scene.median_label, colours.text, true};
    mark(frame, area, gap_at(scene.median_at), middle);
    if (!scene.truth_at) return mark_names(frame, area, middle, nullptr);
    const Mark truth{*scene.truth_at, scene.truth_label, colours.accent, false};
    mark(frame, area, gap_at(*scene.truth_at), truth);
    if (scene.median_at < *scene.truth_at)
        mark_names(frame, area, middle, &truth);
    else
        mark_names(frame, area, truth, &middle);
}

}  // namespace auftakt::stage
