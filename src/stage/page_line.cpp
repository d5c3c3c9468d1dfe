#include "stage/page_line.hpp"

#include <algorithm>

#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr int pips_max = 24;  // beyond, the words beside them say it better

}  // namespace

void page_pips(Painter& painter, float& x, int page, int pages) {
    if (pages < 2 || pages > pips_max) return;
    for (int i = 0; i < pages; ++i) {
        const bool current = i == page;
        const float width = current ? 48 : 13;
        painter.fill({x, footer_middle - 6.5F, width, 13},
                     current ? painter.colours().accent : painter.colours().line, 6.5F);
        x += width + 12;
    }
    x += 8;
}

float footer_word(Frame& frame, float x, const std::string& text) {
    const float room = frame.right() - frame.footer_right - 24 - x;
    if (room < 60) return x;
    const auto style = type::caption_text.within(
        std::min(room, frame.painter.measure(text, type::caption_text).width + 1), 1);
    return frame.painter.text({x, footer_middle - 18.2F}, text, style, frame.colours().text_2).right();
}

float role_legend(Frame& frame, std::initializer_list<const RoleMark*> marks) {
    float x = frame.left();
    for (const auto* mark : marks) {
        if (mark->word.empty()) continue;
        x += role_dot(frame.painter, {x, footer_middle}, type::caption, mark->role) + 12;
        x = footer_word(frame, x, mark->word) + 32;
    }
    return x;
}

}  // namespace auftakt::stage
