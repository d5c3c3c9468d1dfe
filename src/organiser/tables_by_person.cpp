#include <algorithm>

#include "organiser/paper_frame.hpp"
#include "organiser/round_papers.hpp"
#include "view/initials.hpp"

namespace auftakt {
namespace {

struct Type {
    int columns;
    double size;
};
constexpr Type few{2, 11}, many{3, 8.5};

// Three columns within a card: round, table, partners.
struct Setter {
    const Words& words;
    const PaperMeasure& measure;
    Type type;

    PaperColumns columns() const { return paper_columns(type.columns); }
    double round_width() const { return type.size * 3.6; }
    double table_width() const { return type.size * 3.4; }
    double partner_x() const { return round_width() + table_width(); }
    double partner_width() const { return columns().column_width() - partner_x(); }

    double line(PaperBlock& block, double y, const std::string& round, const std::string& table,
                std::vector<PaperText> partners, bool heading) const {
        const PaperText cell{.text = round,
                             .size = partners.front().size,
                             .ink = heading ? PaperInk::grey : PaperInk::black,
                             .one_line = true};
        auto table_cell = cell;
        table_cell.text = table;
        table_cell.bold = !heading;
        const double first = stack(block, {cell}, 0, y, round_width(), measure);
        stack(block, {table_cell}, round_width(), y, table_width(), measure);
        return std::max(first, stack(block, std::move(partners), partner_x(), y, partner_width(), measure));
    }

    std::vector<PaperText> partners(const ListedTurn& turn) const {
        std::vector<PaperText> texts;
        for (const auto& partner : turn.partners) texts.push_back(listed_name(partner, type.size));
        if (turn.rests) texts.push_back({.text = words("export.list.rest"), .size = type.size});
        if (texts.empty()) texts.push_back({.text = "–", .size = type.size});
        return texts;
    }

    double add(PaperBlock& block, double y, const ListedTurn& turn) const {
        return line(block, y, words.number(turn.round), turn.table > 0 ? std::to_string(turn.table) : "–",
                    partners(turn), false);
    }

    // The name and the columns' headings.
    PaperBlock begin(const ListedPerson& person) const {
        PaperBlock block{.texts = {}, .key = first_letter(person.name), .rule = true};
        auto name = listed_name(person, type.size * 1.2, words("export.list.no_phone"));
        name.bold = true;
        const double y =
            stack(block, {std::move(name)}, 0, type.size * 0.6, columns().column_width(), measure);
        const PaperText partner{.text = words("export.list.partner"),
                                .size = type.size * 0.8,
                                .ink = PaperInk::grey,
                                .one_line = true};
        block.height =
            line(block, y, words("export.list.round_column"), words("export.list.table"), {partner}, true);
        return block;
    }

    // One card; more only when a card is longer than a page.
    std::vector<PaperBlock> cards(const ListedSchedule& schedule) const {
        const double space = type.size * 0.9;
        std::vector<PaperBlock> made{begin(schedule.person)};
        for (const auto& turn : schedule.turns) {
            PaperBlock trial;
            const double height = add(trial, 0, turn);
            if (made.back().height + height + space > columns().height)
                made.push_back(begin(schedule.person));
            made.back().height = add(made.back(), made.back().height, turn);
        }
        for (auto& block : made) block.height += space;
        return made;
    }

    std::vector<PaperPage> pages(const std::vector<ListedSchedule>& people) const {
        std::vector<PaperBlock> blocks;
        for (const auto& schedule : people)
            for (auto& card : cards(schedule)) blocks.push_back(std::move(card));
        return flow(blocks, columns());
    }
};

}  // namespace

Paper tables_by_person(const RoundLists& lists, const std::string& day, const Words& words,
                       const PaperMeasure& measure) {
    auto pages = Setter{words, measure, few}.pages(lists.people);
    if (pages.size() > 1) pages = Setter{words, measure, many}.pages(lists.people);
    const auto frame = frame_of(lists, day, words);
    const auto title = words("export.list.by_person");
    const auto below = words.count("export.list.people", static_cast<std::int64_t>(lists.people.size()));
    for (auto& page : pages)
        frame.head(page, title,
                   page.first + (page.first == page.last ? "" : " – " + page.last) + " · " + below);
    frame.foot(pages);
    return {.title = lists.title + " – " + title, .made = lists.moment, .pages = std::move(pages)};
}

}  // namespace auftakt
