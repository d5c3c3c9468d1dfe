#include <algorithm>

#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float top_edge = 128;

// Without a photo: a bust of two shapes with the initials. 7:8.
void portrait(Painter& painter, Box box, const std::string& initials) {
    const auto& colours = painter.colours();
    painter.fill(box, colours.surface, 28);
    const auto clip = painter.clip(box);
    for (const float at : {0.7F, 0.84F})
        painter.fill({box.x + box.w * at, box.y, box.w * 0.06F, box.h}, colours.surface_2);
    const Point head{box.x + box.w / 2, box.y + box.h * 0.4F};
    // The shoulders end where the card ends, so its rounded corners stay free.
    painter.circle({head.x, box.y + box.h * 1.053F}, box.w * 0.44F, colours.bar);
    painter.circle(head, box.w * 0.235F, colours.text_2);
    const TextStyle style{.size = type::display * box.w / 560,
                          .weight = Weight::bold,
                          .leading = 1,
                          .tracking = -0.02F,
                          .align = Align::centre};
    painter.text_in({box.x, head.y - 60, box.w, 120}, initials, style, colours.background);
}

struct Sizes {
    TextStyle paragraph, item;
    float gap, item_gap;
};

// The budget of the design first; a longer text is set smaller, never below the caption size.
constexpr float budgets[][3] = {{48, 36, 44}, {42, 36, 36}, {36, 36, 32}, {32, 32, 24}, {28, 28, 18}};

Runs runs_of(const TextBlock& from, const Palette& colours) {
    Runs runs;
    for (const auto& run : from.runs) {
        const bool strong = run.strong || from.kind == BlockKind::heading;
        runs.push_back({run.text, strong ? std::optional{Weight::bold} : std::nullopt,
                        strong ? std::optional{colours.text} : std::nullopt, run.italic});
    }
    return runs;
}

float block(Painter* draw, Painter& painter, Point at, float width, const Message& message,
            const Sizes& sizes) {
    const auto& colours = painter.colours();
    float y = at.y;
    auto put = [&](float x, const auto& text, const TextStyle& style, Colour colour) {
        if (draw != nullptr) draw->text({x, y}, text, style, colour);
        return painter.measure(text, style).height;
    };
    for (const auto& each : message.blocks) {
        const auto runs = runs_of(each, colours);
        if (each.kind != BlockKind::item) {
            y += put(at.x, runs, sizes.paragraph.within(width), colours.text_2);
            y += each.kind == BlockKind::heading ? sizes.gap / 2 : sizes.gap;
            continue;
        }
        if (draw != nullptr) draw->circle({at.x + 9, y + sizes.item.size * 0.72F}, 9, colours.text_2);
        y += put(at.x + 50, runs, sizes.item.within(width - 50), colours.text_2) + sizes.item_gap;
    }
    if (message.sponsor && !message.sponsor->quote.empty()) {
        y += 12;
        y += put(at.x, message.sponsor->quote, sizes.item.in_italic().within(width), colours.text_2);
    }
    return y;
}

void sponsor(Frame& frame, const SponsorCard& card, float width) {
    auto& painter = frame.painter;
    const Box box{frame.left(), 136, width, width * 8 / 7};
    if (const auto* photo = painter.picture(card.picture))
        painter.image(box, *photo, 28);
    else
        portrait(painter, box, card.initials);
    const auto name =
        fitted(painter, card.name, type::lead_text.with_weight(Weight::bold).with_leading(1.15F), width,
               {{48, 1}, {36, 1}, {36, 2}});
    const auto below = painter.text({box.x, box.bottom() + 28}, card.name, name, frame.colours().text);
    painter.text({box.x, below.bottom() + 8}, card.role,
                 type::caption_text.within(width, width < 500 ? 4 : 2), frame.colours().text_2);
}

// As large as the room lets it be, whole, in its middle.
void whole_picture(Frame& frame, const Texture& picture, Box room) {
    const auto width = static_cast<float>(picture.width());
    const auto height = static_cast<float>(picture.height());
    const float scale = std::min(room.w / width, room.h / height);
    const Box box{room.x + (room.w - width * scale) / 2, room.y + (room.h - height * scale) / 2,
                  width * scale, height * scale};
    frame.painter.image(box, picture, 20);
}

constexpr float under_title = 44;

void picture_alone(Frame& frame, const Message& message, const Texture& picture) {
    const auto title =
        fitted(frame.painter, message.title, type::title_text, frame.width(), {{64, 1}, {48, 2}});
    const auto head =
        frame.painter.text({frame.left(), top_edge}, message.title, title, frame.colours().text);
    const float y = head.bottom() + under_title;
    whole_picture(frame, picture, {frame.left(), y, frame.width(), frame.bottom - y});
}

}  // namespace

void draw(Frame& frame, const Message& message) {
    auto& painter = frame.painter;
    const auto* picture = painter.picture(message.picture);
    if (picture != nullptr && message.blocks.empty()) return picture_alone(frame, message, *picture);
    float x = frame.left();
    float right = frame.right();
    if (picture != nullptr) {
        const float room = frame.canvas().narrow() ? 560 : 760;
        whole_picture(frame, *picture, {right - room, 136, room, frame.bottom - 136});
        right -= room + (frame.canvas().narrow() ? 56 : 88);
    }
    if (message.sponsor) {
        const float portrait_width = frame.canvas().narrow() ? 400 : 560;
        sponsor(frame, *message.sponsor, portrait_width);
        x += portrait_width + (frame.canvas().narrow() ? 56 : 88);
    }
    const float width = right - x;
    const auto title = fitted(painter, message.title, type::title_text, width, {{64, 2}, {48, 3}});
    const auto head = painter.text({x, top_edge}, message.title, title, frame.colours().text);
    Sizes sizes;
    for (const auto& budget : budgets) {
        sizes = {{.size = budget[0], .leading = 1.34F},
                 {.size = budget[1], .leading = 1.42F},
                 budget[2],
                 budget[2] * 0.77F};
        if (block(nullptr, painter, {x, head.bottom() + under_title}, width, message, sizes) <= frame.bottom)
            break;
    }
    block(&painter, painter, {x, head.bottom() + under_title}, width, message, sizes);
}

}  // namespace auftakt::stage
