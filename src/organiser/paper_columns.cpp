#include "organiser/paper_columns.hpp"

namespace auftakt {
namespace {

// With a heading goes the first block that is none.
double height_together(const std::vector<PaperBlock>& blocks, std::size_t first) {
    double height = blocks[first].height;
    for (auto i = first; blocks[i].keeps_to_next && i + 1 < blocks.size(); ++i)
        height += blocks[i + 1].height;
    return height;
}

void place(PaperPage& page, const PaperBlock& block, double x, double y) {
    if (page.first.empty()) page.first = block.key;
    if (!block.key.empty()) page.last = block.key;
    for (auto text : block.texts) {
        text.x += x;
        text.y += y;
        page.texts.push_back(std::move(text));
    }
}

}  // namespace

std::vector<PaperPage> flow(const std::vector<PaperBlock>& blocks, const PaperColumns& columns) {
    std::vector<PaperPage> pages(1);
    int column = 0;
    double used = 0;
    bool after_heading = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (used > 0 && !after_heading && used + height_together(blocks, i) > columns.height) {
            used = 0;
            if (++column == columns.count) {
                column = 0;
                pages.emplace_back();
            }
        }
        const double x = columns.x + column * (columns.column_width() + columns.gap);
        if (blocks[i].rule && used > 0)
            pages.back().rules.push_back({x, columns.top + used, columns.column_width()});
        place(pages.back(), blocks[i], x, columns.top + used);
        used += blocks[i].height;
        after_heading = blocks[i].keeps_to_next;
    }
    return pages;
}

double stack(PaperBlock& block, std::vector<PaperText> texts, double x, double y, double width,
             const PaperMeasure& measure) {
    for (auto& text : texts) {
        text.x = x;
        text.y = y;
        text.width = width;
        y += measure(text);
        block.texts.push_back(std::move(text));
    }
    return y;
}

}  // namespace auftakt
