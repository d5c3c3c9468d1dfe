#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float list_top = 262;

struct RuleStyle {
    TextStyle number, title, text;
};

RuleStyle style_for(std::size_t count) {
    const bool many = count > 5;
    const float title = count > 6 ? type::caption
                        : many    ? type::body
                                  : type::lead,
                text = many ? type::caption : type::body;
    return {{.size = title, .weight = Weight::bold, .leading = 1.15F, .tabular = true},
            {.size = title, .weight = Weight::bold, .leading = 1.15F},
            {.size = text, .leading = 1.3F}};
}

float limits_height(Painter& painter, const Runs& limits, float width) {
    return limits.empty() ? 0 : painter.measure(limits, type::caption_text.within(width, 3)).height;
}

Runs limits_line(const Frame& frame, const Rules& rules) {
    if (rules.limits.empty()) return {};
    std::string all;
    for (const auto& limit : rules.limits) all += (all.empty() ? "  " : " · ") + limit;
    return {{rules.limits_label, Weight::bold, frame.colours().text}, {all, {}, frame.colours().text_2}};
}

void list(Frame& frame, const Rules& rules, float width) {
    auto& painter = frame.painter;
    const auto style = style_for(rules.rules.size());
    const float indent = 72, text_width = width - indent;
    auto height = [&](const NumberedItem& rule) {
        return painter.measure(rule.title, style.title.within(text_width)).height +
               painter.measure(rule.text, style.text.within(text_width)).height;
    };
    const auto limits = limits_line(frame, rules);
    const float foot = limits_height(painter, limits, width);
    const float bottom = frame.bottom - foot - (foot > 0 ? 24 : 0);
    float used = 0;
    for (const auto& rule : rules.rules) used += height(rule);
    const float gaps = rules.rules.size() > 1 ? static_cast<float>(rules.rules.size() - 1) : 1;
    const float gap = std::clamp((bottom - list_top - used) / gaps, 6.0F, 34.0F);
    float y = list_top;
    for (const auto& rule : rules.rules) {
        painter.text({frame.left(), y}, rule.number, style.number, frame.colours().text_3);
        const auto title = painter.text({frame.left() + indent, y}, rule.title,
                                        style.title.within(text_width), frame.colours().text);
        painter.text({frame.left() + indent, title.bottom()}, rule.text, style.text.within(text_width),
                     frame.colours().text_2);
        y += height(rule) + gap;
    }
    if (foot > 0)
        painter.text({frame.left(), frame.bottom - foot}, limits, type::caption_text.within(width, 3),
                     frame.colours().text_2);
}

}  // namespace

void draw(Frame& frame, const Rules& rules) {
    const bool narrow = frame.canvas().narrow();
    const float column = narrow ? 440 : 634;
    const float width = frame.width() - column - (narrow ? 40 : 84);
    const auto title = fitted(frame.painter, rules.title, type::title_text, width, {{64, 1}, {48, 2}});
    frame.painter.text({frame.left(), 136}, rules.title, title, frame.colours().text);
    list(frame, rules, width);
    const float outer = narrow ? 200 : 292;
    tick_ring(frame.painter, rules.ring,
              {{frame.right() - column / 2 + 5, narrow ? 470.0F : 500.0F}, outer, outer - 56, 13}, column);
}

}  // namespace auftakt::stage
