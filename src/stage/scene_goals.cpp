#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float list_top = 286;

struct GoalStyle {
    TextStyle number, title, text;
    float indent;
};

float goal_height(Painter& painter, const NumberedItem& goal, const GoalStyle& style, float width) {
    const float text =
        goal.text.empty()
            ? 0
            : 12 + painter.measure(goal.text, style.text.within(width, style.text.max_lines)).height;
    return painter.measure(goal.title, style.title.within(width, style.title.max_lines)).height + text;
}

GoalStyle goal_style(float number, float title, float text, int lines) {
    return {{.size = number, .weight = Weight::bold, .leading = 0.86F},
            {.size = title, .weight = Weight::bold, .leading = 1.1F, .max_lines = lines},
            {.size = text, .leading = 1.32F, .max_lines = lines},
            number * 0.75F + 44};
}

void goal_list(Frame& frame, const std::vector<NumberedItem>& goals, float width) {
    auto& painter = frame.painter;
    const GoalStyle styles[] = {goal_style(96, 48, 36, 0), goal_style(64, 36, 28, 0),
                                goal_style(48, 32, 28, 1), goal_style(36, 28, 28, 1)};
    const auto total = [&](const GoalStyle& style) {
        float used = 0;
        for (const auto& goal : goals) used += goal_height(painter, goal, style, width - style.indent) + 12;
        return used - 12;
    };
    // The first that fits; many long goals lose lines before they leave the picture.
    auto style = styles[0];
    for (const auto& next : styles) {
        style = next;
        if (list_top + total(style) <= frame.bottom) break;
    }
    const float text_width = width - style.indent;
    const float used = total(style) - 12 * static_cast<float>(goals.empty() ? 0 : goals.size() - 1);
    const float gaps = goals.size() > 1 ? static_cast<float>(goals.size() - 1) : 1;
    const float gap = std::clamp((frame.bottom - list_top - used) / gaps, 12.0F, 92.0F);
    float y = list_top;
    for (const auto& goal : goals) {
        painter.text({frame.left(), y}, goal.number, style.number, frame.colours().accent);
        const float x = frame.left() + style.indent;
        const auto title = painter.text(
            {x, y}, goal.title, style.title.within(text_width, style.title.max_lines), frame.colours().text);
        painter.text({x, title.bottom() + 12}, goal.text, style.text.within(text_width, style.text.max_lines),
                     frame.colours().text_2);
        y += goal_height(painter, goal, style, text_width) + gap;
    }
}

void quote_card(Frame& frame, const SponsorCard& sponsor, Box card) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(card, colours.surface, 28);
    const auto in = painter.within(card);
    const float pad = card.w < 560 ? 36 : 56, width = card.w - 2 * pad;
    painter.text({card.x + pad - 6, card.y + pad - 34}, "“",
                 {.size = 168, .weight = Weight::bold, .leading = 1}, colours.accent);
    TextStyle style;
    for (const float size : {48.F, 42.F, 36.F, 32.F, 28.F}) {
        style = TextStyle{.size = size, .weight = Weight::semibold, .leading = 1.26F}.within(width);
        if (painter.measure(sponsor.quote, style).height <= card.h - 2 * pad - 96 - 150) break;
    }
    painter.text({card.x + pad, card.y + pad + 96}, sponsor.quote, style, colours.text);

    const float radius = card.w < 560 ? 40 : 52;
    const float middle = card.bottom() - pad - radius;
    face_disc(painter, {card.x + pad + radius, middle}, radius, sponsor);
    const float x = card.x + pad + radius * 2 + 28, room = card.right() - pad - x;
    const auto name =
        fitted(painter, sponsor.name, type::body_text.with_weight(Weight::bold).with_leading(1.2F), room,
               {{36, 1}, {28, 1}, {28, 2}});
    const auto role = type::caption_text.with_leading(1.25F).within(room, 2);
    const float height =
        painter.measure(sponsor.name, name).height + painter.measure(sponsor.role, role).height;
    const auto box = painter.text({x, middle - height / 2}, sponsor.name, name, colours.text);
    painter.text({x, box.bottom()}, sponsor.role, role, colours.text_2);
}

}  // namespace

void draw(Frame& frame, const Goals& scene) {
    const bool narrow = frame.canvas().narrow();
    const float card = scene.sponsor ? (narrow ? 470 : 640) : 0;
    const float width = scene.sponsor ? frame.width() - card - (narrow ? 48 : 88) : frame.width();
    const auto title = fitted(frame.painter, scene.title, type::title_text, width, {{64, 1}, {48, 2}});
    frame.painter.text({frame.left(), 136}, scene.title, title, frame.colours().text);
    goal_list(frame, scene.goals, width);
    if (scene.sponsor)
        quote_card(frame, *scene.sponsor,
                   {frame.right() - card, 136, card, std::min(800.0F, frame.bottom - 136)});
}

}  // namespace auftakt::stage
