#include <algorithm>
#include <array>
#include <span>

#include "stage/page_line.hpp"
#include "stage/parts.hpp"

// What people wrote: words in rows, texts as a mosaic.
namespace auftakt::stage {
namespace {

constexpr std::array<float, 6> word_sizes{132, 80, 64, 48, 36, 28};
constexpr float word_gap = 44;
constexpr std::size_t brief_max = 44;  // bytes

struct PlacedWord {
    const CloudWord* word;
    TextStyle style;
    float width;
};

struct WordRow {
    std::vector<PlacedWord> words;  // the largest in the middle
    float width = 0;
    float height = 0;
};

// Rows from the middle outwards: the most frequent word has the first row's middle, later ones stand left and
// right of it while there is room, then rows below and above it by turns.
std::vector<WordRow> word_rows(Frame& frame, const Cloud& scene, float height) {
    std::vector<WordRow> rows;
    float used = 0;
    const std::array<std::size_t, 3> most{3, 4, 6};
    for (const auto& word : scene.words) {
        const float size = word_sizes[static_cast<std::size_t>(std::clamp(word.size, 0, 5))];
        const TextStyle base{
            .weight = word.size < 4 ? Weight::bold : Weight::regular, .leading = 1.1F, .tracking = -0.02F};
        const auto style =
            fitted(frame.painter, word.text, base, frame.width(), {{size, 1}, {size / 2 + 14, 1}, {28, 1}});
        const float count =
            word.count.empty() ? 0 : frame.painter.measure(word.count, type::caption_text).width + 16;
        const PlacedWord placed{&word, style, frame.painter.measure(word.text, style).width + count};
        const auto limit = rows.empty() ? 0 : most[std::min<std::size_t>(rows.size() - 1, 2)];
        const bool room = !rows.empty() && rows.back().words.size() < limit &&
                          rows.back().width + word_gap + placed.width <= frame.width();
        if (!room) {
            const float row_height = style.size * 1.24F + 8;
            if (used + row_height > height) break;
            used += row_height;
            rows.push_back({.height = row_height});
        }
        auto& row = rows.back();
        row.width += placed.width + (row.words.empty() ? 0 : word_gap);
        if (row.words.size() % 2 == 1)
            row.words.insert(row.words.begin(), placed);
        else
            row.words.push_back(placed);
    }
    return rows;
}

// A word where it lies.
struct LaidWord {
    const CloudWord* word;
    TextStyle style;
    Box box;  // of the text, without its count
};

void lay_row(Frame& frame, const WordRow& row, float middle, std::vector<LaidWord>& into) {
    float largest = 0;
    for (const auto& placed : row.words) largest = std::max(largest, placed.style.size);
    const float baseline = middle + largest * 0.36F;
    float x = frame.left() + (frame.width() - row.width) / 2;
    for (const auto& placed : row.words) {
        const auto size = frame.painter.measure(placed.word->text, placed.style);
        into.push_back(
            {placed.word, placed.style, {x, baseline - baseline_of(placed.style), size.width, size.height}});
        x += placed.width + word_gap;
    }
}

// The first row is in the middle; further ones go below and above it by turns.
std::vector<LaidWord> laid_words(Frame& frame, const Cloud& scene, float top) {
    const auto rows = word_rows(frame, scene, frame.bottom - top);
    float all = 0;
    for (const auto& row : rows) all += row.height;
    float above = 0;
    for (std::size_t i = 2; i < rows.size(); i += 2) above += rows[i].height;
    const float start = top + (frame.bottom - top - all) / 2 + above;
    float up = start, down = start;
    std::vector<LaidWord> made;
    made.reserve(scene.words.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || i % 2 == 1) {
            lay_row(frame, rows[i], down + rows[i].height / 2, made);
            down += rows[i].height;
        } else {
            up -= rows[i].height;
            lay_row(frame, rows[i], up + rows[i].height / 2, made);
        }
    }
    return made;
}

void draw_word(Frame& frame, const LaidWord& laid) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const bool first = laid.word->size == 0;
    painter.text(laid.box.corner(), laid.word->text, laid.style,
                 first                 ? colours.accent
                 : laid.word->size < 4 ? colours.text
                                       : colours.text_2);
    if (!laid.word->count.empty())
        painter.text({laid.box.right() + 14, laid.box.y + laid.style.size * 0.12F}, laid.word->count,
                     type::caption_text, first ? colours.accent : colours.text_2);
}

