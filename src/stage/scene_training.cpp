#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float top = 236;
constexpr float head = 122;  // of a column with a role
constexpr int rows = 3;

void item(Frame& frame, const TrainingItem& item, Box box) {
    if (!item.shown) return;  // its place waits
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const TextStyle number{.size = 48, .weight = Weight::bold, .leading = 1.14F, .tabular = true};
    painter.text({box.x, box.y}, item.number, number, colours.text_3);
    const float x = box.x + 64, width = box.right() - x;
    const auto title = fitted(painter, item.title, TextStyle{.weight = Weight::semibold, .leading = 1.14F},
                              width, {{48, 1}, {40, 1}, {36, 2}, {32, 2}});
    const float y = painter.text({x, box.y}, item.title, title, colours.text).bottom() + 6;
    TextStyle text;
    for (const auto fit : {Fit{36, 2}, Fit{32, 2}, Fit{28, 3}, Fit{28, 2}, Fit{28, 1}}) {
        text = TextStyle{.size = fit.size, .leading = 1.2F}.within(width, fit.lines);
        const auto size = painter.measure(item.text, text);
        if ((!size.cut || fit.size <= type::caption) && y + size.height <= box.bottom()) break;
    }
    painter.text({x, y}, item.text, text, colours.text_2);
}

float role_head(Frame& frame, const TrainingColumn& column, Box card) {
    if (!column.mark) return 0;
    auto& painter = frame.painter;
    const auto colour = role_colour(frame.colours(), column.mark->role);
    {
        const auto clip = painter.clip({card.x, card.y, card.w, 12});
        painter.fill(card, colour, 28);
    }
    const float x = card.x + 48, middle = card.y + 76;
    const float dot = role_dot(painter, {x, middle}, 48, column.mark->role);
    const TextStyle word{.size = 48, .weight = Weight::bold, .leading = 1.2F};
    const auto said = painter.text({x + dot + 20, middle - 29}, column.mark->word, word, colour);
    const float room = card.right() - 48 - said.right() - 24;
    if (!column.part.empty() && painter.measure(column.part, type::body_text).width <= room)
        painter.text({card.right() - 48, middle - 23}, column.part, type::body_text.with_align(Align::right),
                     frame.colours().text_2);
    return head;
}

void draw_column(Frame& frame, const TrainingColumn& column, Box card, int across) {
    auto& painter = frame.painter;
    painter.fill(card, frame.colours().surface, 28);
    const float used = role_head(frame, column, card);
    const auto in = painter.within(card);
    const float from = card.y + (used > 0 ? used : 28), height = (card.bottom() - from - 16) / rows;
    const float width = (card.w - 96 - 64 * static_cast<float>(across - 1)) / static_cast<float>(across);
    for (std::size_t i = 0; i < column.items.size(); ++i) {
        const auto row = static_cast<float>(i / static_cast<std::size_t>(across));
        const auto place = static_cast<float>(i % static_cast<std::size_t>(across));
        const Box box{card.x + 48 + place * (width + 64), from + row * height, width, height};
        if (i >= static_cast<std::size_t>(across) && column.items[i].shown)
            painter.fill({box.x, box.y, box.w, 2}, frame.colours().line);
        item(frame, column.items[i], {box.x, box.y + 20, box.w, height - 26});
    }
}

}  // namespace

void draw(Frame& frame, const Training& scene) {
    const auto title = fitted(frame.painter, scene.title, type::title_text, frame.width(),
                              {{64, 1}, {56, 1}, {48, 1}, {40, 2}});
    frame.painter.text({frame.left(), 136}, scene.title, title, frame.colours().text);
    const float height = frame.bottom - 16 - top;
    if (scene.columns.size() == 1)
        return draw_column(frame, scene.columns.front(), {frame.left(), top, frame.width(), height}, 2);
    const float gap = 32, width = (frame.width() - gap) / 2;
    float x = frame.left();
    for (const auto& column : scene.columns) {
        draw_column(frame, column, {x, top, width, height}, 1);
        x += width + gap;
    }
}

}  // namespace auftakt::stage
