#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float columns_top = 190, lead_height = 132, gap = 8;

void note(Frame& frame, const WallNote& note, Box box, Colour band, bool lead, float votes) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(box, lead ? colours.surface_2 : colours.surface, 10);
    painter.fill({box.x, box.y, 10, box.h}, band, 10, Corners::left);
    const auto in = painter.within(box);
    const TextStyle line{.size = type::caption, .leading = 36.0F / 28};
    const float top = lead ? box.y + 12 : box.y + (box.h - 36) / 2;
    if (votes > 0)
        painter.text(
            {box.x + 10 + votes / 2, top}, note.votes,
            line.with_weight(lead ? Weight::bold : Weight::regular).with_tabular().with_align(Align::centre),
            lead ? colours.text : colours.text_2);
    const float x = box.x + (votes > 0 ? 12 + votes : 28), width = box.right() - 10 - x;
    if (!lead) {
        painter.text({x, top}, note.text, line.within(width, 1), colours.text);
        return;
    }
    const bool author = !note.author.empty();
    painter.text({x, top}, note.text, line.with_weight(Weight::semibold).within(width, author ? 2 : 3),
                 colours.text);
    if (author) painter.text({x, box.bottom() - 46}, note.author, line.within(width, 1), colours.text_2);
}

void column_head(Frame& frame, const WallColumn& column, float x, float width) {
    auto& painter = frame.painter;
    const float middle = columns_top + 28;
    const auto colour = frame.colours().category[static_cast<std::size_t>(column.category % 6)];
    painter.shape(category_shape(column.category), {x + 16, middle}, 29, colour);
    const auto count = type::caption_text.with_tabular().with_align(Align::right);
    const auto counted =
        painter.text({x + width, middle - 18.2F}, column.count, count, frame.colours().text_2);
    const float room = counted.x - 12 - (x + 46);
    const auto title = fitted(painter, column.title, TextStyle{.weight = Weight::bold, .leading = 1.1F}, room,
                              {{36, 1}, {32, 1}, {28, 1}, {28, 2}});
    painter.text_in({x + 46, columns_top - 4, room, 64}, column.title, title, frame.colours().text);
}

void draw_column(Frame& frame, const WallColumn& column, float x, float width) {
    column_head(frame, column, x, width);
    const auto colour = frame.colours().category[static_cast<std::size_t>(column.category % 6)];
    // As wide as the largest number of votes needs; none: no column for them.
    float votes = 0;
    const auto widen = [&](const std::vector<WallNote>& notes) {
        const auto style = type::caption_text.with_weight(Weight::bold).with_tabular();
        for (const auto& item : notes)
            if (!item.votes.empty())
                votes = std::max({votes, 66.0F, frame.painter.measure(item.votes, style).width + 20});
    };
    widen(column.leads);
    widen(column.rest);
    float y = columns_top + 64;
    for (const auto& lead : column.leads) {
        note(frame, lead, {x, y, width, lead_height}, colour, true, votes);
        y += lead_height + gap;
    }
    const float more = column.more.empty() ? 0 : 40;
    const float room = frame.bottom - y - more;
    const float step =
        std::min(58.0F, room / static_cast<float>(std::max<std::size_t>(column.rest.size(), 1)));
    // While a message stands below there may be less room than rows.
    for (const auto& item : column.rest) {
        if (step < 44 && y + 50 > frame.bottom - more) break;
        const float height = step < 44 ? 50 : std::min(50.0F, step - 6);
        note(frame, item, {x, y, width, height}, colour, false, votes);
        y += step < 44 ? 58 : step;
    }
    if (more > 0)
        frame.painter.text({x + 28, y + 2}, column.more, type::caption_text.within(width - 28, 1),
                           frame.colours().text_2);
}

// The strongest, one below the other, each with a bar of its votes.
void draw_top(Frame& frame, const Wall& wall) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    constexpr float top = 206, between = 14, figures = 150;
    const auto count = static_cast<float>(std::max<std::size_t>(wall.top.size(), 3));
    const float height = std::min(150.0F, (frame.bottom - top + between) / count - between);
    float y = top;
    for (const auto& item : wall.top) {
        const Box box{frame.left(), y, frame.width(), height};
        const bool first = item.place == wall.top.front().place;
        painter.fill(box, first ? colours.surface_2 : colours.surface, 14);
        const auto in = painter.within(box);
        const float track = box.w - 28;
        painter.fill({box.x + 14, box.bottom() - 12, track, 6}, colours.track, 3);
        painter.fill({box.x + 14, box.bottom() - 12, std::max(6.0F, track * static_cast<float>(item.bar)), 6},
                     first ? colours.accent : colours.bar, 3);
        const Box line{box.x, box.y, box.w, box.h - 12};
        const auto place = TextStyle{.size = type::lead, .weight = Weight::bold}.with_tabular();
        painter.text_in({line.x + 24, line.y, 70, line.h}, item.place, place,
                        first ? colours.accent : colours.text_2);
        painter.shape(category_shape(item.category), {line.x + 128, line.y + line.h / 2}, 30,
                      colours.category[static_cast<std::size_t>(item.category % 6)]);
        const Box room{line.x + 172, line.y, line.w - 172 - figures, line.h};
        const int lines = std::max(1, static_cast<int>(room.h / 40));
        const auto text = fitted(painter, item.text, TextStyle{.weight = Weight::semibold, .leading = 1.16F},
                                 room.w, {{44, 1}, {36, std::min(lines, 2)}, {30, lines}, {28, lines}});
        painter.text_in(room, item.text, text, colours.text);
        painter.text_in({line.right() - figures, line.y, figures - 28, line.h}, item.votes,
                        place.with_align(Align::right), first ? colours.accent : colours.text);
        y += height + between;
    }
}

}  // namespace

void draw_wall_title(Frame& frame, const Wall& wall) {
    const auto title = fitted(frame.painter, wall.title, type::lead_text.with_weight(Weight::bold),
                              frame.width(), {{48, 1}, {36, 1}, {28, 1}});
    frame.painter.text({frame.left(), 112}, wall.title, title, frame.colours().text);
}

void draw(Frame& frame, const Wall& wall) {
    auto& painter = frame.painter;
    if (wall.spotlight) return draw_spotlight(frame, wall);
    if (!wall.invitation.empty()) {
        const auto title = fitted(painter, wall.title, type::title_text, frame.width(), {{64, 2}, {48, 3}});
        const auto box = painter.text({frame.left(), 136}, wall.title, balanced(painter, wall.title, title),
                                      frame.colours().text);
        painter.text({frame.left(), box.bottom() + 32}, wall.invitation,
                     type::lead_text.within(frame.width(), 2), frame.colours().text_2);
        // The columns stand empty below, so that everybody sees where a note would go.
    } else {
        draw_wall_title(frame, wall);
    }
    if (!wall.invitation.empty()) return;
    if (!wall.top.empty()) return draw_top(frame, wall);
    if (!wall.papers.empty() && draw_papers(frame, wall)) return;
    if (wall.columns.empty()) return;
    constexpr float between = 22;
    const auto count = static_cast<float>(wall.columns.size());
    const float width = (frame.width() - between * (count - 1)) / count;
    float x = frame.left();
    for (const auto& column : wall.columns) {
        draw_column(frame, column, x, width);
        x += width + between;
    }
}

}  // namespace auftakt::stage
