#include <algorithm>
#include <iterator>

#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float gap_min = 6, gap_max = 34, indent = 72;

struct RuleStyle {
    TextStyle number, title, text;
    float top;
};

RuleStyle rule_style(float title, float text, float top, int lines = 0) {
    return {{.size = title, .weight = Weight::bold, .leading = 1.15F, .tabular = true},
            {.size = title, .weight = Weight::bold, .leading = 1.15F, .max_lines = lines},
            {.size = text, .leading = 1.3F, .max_lines = lines},
            top};
}

float rule_height(Painter& painter, const NumberedItem& rule, const RuleStyle& style, float width) {
    return painter.measure(rule.title, style.title.within(width, style.title.max_lines)).height +
           painter.measure(rule.text, style.text.within(width, style.text.max_lines)).height;
}

float rules_height(Painter& painter, const Rules& rules, const RuleStyle& style, float width) {
    float height = 0;
    for (const auto& rule : rules.rules) height += rule_height(painter, rule, style, width);
    return height;
}

// The largest in which all rules fit; the last one cuts them to a line each.
RuleStyle style_for(Painter& painter, const Rules& rules, float width, float bottom) {
    const RuleStyle styles[] = {rule_style(48, 36, 262), rule_style(36, 28, 262), rule_style(36, 28, 226),
                                rule_style(28, 28, 226), rule_style(28, 28, 226, 1)};
    const auto count = rules.rules.size();
    const auto gaps = count > 1 ? static_cast<float>(count - 1) * gap_min : 0.0F;
    std::size_t chosen = count > 5 ? 1 : 0;
    while (chosen + 1 < std::size(styles) &&
           styles[chosen].top + rules_height(painter, rules, styles[chosen], width) + gaps > bottom)
        ++chosen;
    return styles[chosen];
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
    const float text_width = width - indent;
    const auto limits = limits_line(frame, rules);
    const float foot = limits_height(painter, limits, width);
    const float bottom = frame.bottom - foot - (foot > 0 ? 24 : 0);
    const auto style = style_for(painter, rules, text_width, bottom);
    const float used = rules_height(painter, rules, style, text_width);
    const float gaps = rules.rules.size() > 1 ? static_cast<float>(rules.rules.size() - 1) : 1;
    const float gap = std::clamp((bottom - style.top - used) / gaps, gap_min, gap_max);
    float y = style.top;
    for (const auto& rule : rules.rules) {
        painter.text({frame.left(), y}, rule.number, style.number, frame.colours().text_3);
        const auto title =
            painter.text({frame.left() + indent, y}, rule.title,
                         style.title.within(text_width, style.title.max_lines), frame.colours().text);
        painter.text({frame.left() + indent, title.bottom()}, rule.text,
                     style.text.within(text_width, style.text.max_lines), frame.colours().text_2);
        y += rule_height(painter, rule, style, text_width) + gap;
    }
    if (foot > 0)
        painter.text({frame.left(), frame.bottom - foot}, limits, type::caption_text.within(width, 3),
                     frame.colours().text_2);
}

// Newest first, as many as have room: kind and text, the title above and how it goes on below.
void proposals(Frame& frame, const Proposals& from, Box card) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(card, colours.surface, 28);
    const auto in = painter.within(card);
    const float pad = card.w < 450 ? 32 : 44, x = card.x + pad, width = card.w - 2 * pad;
    const auto title =
        fitted(painter, from.title, type::body_text.with_weight(Weight::bold).with_leading(1.2F), width,
               {{36, 3}, {28, 5}});
    float y = painter.text({x, card.y + 40}, from.title, title, colours.text).bottom() + 28;
    const auto hint = type::caption_text.within(width, 4);
    const float foot = card.bottom() - 36 - painter.measure(from.hint, hint).height;
    painter.text({x, foot}, from.hint, hint, colours.text_2);
    const float more = from.more.empty() ? 0 : 44;
    const auto kind = type::caption_text.with_weight(Weight::bold).within(width, 1);
    const auto text = type::caption_text.with_leading(1.2F).within(width, 2);
    for (const auto& each : from.newest) {
        const float height =
            painter.measure(each.kind, kind).height + painter.measure(each.text, text).height;
        if (y + height > foot - 20 - more) break;
        y = painter.text({x, y}, each.kind, kind, colours.accent).bottom();
        y = painter.text({x, y}, each.text, text, colours.text).bottom() + 18;
    }
    if (more > 0) painter.text({x, foot - 20 - more}, from.more, type::caption_text, colours.text_2);
}

}  // namespace

void draw(Frame& frame, const Rules& rules) {
    const bool narrow = frame.canvas().narrow();
    // The ring gives way first: rules are read, it is only looked at.
    const float column = narrow ? 372 : frame.canvas().width < 1800 ? 500 : 634;
    const float width = frame.width() - column - (narrow ? 40 : 84);
    const auto title = fitted(frame.painter, rules.title, type::title_text, width, {{64, 1}, {48, 2}});
    frame.painter.text({frame.left(), 136}, rules.title, title, frame.colours().text);
    list(frame, rules, width);
    if (rules.proposals)
        return proposals(frame, *rules.proposals,
                         {frame.right() - column, 136, column, std::min(800.0F, frame.bottom - 136)});
    const float outer = std::min(292.0F, column / 2 - 8);
    tick_ring(frame, rules.ring,
              {{frame.right() - column / 2 + 5, narrow ? 470.0F : 500.0F}, outer, outer - 56, 13}, column);
}

}  // namespace auftakt::stage
