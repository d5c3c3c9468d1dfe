#include <algorithm>
#include <array>

#include "organiser/pair_papers.hpp"
#include "organiser/paper_frame.hpp"

namespace auftakt {
namespace {

constexpr double size = 9.5, space = 4;
constexpr double headings_height = 13;

struct Column {
    double x, width;  // from the row's left
};
constexpr Column page_column{0, 34}, junior_column{38, 138}, senior_column{184, 138},
    connects_column{330, 181};

PaperColumns rows() {
    auto columns = paper_columns(1);
    columns.top += headings_height;
    columns.height -= headings_height;
    return columns;
}

PaperText person(const std::string& name, const std::string& detail) {
    return {.text = name, .note = detail, .size = size, .bold = true};
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : " · ") + line;
    return text.empty() ? "–" : text;
}

PaperBlock row(const PairPaper& pair, std::size_t number, const PaperMeasure& measure) {
    PaperBlock block{.texts = {}, .rule = true};
    double end = 0;
    const auto cell = [&](const Column& column, PaperText text) {
        end = std::max(end, stack(block, {std::move(text)}, column.x, space, column.width, measure));
    };
    cell(page_column, {.text = std::to_string(number), .size = size});
    cell(junior_column, person(pair.junior, pair.junior_detail));
    cell(senior_column, person(pair.senior, pair.senior_detail));
    cell(connects_column, {.text = joined(pair.connects), .size = size});
    block.height = end + space;
    return block;
}

void add_headings(PaperPage& page, const PairPaperWords& words) {
    constexpr double sign = 6, y = paper_body_top - 5;
    const auto add = [&](const Column& column, const std::string& text, double indent) {
        page.texts.push_back({.x = paper_margin + column.x + indent,
                              .y = y,
                              .width = column.width - indent,
                              .text = text,
                              .size = size,
                              .ink = PaperInk::grey,
                              .one_line = true});
    };
    const auto shape = [&](PaperForm form, const Column& column, PaperInk ink) {
        page.shapes.push_back({form, paper_margin + column.x, y + 3, sign, sign, ink});
    };
    add(page_column, words.page, 0);
    shape(PaperForm::disc, junior_column, PaperInk::junior);
    add(junior_column, words.junior, 2 * sign);
    shape(PaperForm::square, senior_column, PaperInk::senior);
    add(senior_column, words.senior, 2 * sign);
    add(connects_column, words.connects_them, 0);
    page.rules.push_back({paper_margin, rows().top - 1, rows().width});
}

}  // namespace

Paper pair_list(const PairPapers& papers, const PaperMeasure& measure) {
    std::vector<PaperBlock> blocks;
    for (const auto& pair : papers.pairs) blocks.push_back(row(pair, blocks.size() + 1, measure));
    auto pages = flow(blocks, rows());
    PaperFrame frame{.title = papers.programme,
                     .day = papers.date,
                     .stamps = {},
                     .legend = {},
                     .number = papers.words.page_number};
    if (papers.draft) frame.stamps.push_back(papers.words.draft);
    if (papers.rehearsal) frame.stamps.push_back(papers.words.rehearsal);
    for (auto& page : pages) {
        frame.head(page, papers.words.list, papers.words.count);
        add_headings(page, papers.words);
    }
    frame.foot(pages);
    return {.title = papers.programme + " – " + papers.words.list,
            .made = papers.made,
            .pages = std::move(pages)};
}

}  // namespace auftakt
