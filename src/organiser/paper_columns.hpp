#pragma once

#include <functional>
#include <vector>

#include "organiser/paper.hpp"

namespace auftakt {

// Something that stays in one piece: texts placed from its own top left, and its height.
struct PaperBlock {
    std::vector<PaperText> texts;
    double height = 0;
    std::string key = {};        // for the first and last key of a page; may be empty
    bool rule = false;           // a line above, unless it is the first of its column
    bool keeps_to_next = false;  // a heading: never the last of a column
};

struct PaperColumns {
    int count = 1;
    double x = 0, top = 0;         // of the first column
    double width = 0, height = 0;  // of all columns together
    double gap = 0;
    double column_width() const { return (width - gap * (count - 1)) / count; }
};

// Fills column by column, page by page. A block must not be higher than the columns. At least one page.
std::vector<PaperPage> flow(const std::vector<PaperBlock>& blocks, const PaperColumns& columns);

// How high a text is in its width.
using PaperMeasure = std::function<double(const PaperText&)>;

// Texts one below the other from (x, y) of the block; returns where the next would begin.
double stack(PaperBlock& block, std::vector<PaperText> texts, double x, double y, double width,
             const PaperMeasure& measure);

}  // namespace auftakt
