#include "organiser/paper_frame.hpp"

namespace auftakt {
namespace {

constexpr double body_width = paper_width - 2 * paper_margin;
constexpr double day_width = 110;
constexpr double stamp_size = 12;

std::string filled(std::string text, std::string_view name, std::size_t number) {
    const auto at = text.find(name);
    return at == std::string::npos ? text : text.replace(at, name.size(), std::to_string(number));
}

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

PaperFrame frame_of(const RoundLists& lists, const std::string& day, const Words& words) {
    PaperFrame frame{.title = lists.title,
                     .day = day,
                     .stamps = {},
                     .legend = words("export.list.legend", {{"sign", no_phone_sign}}),
                     .number = words("export.list.page")};
    if (lists.draft) frame.stamps.push_back(words("export.list.draft"));
    if (lists.rehearsal) frame.stamps.push_back(words("export.list.rehearsal"));
    return frame;
}

PaperText paper_stamp(const std::string& text, double right, double y) {
    return {.x = right - paper_stamp_width - stamp_size / 2,
            .y = y,
            .width = paper_stamp_width,
            .text = text,
            .size = stamp_size,
            .bold = true,
            .one_line = true,
            .framed = true,
            .align = PaperAlign::right};
}

void PaperFrame::head(PaperPage& page, const std::string& heading, const std::string& below) const {
    const double right = paper_width - paper_margin;
    page.texts.push_back({.x = paper_margin,
                          .y = 40,
                          .width = body_width - day_width,
                          .text = title,
                          .size = 10,
                          .ink = PaperInk::grey,
                          .one_line = true});
    page.texts.push_back({.x = right - day_width,
                          .y = 40,
                          .width = day_width,
                          .text = day,
                          .size = 10,
                          .ink = PaperInk::grey,
                          .one_line = true,
                          .align = PaperAlign::right});
    double stamped = 0;
    for (const auto& stamp : stamps) {
        page.texts.push_back(paper_stamp(stamp, right - stamped, 63));
        stamped += paper_stamp_width;
    }
    page.texts.push_back({.x = paper_margin,
                          .y = 56,
                          .width = body_width - stamped,
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
                                  .text = legend,
                                  .size = 9,
                                  .one_line = true});
        pages[i].texts.push_back({.x = paper_width - paper_margin - number_width,
                                  .y = y,
                                  .width = number_width,
                                  .text = filled(filled(number, "{page}", i + 1), "{pages}", pages.size()),
                                  .size = 9,
                                  .one_line = true,
                                  .align = PaperAlign::right});
    }
}

}  // namespace auftakt
