#include <algorithm>
#include <array>

#include "stage/result_parts.hpp"

// Scales: columns of one, rows of several.
namespace auftakt::stage {
namespace {

constexpr float outline_width = 4;

// A filled sign for now and an outlined one for the first time.
float legend(Frame& frame, Point at, const std::string& before, const std::string& now) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    float x = at.x;
    painter.outline({x, at.y, 36, 26}, colours.text, outline_width, 6);
    x = painter.text({x + 50, at.y - 5}, before, type::caption_text, colours.text_2).right() + 48;
    painter.fill({x, at.y, 36, 26}, colours.accent, 6);
    return painter.text({x + 50, at.y - 5}, now, type::caption_text.with_weight(Weight::bold), colours.text)
        .right();
}

void column(Frame& frame, const StepColumn& step, Box box, float unit, bool compared) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float gap = 10, base = box.bottom();
    const float width = compared ? (box.w - gap) / 2 : std::min(box.w, 150.0F);
    const float left = box.x + (box.w - (compared ? 2 * width + gap : width)) / 2;
    const auto figure = type::body_text.with_align(Align::centre).with_tabular();
    // Where columns are narrow only the figure of now has room.
    const auto wide = [&](const std::string& text) {
        return painter.measure(text, figure.with_weight(Weight::bold)).width > width + gap / 2;
    };
    const bool one_figure = compared && (wide(step.before_figure) || wide(step.now_figure));
    const auto bar = [&](float x, int count, const std::string& text, bool filled) {
        const float high = static_cast<float>(count) * unit * frame.change.growth;
        if (filled && count > 0) painter.fill({x, base - high, width, high}, colours.accent, 8, Corners::top);
        if (!filled && count > 0)
            painter.outline({x, base - high, width, high}, colours.text, outline_width, 8);
        if (one_figure && !filled) return;
        const auto style = filled ? figure.with_weight(Weight::bold) : figure;
        painter.text({one_figure ? box.centre().x : x + width / 2, base - high - 50}, text,
                     fitted(painter, text, style, box.w, {{36, 1}, {28, 1}}).within(0),
                     filled ? colours.text : colours.text_2);
    };
    if (compared) bar(left, step.before, step.before_figure, false);
    bar(compared ? left + width + gap : left, step.now, step.now_figure, true);
}

void mean_card(Frame& frame, const MeanCard& mean, Box card) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(card, colours.surface, 18);
    const auto in = painter.within(card);
    const float x = card.x + 44, width = card.w - 88;
    float y = painter.text({x, card.y + 40}, mean.label, type::body_text, colours.text_2).bottom();
    y = painter.text({x, y + 4}, mean.figure, type::hero_text, colours.accent).bottom();
    if (!mean.before.empty()) {
        y = painter.text({x, y + 10}, mean.before, type::body_text, colours.text_2).bottom() + 22;
        painter.fill({x, y, width, 2}, colours.line);
        y += 20;
        // Up and down are seen by their shape too.
        const float sign = mean.change == "0,0" || mean.change == "0.0" ? 0 : 50;
        const float middle = y + 36;
        if (sign > 0 && mean.rose)
            painter.polygon(
                std::array{Point{x, middle + 16}, Point{x + 17, middle - 16}, Point{x + 34, middle + 16}},
                colours.accent);
        else if (sign > 0)
            painter.polygon(
                std::array{Point{x, middle - 16}, Point{x + 34, middle - 16}, Point{x + 17, middle + 16}},
                colours.text);
        painter.text({x + sign, y}, mean.change, type::title_text, colours.text);
        y += 78;
    }
    if (!mean.sides.empty()) y = side_lines(frame, {x, y + 10}, width, mean.legend, mean.sides);
    const int lines = static_cast<int>((card.bottom() - y - 30) / (type::caption * 1.3F));
    if (mean.note.empty() || lines < 2) return;
    painter.text({x, y + 12}, mean.note, type::caption_text.within(width, lines), colours.text_2);
}

}  // namespace

