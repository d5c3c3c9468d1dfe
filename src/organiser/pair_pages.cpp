#include <algorithm>
#include <array>

#include "organiser/pair_papers.hpp"
#include "organiser/paper_frame.hpp"

namespace auftakt {
namespace {

constexpr double width = paper_height, height = paper_width;  // across
constexpr double frame = 25, inner_frame = 31;                // from the edge of the page
constexpr double left = 72, right = width - left;
constexpr double head_y = 50, head_bottom = 70;
constexpr double heading_height = 38;  // with what is free below it
constexpr double sign = 90, sign_line = 6, names_after_sign = 14;
constexpr double name_width = 336, name_height = 96, detail_height = 54;
constexpr double facts_y = 424, facts_bottom = height - 50;
constexpr double label_height = 18;
constexpr std::array name_sizes{38.0, 34.0, 30.0, 26.0, 22.0, 18.0};
constexpr std::array fact_sizes{15.0, 13.0, 11.0, 9.5, 8.5};

// One of the two: where its shape and its name stand.
struct Side {
    double middle;
    PaperForm form;
    PaperInk ink;
    const char* shape;  // in a line of text

    double text_x() const { return middle - name_width / 2; }
};
constexpr Side junior_side{left + name_width / 2, PaperForm::disc, PaperInk::junior, "●"};
constexpr Side senior_side{right - name_width / 2, PaperForm::square, PaperInk::senior, "■"};

bool has_facts(const PairPaper& pair) { return !pair.connects.empty() || !pair.first_meeting.empty(); }

struct Setter {
    const PairPapers& papers;
    const PaperMeasure& measure;

    double total(const std::vector<PaperText>& texts) const {
        double sum = 0;
        for (const auto& text : texts) sum += measure(text);
        return sum;
    }

    void add_head(PaperPage& page) const {
        constexpr double mark = 15;
        page.shapes.push_back({PaperForm::disc, left, head_y + mark * 0.58, mark * 0.4, mark * 0.4});
        page.shapes.push_back({PaperForm::bar, left + mark * 0.56, head_y, mark * 0.13, mark});
        page.shapes.push_back({PaperForm::bar, left + mark * 0.82, head_y, mark * 0.13, mark});
        double end = right;
        for (const auto& [stamped, word] :
             {std::pair{papers.draft, papers.words.draft}, {papers.rehearsal, papers.words.rehearsal}}) {
            if (!stamped) continue;
            page.texts.push_back(paper_stamp(word, end, head_y - 1));
            end -= paper_stamp_width;
        }
        constexpr double date_width = 130;
        const double title_x = left + mark * 1.4;
        page.texts.push_back({.x = end - date_width,
                              .y = head_y,
                              .width = date_width - 10,
                              .text = papers.date,
                              .size = 11,
                              .ink = PaperInk::grey,
                              .one_line = true,
                              .align = PaperAlign::right});
        page.texts.push_back({.x = title_x,
                              .y = head_y,
                              .width = end - date_width - title_x,
                              .text = papers.programme,
                              .size = 11,
                              .bold = true,
                              .one_line = true});
    }

    void add_sign(PaperPage& page, double sign_y) const {
        page.shapes.push_back({PaperForm::bar, junior_side.middle, sign_y + (sign - sign_line) / 2,
                               senior_side.middle - junior_side.middle, sign_line, PaperInk::grey});
        for (const auto& side : {junior_side, senior_side})
            page.shapes.push_back({side.form, side.middle - sign / 2, sign_y, sign, sign, side.ink});
    }

    PaperText name(const std::string& text, double size) const {
        return {.width = name_width,
                .text = text,
                .size = size,
                .bold = true,
                .height = size > name_sizes.back() ? 0 : name_height,
                .align = PaperAlign::centre};
    }

    // The largest at which both names are low enough: the two are set alike.
    double name_size(const PairPaper& pair) const {
        const auto fits = [&](double size) {
            return std::max(measure(name(pair.junior, size)), measure(name(pair.senior, size))) <=
                   name_height;
        };
        const auto found = std::ranges::find_if(name_sizes, fits);
        return found == name_sizes.end() ? name_sizes.back() : *found;
    }

    // From the top of the name.
    PaperBlock person(const Side& side, const std::string& role, PaperText name,
                      const std::string& detail) const {
        PaperText role_text{.text = side.shape + (" " + role), .size = 13, .bold = true, .ink = side.ink};
        PaperText detail_text{.text = detail, .size = 13, .ink = PaperInk::grey, .height = detail_height};
        role_text.align = detail_text.align = PaperAlign::centre;
        PaperBlock block;
        double y = stack(block, {std::move(name)}, side.text_x(), 0, name_width, measure);
        y = stack(block, {std::move(role_text)}, side.text_x(), y + 5, name_width, measure);
        if (!detail.empty())
            y = stack(block, {std::move(detail_text)}, side.text_x(), y + 2, name_width, measure);
        block.height = y;
        return block;
    }

