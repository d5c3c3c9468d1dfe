#include "stage/page_line.hpp"

#include <algorithm>

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

}  // namespace auftakt::stage
