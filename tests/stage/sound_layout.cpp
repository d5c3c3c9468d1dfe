#include "sound_layout.hpp"

#include <doctest/doctest.h>

#include "stage/text_style.hpp"

namespace auftakt::stage {
namespace {

constexpr float slack = 4;  // units: the ink of slanted or accented letters may lean over

bool crosses(const LayoutEntry& a, const LayoutEntry& b) {
    // The words in the cup are drawn twice, above and below its level.
    if (a.text == b.text && a.box == b.box) return false;
    return a.box.inset(slack).overlaps(b.box.inset(slack));
}

}  // namespace

void check_sound(const LayoutRecord& record, const Canvas& canvas) {
    for (std::size_t i = 0; i < record.size(); ++i) {
        const auto& entry = record[i];
        if (!entry.visible) continue;
        CAPTURE(entry.text);
        CAPTURE(entry.box.x);
        CAPTURE(entry.box.y);
        CAPTURE(entry.box.right());
        CAPTURE(entry.box.bottom());
        CHECK(entry.limit.contains(entry.box, slack));
        CHECK(canvas.safe().contains(entry.box, slack));
        if (entry.kind != LayoutEntry::Kind::text) continue;
        CHECK(entry.size >= type::caption);
        for (std::size_t j = i + 1; j < record.size(); ++j) {
            if (record[j].kind != LayoutEntry::Kind::text || !record[j].visible) continue;
            CAPTURE(record[j].text);
            CHECK_FALSE(crosses(entry, record[j]));
        }
    }
}

}  // namespace auftakt::stage
