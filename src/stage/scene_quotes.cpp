#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "stage/parts.hpp"

// Texts as a mosaic, or in columns where long ones would not be whole in it.
namespace auftakt::stage {
namespace {

constexpr std::size_t brief_max = 44;  // bytes
constexpr float aside = 32, gap = 16;
constexpr float close_above = 18, close_below = 52;  // of text and author in columns
constexpr float sign_height = 68, sign_from = 260;

// Of a text in its card.
struct Set {
    TextStyle style;
    float top = 0;
    float author = 0;
    bool sign = false;  // a quotation mark stands above it
    bool cut = false;
};

// What is short stands out.
TextStyle style_of(const Quote& quote, bool large) {
    const bool strong = large || quote.text.size() <= brief_max;
    return {.weight = strong ? Weight::semibold : Weight::regular, .leading = 1.2F};
}

Set set_in(Painter& painter, const Quote& quote, Box box, bool large) {
    Set set{.style = {}, .top = box.y + 26, .author = box.bottom() - 62, .sign = large && box.h > sign_from};
    if (set.sign) set.top += sign_height;
    const float height = set.author - 12 - set.top;
    const auto base = style_of(quote, large);
    const bool may_be_large = base.weight == Weight::semibold;
    constexpr std::array<float, 5> sizes{48, 42, 36, 32, 28};
    for (const float size : std::span{sizes}.subspan(may_be_large ? 0 : 2)) {
        const auto lines = std::max(1, static_cast<int>(height / (size * base.leading)));
        set.style = base.with_size(size).within(box.w - 2 * aside, lines);
        set.cut = painter.measure(quote.text, set.style).cut;
        if (!set.cut) break;
    }
    return set;
}

void card(Frame& frame, const Quote& quote, Box box, bool large, const Set& set) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(box, large ? colours.surface_2 : colours.surface, 14);
    const auto in = painter.within(box);
    const float x = box.x + aside, author = set.author;
    if (set.sign)
        painter.text({x, set.top - sign_height - 18}, "“",
                     TextStyle{.size = 96, .weight = Weight::bold, .leading = 0.8F}, colours.accent);
    painter.text({x, set.top}, quote.text, set.style, colours.text);
    float left = x;
    if (quote.role) left += role_dot(painter, {x, author + 18}, type::caption, quote.role) + 14;
    painter.text({left, author}, quote.author, type::caption_text.within(box.right() - aside - left, 1),
                 colours.text_2);
}

// Cells of the mosaic in parts of its width and height: the first is large, and few texts get more room.
struct Cell {
    float x, y, w, h;
};
std::vector<Cell> cells(std::size_t count, bool narrow) {
    if (narrow) {
        const auto rows = (count + 1) / 2;
        std::vector<Cell> all;
        for (std::size_t i = 0; i < count; ++i) {
            const bool wide = i == 0 && count % 2 == 1;
            const auto place = count % 2 == 1 && i > 0 ? i + 1 : i;
            const float h = 1.0F / static_cast<float>(rows);
            all.push_back(
                {wide || place % 2 == 0 ? 0 : 0.5F, h * static_cast<float>(place / 2), wide ? 1 : 0.5F, h});
        }
        return all;
    }
    switch (count) {
        case 0: return {};
        case 1: return {{0, 0, 1, 0.7F}};
        case 2: return {{0, 0, 0.5F, 0.7F}, {0.5F, 0, 0.5F, 0.7F}};
        case 3: return {{0, 0, 0.5F, 1}, {0.5F, 0, 0.5F, 0.5F}, {0.5F, 0.5F, 0.5F, 0.5F}};
        case 4:
            return {{0, 0, 0.5F, 0.56F},
                    {0.5F, 0, 0.5F, 0.56F},
                    {0, 0.56F, 0.5F, 0.44F},
                    {0.5F, 0.56F, 0.5F, 0.44F}};
        case 5:
            return {{0, 0, 0.5F, 0.6F},
                    {0.5F, 0, 0.5F, 0.34F},
                    {0.5F, 0.34F, 0.5F, 0.33F},
                    {0, 0.6F, 0.5F, 0.4F},
                    {0.5F, 0.67F, 0.5F, 0.33F}};
        case 6:
            return {{0, 0, 0.5F, 0.6F},           {0.5F, 0, 0.5F, 0.33F}, {0.5F, 0.33F, 0.25F, 0.67F},
                    {0.75F, 0.33F, 0.25F, 0.67F}, {0, 0.6F, 0.25F, 0.4F}, {0.25F, 0.6F, 0.25F, 0.4F}};
        default:
            return {{0, 0, 0.5F, 0.6F},           {0.5F, 0, 0.5F, 0.33F},       {0.5F, 0.33F, 0.25F, 0.67F},
                    {0.75F, 0.33F, 0.25F, 0.34F}, {0.75F, 0.67F, 0.25F, 0.33F}, {0, 0.6F, 0.25F, 0.4F},
                    {0.25F, 0.6F, 0.25F, 0.4F}};
    }
}

// Columns of equal width: each text in turn goes where the least stands, in a card as high as it needs.
struct Columns {
    std::vector<Box> cards;
    float size = 0;
};

std::optional<Columns> columns(Painter& painter, const std::vector<Quote>& quotes, Box area, int count,
                               float size) {
    constexpr float around = close_above + 10 + close_below;
    const float width = (area.w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    std::vector<float> ends(static_cast<std::size_t>(count), area.y);
    std::vector<std::size_t> column_of;
    Columns made{.cards = {}, .size = size};
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        const auto style = style_of(quotes[i], i == 0).with_size(size);
        const auto text = painter.measure(quotes[i].text, style.within(width - 2 * aside));
        // Some letters reach below their line.
        const float height = std::max(text.height, text.ink.bottom()) + around;
        const auto least = std::ranges::min_element(ends) - ends.begin();
        auto& end = ends[static_cast<std::size_t>(least)];
        if (end + height > area.bottom()) return std::nullopt;
        made.cards.push_back({area.x + static_cast<float>(least) * (width + gap), end, width, height});
        column_of.push_back(static_cast<std::size_t>(least));
        end += height + gap;
    }
    // What is left over is shared within a column.
    for (std::size_t column = 0; column < ends.size(); ++column) {
        const auto cards = static_cast<float>(std::ranges::count(column_of, column));
        if (cards == 0) continue;
        const float more = std::min(120.0F, (area.bottom() + gap - ends[column]) / cards);
        float moved = 0;
        for (std::size_t i = 0; i < quotes.size(); ++i) {
            if (column_of[i] != column) continue;
            made.cards[i].y += moved;
            made.cards[i].h += more;
            moved += more;
        }
    }
    return made;
}

std::optional<Columns> whole_columns(Frame& frame, const Quotes& scene, Box area) {
    for (const float size : {36.0F, 32.0F, 28.0F})
        for (const int count : {2, 3, 1})
            if (auto made = columns(frame.painter, scene.quotes, area, count, size)) return made;
    return std::nullopt;
}

}  // namespace