void draw(Frame& frame, const Columns& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    float top = question_title(frame, scene.question, frame.width()) + 24;
    const bool compared = !scene.before_label.empty();
    if (compared) {
        legend(frame, {frame.left(), top}, scene.before_label, scene.now_label);
        top += 60;
    }
    const bool narrow = frame.canvas().narrow();
    const float card_width = narrow ? 380 : 452;
    const Box area{frame.left(), top, frame.width() - card_width - 56, frame.bottom - top};
    mean_card(frame, scene.mean,
              {area.right() + 56, std::min(top, 344.0F), card_width, frame.bottom - std::min(top, 344.0F)});
    const auto count = static_cast<float>(std::max<std::size_t>(scene.steps.size(), 1));
    const float slot = area.w / count, base = area.bottom() - 106;
    int most = 1;
    for (const auto& step : scene.steps) most = std::max({most, step.now, step.before});
    const float unit = (base - area.y - 60) / static_cast<float>(most);
    const float gap = slot > 120 ? 28 : 8;
    for (std::size_t i = 0; i < scene.steps.size(); ++i) {
        const auto& step = scene.steps[i];
        const float x = area.x + slot * static_cast<float>(i);
        column(frame, step, {x + gap / 2, area.y, slot - gap, base - area.y}, unit, compared);
        painter.text({x + slot / 2, base + 12}, step.number,
                     type::body_text.with_weight(Weight::bold).with_align(Align::centre).with_tabular(),
                     colours.text);
        if (step.label.empty()) continue;
        // The labels of the ends may be wider than their column.
        const bool ends_only = scene.steps.size() > 2 && scene.steps[1].label.empty();
        const float width = ends_only ? std::min(slot * 2.2F, area.w / 2 - 20) : slot - 12;
        const auto style =
            fitted(painter, step.label, type::caption_text.with_leading(1.1F), width, {{28, 1}, {28, 2}});
        const bool last = i + 1 == scene.steps.size();
        const float left = !ends_only ? x + 6 : last ? area.right() - width : x;
        painter.text_in({left, base + 56, width, 54}, step.label,
                        style.with_align(!ends_only ? Align::centre
                                         : last     ? Align::right
                                                    : Align::left),
                        colours.text_2);
    }
    painter.fill({area.x, base, area.w, 3}, colours.edge);
}

void draw(Frame& frame, const Measures& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    float top = question_title(frame, scene.question, frame.width()) + 20;
    const float text_width = frame.width() * 0.44F, figure_width = 230;
    const Box scale{frame.left() + text_width + 40, top, frame.width() - text_width - 40 - figure_width, 40};
    if (scene.legend != Legend{})
        top = legend_line(frame, {frame.left(), top - 8}, frame.width(), scene.legend) + 8;
    if (!scene.before_label.empty()) legend(frame, {frame.left(), top}, scene.before_label, scene.now_label);
    const auto ends = type::caption_text.within(scale.w / 2 - 10, 1);
    painter.text({scale.x, top - 5}, scene.low, ends, colours.text_2);
    painter.text_in({scale.x + scale.w / 2, top - 5, scale.w / 2, 37}, scene.high,
                    ends.with_align(Align::right), colours.text_2);
    top += 54;
    const auto count = static_cast<float>(std::max<std::size_t>(scene.rows.size(), 1));
    const float step = std::min(120.0F, (frame.bottom - top) / count);
    // Ends of its own stand below a row where two lines have room.
    const bool own_ends = step >= 76;
    for (const auto& row : scene.rows) {
        const bool ends_below = own_ends && !(row.low.empty() && row.high.empty());
        const float middle = top + (ends_below ? step / 2 - 18 : step / 2);
        const auto style = fitted(painter, row.text, type::body_text.with_leading(1.12F), text_width,
                                  {{36, 1}, {32, 1}, {28, step > 66 ? 2 : 1}});
        painter.text_in({frame.left(), middle - step / 2, text_width, step}, row.text, style, colours.text);
        painter.fill({scale.x, middle - 5, scale.w, 10}, colours.track, 5);
        if (row.before)
            painter.ring({scale.x + scale.w * static_cast<float>(*row.before), middle}, 16, outline_width,
                         colours.text);
        if (ends_below) {
            painter.text({scale.x, middle + 18}, row.low, ends, colours.text_2);
            painter.text_in({scale.x + scale.w / 2, middle + 18, scale.w / 2, 37}, row.high,
                            ends.with_align(Align::right), colours.text_2);
        }
        if (row.figure != "–") {
            const float x = scale.w * static_cast<float>(row.at) * frame.change.growth;
            painter.circle({scale.x + x, middle}, 18, colours.accent);
        }
        if (row.juniors)
            painter.shape(Shape::circle, {scale.x + scale.w * static_cast<float>(*row.juniors), middle}, 22,
                          colours.junior);
        if (row.seniors)
            painter.shape(Shape::square, {scale.x + scale.w * static_cast<float>(*row.seniors), middle}, 20,
                          colours.senior);
        const auto figure = type::lead_text.with_weight(Weight::bold).with_tabular().with_align(Align::right);
        painter.text_in(
            {frame.right() - figure_width, middle - 32, scene.before_label.empty() ? figure_width : 116, 64},
            row.figure, figure, colours.text);
        if (!row.change.empty())
            painter.text_in({frame.right() - 104, middle - 24, 104, 48}, row.change,
                            type::caption_text.with_tabular().with_align(Align::right), colours.text_2);
        top += step;
    }
}

}  // namespace auftakt::stage
