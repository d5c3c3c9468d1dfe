#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "stage/parts.hpp"

// Words in rows.
namespace auftakt::stage {
namespace {

constexpr std::array<float, 6> word_sizes{132, 80, 64, 48, 36, 28};
constexpr float word_gap = 44;
constexpr float word_least = 28;
constexpr std::array<float, 10> shrunk{1, 0.85F, 0.72F, 0.61F, 0.52F, 0.44F, 0.37F, 0.31F, 0.26F, 0.2F};

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

struct WordRows {
    std::vector<WordRow> rows;
    bool all = true;  // every word has found room
};

// Rows from the middle outwards: the most frequent word has the first row's middle, later ones stand left and
// right of it while there is room, then rows below and above it by turns.
WordRows word_rows(Frame& frame, const Cloud& scene, float height, float shrink) {
    WordRows laid;
    auto& rows = laid.rows;
    float used = 0;
    const std::array<std::size_t, 3> most{3, 4, 6};
    for (const auto& word : scene.words) {
        const float drawn = word_sizes[static_cast<std::size_t>(std::clamp(word.size, 0, 5))];
        const float size = std::max(word_least, drawn * shrink);
        const TextStyle base{
            .weight = word.size < 4 ? Weight::bold : Weight::regular, .leading = 1.1F, .tracking = -0.02F};
        const auto style = fitted(frame.painter, word.text, base, frame.width(),
                                  {{size, 1}, {std::max(word_least, size / 2 + 14), 1}, {word_least, 1}});
        const float count =
            word.count.empty() ? 0 : frame.painter.measure(word.count, type::caption_text).width + 16;
        const PlacedWord placed{&word, style, frame.painter.measure(word.text, style).width + count};
        const auto limit = rows.empty() ? 0 : most[std::min<std::size_t>(rows.size() - 1, 2)];
        const bool room = !rows.empty() && rows.back().words.size() < limit &&
                          rows.back().width + word_gap + placed.width <= frame.width();
        if (!room) {
            const float row_height = style.size * 1.24F + 8;
            if (used + row_height > height) {
                laid.all = false;
                break;
            }
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
    return laid;
}

// As large as drawn, or smaller by steps until every word has room.
std::vector<WordRow> fitting_rows(Frame& frame, const Cloud& scene, float height) {
    WordRows laid;
    for (const float shrink : shrunk) {
        laid = word_rows(frame, scene, height, shrink);
        if (laid.all) break;
    }
    return std::move(laid.rows);
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
    const auto rows = fitting_rows(frame, scene, frame.bottom - top);
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

}  // namespace auftakt::stage
