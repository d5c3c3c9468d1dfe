#include "check_picture.hpp"

#include <doctest/doctest.h>

namespace auftakt::console::tests {
namespace {

// A pixel of rounding, in units.
constexpr float slack = 1;

}  // namespace

void check_picture(const Window& window) {
    const Box all{-slack, -slack, window.units_wide() + 2 * slack, window.units_high() + 2 * slack};
    const auto& written = window.console.written();
    REQUIRE_FALSE(written.empty());
    for (const auto& text : written) {
        CAPTURE(text.text);
        CHECK(all.contains(text.at));
        CHECK(text.at.w <= text.room.w + slack);
        for (const auto* prefix : {"console.", "step.", "plan.", "undo.", "refusal."})
            CHECK_FALSE(text.text.starts_with(prefix));
    }
    for (std::size_t i = 0; i < written.size(); ++i)
        for (std::size_t j = i + 1; j < written.size(); ++j) {
            if (written[i].layer != written[j].layer) continue;
            // Lines of a paragraph may share a pixel row; letters do not reach that far.
            const auto a = written[i].at.inset(slack, written[i].at.h * 0.2F);
            const auto b = written[j].at.inset(slack, written[j].at.h * 0.2F);
            if (!a.overlaps(b)) continue;
            CAPTURE(written[i].text);
            CAPTURE(written[j].text);
            CHECK_MESSAGE(false, "two texts lie on each other");
        }
    for (const auto& pressable : window.console.pressables()) {
        CAPTURE(pressable.name);
        CHECK(pressable.content <= pressable.at.w + slack);
    }
}

}  // namespace auftakt::console::tests
