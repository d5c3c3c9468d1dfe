#include "organiser/paper_frame.hpp"

namespace auftakt {
namespace {

constexpr double body_width = paper_width - 2 * paper_margin;
constexpr double day_width = 110;
constexpr double stamp_width = 84, stamp_size = 12;

}  // namespace

PaperColumns paper_columns(int count) {
    return {.count = count,
            .x = paper_margin,
            .top = paper_body_top,
            .width = body_width,
            .height = paper_body_bottom - paper_body_top,
            .gap = count > 3 ? 10.0 : 16.0};
}

PaperText listed_name(const ListedPerson& person, double size, const std::string& word) {
    PaperText text{.text = person.name, .size = size};
    if (!person.has_phone) text.note = word.empty() ? no_phone_sign : no_phone_sign + (" " + word);
    return text;
}

void PaperFrame::head(PaperPage& page, const std::string& heading, const std::string& below) const {
    const double right = paper_width - paper_margin;
    page.texts.push_back({.x = paper_margin,
                          .y = 40,
                          .width = body_width - day_width,
                          .text = lists.title,
                          .size = 10,
                          .grey = true,
                          .one_line = true});
    page.texts.push_back({.x = right - day_width,
                          .y = 40,
                          .width = day_width,
                          .text = day,
                          .size = 10,
                          .grey = true,
                          .one_line = true,
                          .align = PaperAlign::right});
    double stamps = 0;
    const auto stamp = [&](const std::string& text) {
        page.texts.push_back({.x = right - stamps - stamp_width - stamp_size / 2,
                              .y = 63,
                              .width = stamp_width,
                              .text = text,
                              .size = stamp_size,
                              .bold = true,
                              .one_line = true,
                              .framed = true,
                              .align = PaperAlign::right});
        stamps += stamp_width;
    };
    if (lists.draft) stamp(words("export.list.draft"));
    if (lists.rehearsal) stamp(words("export.list.rehearsal"));
    page.texts.push_back({.x = paper_margin,
                          .y = 56,
                          .width = body_width - stamps,
                          .text = heading,
                          .size = 22,
                          .bold = true,
                          .one_line = true});
    page.texts.push_back(
        {.x = paper_margin, .y = 88, .width = body_width, .text = below, .size = 11, .one_line = true});
    page.rules.push_back({paper_margin, 110, body_width});
}

void PaperFrame::foot(std::vector<PaperPage>& pages) const {
    constexpr double y = 796, number_width = 110;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].rules.push_back({paper_margin, 790, body_width});
        pages[i].texts.push_back({.x = paper_margin,
                                  .y = y,
                                  .width = body_width - number_width,
                                  .text = words("export.list.legend", {{"sign", no_phone_sign}}),
                                  .size = 9,
                                  .one_line = true});
        pages[i].texts.push_back(
            {.x = paper_width - paper_margin - number_width,
             .y = y,
             .width = number_width,
             .text = words("export.list.page",
                           {{"page", words.number(static_cast<std::int64_t>(i + 1))},
                            {"pages", words.number(static_cast<std::int64_t>(pages.size()))}}),
             .size = 9,
             .one_line = true,
             .align = PaperAlign::right});
    }
}

}  // namespace auftakt