void quote(Frame& frame, const Quote& quote, Box box, bool large) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    painter.fill(box, large ? colours.surface_2 : colours.surface, 14);
    const auto in = painter.within(box);
    const float x = box.x + 32, width = box.w - 64;
    const float author = box.bottom() - 62;
    float y = box.y + 26;
    if (large && box.h > 260) {
        painter.text({x, y - 18}, "“", TextStyle{.size = 96, .weight = Weight::bold, .leading = 0.8F},
                     colours.accent);
        y += 68;
    }
    const float height = author - 12 - y;
    // What is short stands large.
    const bool brief = quote.text.size() <= brief_max;
    const TextStyle base{.weight = large || brief ? Weight::semibold : Weight::regular, .leading = 1.2F};
    TextStyle style = base;
    constexpr std::array<float, 5> sizes{48, 42, 36, 32, 28};
    for (const float size : std::span{sizes}.subspan(large || brief ? 0 : 2)) {
        const auto lines = std::max(1, static_cast<int>(height / (size * base.leading)));
        style = base.with_size(size).within(width, lines);
        if (!painter.measure(quote.text, style).cut) break;
    }
    painter.text({x, y}, quote.text, style, colours.text);
    float left = x;
    if (quote.role) left += role_dot(painter, {x, author + 18}, type::caption, quote.role) + 14;
    painter.text({left, author}, quote.author, type::caption_text.within(box.right() - 32 - left, 1),
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

}  // namespace

void draw(Frame& frame, const Cloud& scene) {
    const float top = question_title(frame, scene.question, frame.width()) + 16;
    if (!scene.invitation.empty()) {
        frame.painter.text({frame.left(), top + 16}, scene.invitation,
                           type::lead_text.within(frame.width(), 2), frame.colours().text_2);
        return;
    }
    const auto words = laid_words(frame, scene, top);
    const auto* cloud = frame.change.cloud;
    if (cloud == nullptr) {
        for (const auto& laid : words) draw_word(frame, laid);
        return;
    }
    // Words that were there grow and move to their new places, others appear.
    const auto before = laid_words(frame, *cloud, top);
    for (const auto& laid : words) {
        const auto same = std::ranges::find_if(
            before, [&](const LaidWord& old) { return old.word->text == laid.word->text; });
        const auto layer = frame.painter.layer(same == before.end() ? frame.change.moved : 1);
        const auto from = same == before.end() ? laid.box : same->box;
        const auto carried = frame.painter.carried(laid.box, between(from, laid.box, frame.change.moved));
        draw_word(frame, laid);
    }
}

void draw(Frame& frame, const Quotes& scene) {
    const float top = question_title(frame, scene.question, frame.width()) + 28;
    if (!scene.invitation.empty()) {
        frame.painter.text({frame.left(), top}, scene.invitation, type::lead_text.within(frame.width(), 2),
                           frame.colours().text_2);
        return;
    }
    constexpr float gap = 16;
    const Box area{frame.left(), top, frame.width() + gap, frame.bottom - 4 - top + gap};
    const auto at = cells(scene.quotes.size(), frame.canvas().narrow());
    for (std::size_t i = 0; i < scene.quotes.size(); ++i)
        quote(frame, scene.quotes[i],
              {area.x + area.w * at[i].x, area.y + area.h * at[i].y, area.w * at[i].w - gap,
               area.h * at[i].h - gap},
              i == 0);
}

}  // namespace auftakt::stage