void draw(Frame& frame, const Quotes& scene) {
    const float top = question_title(frame, scene.question, frame.width()) + 28;
    if (!scene.invitation.empty()) {
        frame.painter.text({frame.left(), top}, scene.invitation, type::lead_text.within(frame.width(), 2),
                           frame.colours().text_2);
        return;
    }
    const Box area{frame.left(), top, frame.width(), frame.bottom - 4 - top};
    const auto at = cells(scene.quotes.size(), frame.canvas().narrow());
    std::vector<Box> boxes;
    std::vector<Set> sets;
    for (std::size_t i = 0; i < scene.quotes.size(); ++i) {
        boxes.push_back({area.x + (area.w + gap) * at[i].x, area.y + (area.h + gap) * at[i].y,
                         (area.w + gap) * at[i].w - gap, (area.h + gap) * at[i].h - gap});
        sets.push_back(set_in(frame.painter, scene.quotes[i], boxes[i], i == 0));
    }
    if (std::ranges::any_of(sets, &Set::cut))
        if (const auto whole = whole_columns(frame, scene, area)) {
            boxes = whole->cards;
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                sets[i].sign = false;
                sets[i].top = boxes[i].y + close_above;
                sets[i].author = boxes[i].bottom() - close_below;
                sets[i].style = sets[i].style.with_size(whole->size).within(boxes[i].w - 2 * aside);
            }
        }
    for (std::size_t i = 0; i < boxes.size(); ++i) card(frame, scene.quotes[i], boxes[i], i == 0, sets[i]);
}

}  // namespace auftakt::stage