    // Heading, sign and names, in the middle of what is free above the facts, if there are any. Returns where
    // they end.
    double add_tandem(PaperPage& page, const PairPaper& pair) const {
        const double size = name_size(pair);
        auto junior = person(junior_side, papers.words.junior, name(pair.junior, size), pair.junior_detail);
        auto senior = person(senior_side, papers.words.senior, name(pair.senior, size), pair.senior_detail);
        const double names_height = std::max(junior.height, senior.height);
        const double all = heading_height + sign + names_after_sign + names_height;
        const double bottom = has_facts(pair) ? facts_y : facts_bottom;
        const double top = head_bottom + std::max(0.0, (bottom - head_bottom - all) / 2);
        page.texts.push_back({.x = left,
                              .y = top,
                              .width = right - left,
                              .text = papers.heading,
                              .size = 16,
                              .ink = PaperInk::grey,
                              .one_line = true,
                              .align = PaperAlign::centre});
        add_sign(page, top + heading_height);
        add(page, std::move(junior), top + all - names_height);
        add(page, std::move(senior), top + all - names_height);
        return top + all;
    }

    static void add(PaperPage& page, PaperBlock block, double y) {
        for (auto& text : block.texts) {
            text.y += y;
            page.texts.push_back(std::move(text));
        }
    }

    // As large as they fit; then without the last ones.
    std::vector<PaperText> fitted(std::vector<std::string> lines, double line_width, double room) const {
        const auto set = [&](double size) {
            std::vector<PaperText> texts;
            for (const auto& line : lines)
                texts.push_back({.width = line_width, .text = line, .size = size, .bold = true});
            return texts;
        };
        for (const double size : fact_sizes)
            if (auto texts = set(size); total(texts) <= room) return texts;
        while (lines.size() > 1 && total(set(fact_sizes.back())) > room) {
            lines.pop_back();
            lines.back() = "…";
        }
        return set(fact_sizes.back());
    }

    // From the top of its label.
    PaperBlock fact(const std::string& label, const std::vector<std::string>& lines, double x,
                    double fact_width, double room) const {
        PaperBlock block;
        stack(block, {{.text = label, .size = 11, .ink = PaperInk::grey, .one_line = true}}, x, 0, fact_width,
              measure);
        block.height = stack(block, fitted(lines, fact_width, room - label_height), x, label_height,
                             fact_width, measure);
        return block;
    }

    void add_facts(PaperPage& page, const PairPaper& pair, double y) const {
        if (!has_facts(pair)) return;
        constexpr double all = right - left, meeting_width = 220, gap = 16;
        page.shapes.push_back({PaperForm::bar, left, y, all, 1.5});
        const double text_y = y + 11, room = facts_bottom - text_y;
        const bool both = !pair.connects.empty() && !pair.first_meeting.empty();
        double used = 0;
        if (!pair.connects.empty()) {
            auto block = fact(papers.words.connects, pair.connects, left,
                              both ? all - meeting_width - 2 * gap : all, room);
            used = block.height;
            add(page, std::move(block), text_y);
        }
        if (!pair.first_meeting.empty()) {
            auto block = fact(papers.words.first_meeting, {pair.first_meeting},
                              both ? right - meeting_width : left, both ? meeting_width : all, room);
            used = std::max(used, block.height);
            add(page, std::move(block), text_y);
        }
        if (both)
            page.shapes.push_back(
                {PaperForm::bar, right - meeting_width - gap, text_y, 0.5, used, PaperInk::grey});
    }

    PaperPage page(const PairPaper& pair) const {
        PaperPage made{.texts = {}, .rules = {}, .landscape = true};
        for (const double inset : {frame, inner_frame})
            made.shapes.push_back({PaperForm::outline, inset, inset, width - 2 * inset, height - 2 * inset,
                                   inset == frame ? PaperInk::black : PaperInk::grey});
        add_head(made);
        add_facts(made, pair, std::max(facts_y, add_tandem(made, pair) + 8));
        return made;
    }
};

}  // namespace

Paper pair_pages(const PairPapers& papers, const PaperMeasure& measure) {
    Paper paper{.title = papers.programme + " – " + papers.heading, .made = papers.made, .pages = {}};
    const Setter setter{papers, measure};
    for (const auto& pair : papers.pairs) paper.pages.push_back(setter.page(pair));
    return paper;
}

}  // namespace auftakt
