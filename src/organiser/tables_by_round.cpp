#include <algorithm>
#include <iterator>

#include "organiser/paper_frame.hpp"
#include "organiser/round_papers.hpp"

namespace auftakt {
namespace {

struct Type {
    int columns;
    double size;
};
// From what a helper reads at arm's length in a dim hall down to what is still print.
constexpr Type types[] = {{2, 13}, {2, 11}, {3, 10}, {3, 9}, {4, 8}};

struct Setter {
    const RoundLists& lists;
    const Words& words;
    const PaperMeasure& measure;
    Type type;

    PaperColumns columns() const { return paper_columns(type.columns); }

    PaperBlock table(const ListedTable& table) const {
        const double size = type.size,
                     number_width = size * (lists.rounds.front().tables.size() < 100 ? 2.9 : 3.8);
        PaperBlock block{.texts = {}, .key = std::to_string(table.number), .rule = true};
        stack(block,
              {{.text = std::to_string(table.number), .size = size * 1.5, .bold = true, .one_line = true}}, 0,
              size * 0.2, number_width, measure);
        const double end = stack(block, names(table.people), number_width, size * 0.35,
                                 columns().column_width() - number_width, measure);
        block.height = std::max(end, size * 2.2) + size * 0.35;
        return block;
    }

    std::vector<PaperText> names(const std::vector<ListedPerson>& people) const {
        std::vector<PaperText> texts;
        for (const auto& person : people)
            texts.push_back(listed_name(person, type.size, words("export.list.no_phone")));
        return texts;
    }

    PaperBlock line(PaperText text, bool heading) const {
        PaperBlock block{.texts = {}, .rule = heading, .keeps_to_next = heading};
        const double above = heading ? type.size * 0.6 : 0;
        block.height =
            stack(block, {std::move(text)}, 0, above, columns().column_width(), measure) + type.size * 0.2;
        return block;
    }

    std::vector<PaperPage> round(const ListedRound& round) const {
        std::vector<PaperBlock> blocks;
        for (const auto& each : round.tables) blocks.push_back(table(each));
        if (!round.resting.empty())
            blocks.push_back(
                line({.text = words("export.list.rest"), .size = type.size * 1.15, .bold = true}, true));
        for (auto& name : names(round.resting)) blocks.push_back(line(std::move(name), false));
        return flow(blocks, columns());
    }
};

std::string below(const ListedRound& round, const PaperPage& page, bool alone, const Words& words) {
    const auto of = words.number(static_cast<std::int64_t>(round.tables.size()));
    if (!alone && !page.first.empty())
        return words("export.list.tables_of", {{"from", page.first}, {"to", page.last}, {"of", of}});
    auto text = words.count("export.list.tables", static_cast<std::int64_t>(round.tables.size()));
    if (!round.resting.empty())
        text += " · " + words.count("export.list.rests", static_cast<std::int64_t>(round.resting.size()));
    return text;
}

}  // namespace

Paper tables_by_round(const RoundLists& lists, const std::string& day, const Words& words,
                      const PaperMeasure& measure) {
    std::vector<std::vector<PaperPage>> rounds;
    for (const auto& type : types) {
        const Setter setter{lists, words, measure, type};
        rounds.clear();
        for (const auto& round : lists.rounds) {
            rounds.push_back(setter.round(round));
            if (rounds.back().size() > 1 && type.size > std::rbegin(types)->size) break;
        }
        if (std::ranges::all_of(rounds, [](const auto& pages) { return pages.size() == 1; })) break;
    }
    const auto frame = frame_of(lists, day, words);
    Paper paper{
        .title = lists.title + " – " + words("export.list.by_round"), .made = lists.moment, .pages = {}};
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const auto heading =
            words("export.list.round", {{"round", words.number(lists.rounds[i].number)},
                                        {"rounds", words.number(static_cast<std::int64_t>(rounds.size()))}});
        for (auto& page : rounds[i]) {
            frame.head(page, heading, below(lists.rounds[i], page, rounds[i].size() == 1, words));
            paper.pages.push_back(std::move(page));
        }
    }
    frame.foot(paper.pages);
    return paper;
}

}  // namespace auftakt
