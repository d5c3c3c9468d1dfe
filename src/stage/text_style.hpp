#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stage/canvas.hpp"
#include "stage/colour.hpp"

namespace auftakt::stage {

// The type scale, in units.
namespace type {
inline constexpr float caption = 28, body = 36, lead = 48, title = 64, display = 96, hero = 160,
                       overtime = 180, timer = 220;
}

enum class Weight { regular = 400, semibold = 600, bold = 700 };
enum class Align { left, centre, right };

// How a text is set. Like a CSS block: the height is lines x size x leading, the glyphs are centred in their
// line.
struct TextStyle {
    float size = type::body;
    Weight weight = Weight::regular;
    float leading = 1.3F;
    float tracking = 0;    // in em
    bool tabular = false;  // figures of equal width
    bool italic = false;
    Align align = Align::left;
    float max_width = 0;  // 0: one line as long as it gets
    int max_lines = 0;    // of each paragraph; 0: as many as it takes; beyond, an ellipsis
    bool operator==(const TextStyle&) const = default;

    TextStyle with_weight(Weight value) const { return with(&TextStyle::weight, value); }
    TextStyle with_size(float value) const { return with(&TextStyle::size, value); }
    TextStyle with_leading(float value) const { return with(&TextStyle::leading, value); }
    TextStyle with_tracking(float value) const { return with(&TextStyle::tracking, value); }
    TextStyle with_align(Align value) const { return with(&TextStyle::align, value); }
    TextStyle in_italic() const { return with(&TextStyle::italic, true); }
    TextStyle with_tabular() const { return with(&TextStyle::tabular, true); }
    TextStyle within(float width, int lines = 0) const {
        return with(&TextStyle::max_width, width).with(&TextStyle::max_lines, lines);
    }

private:
    template <class Value>
    TextStyle with(Value TextStyle::* member, Value value) const {
        auto style = *this;
        style.*member = value;
        return style;
    }
};

namespace type {
inline const TextStyle caption_text{.size = caption};
inline const TextStyle body_text{.size = body};
inline const TextStyle lead_text{.size = lead, .leading = 1.28F};
inline const TextStyle title_text{
    .size = title, .weight = Weight::bold, .leading = 1.14F, .tracking = -0.02F};
inline const TextStyle display_text{
    .size = display, .weight = Weight::bold, .leading = 1.08F, .tracking = -0.02F};
inline const TextStyle hero_text{.size = hero, .weight = Weight::bold, .leading = 1.0F, .tracking = -0.03F};
}  // namespace type

// Measured in units, whatever the resolution: line breaks are the same on every projector.
struct TextSize {
    float width = 0;   // of the longest line
    float height = 0;  // lines x size x leading
    int lines = 0;
    bool cut = false;    // an ellipsis stands for the rest
    float baseline = 0;  // of the first line, from the top
    Box ink;             // what is really inked, relative to the top left of the block
};

// Line heights of Inter, in em. Other scripts keep to them, so that a name in Arabic moves nothing.
inline constexpr float ascent_em = 0.96875F;
inline constexpr float descent_em = 0.24121F;
inline constexpr float cap_em = 0.72727F;

inline float baseline_of(const TextStyle& style) {
    return style.size * ((style.leading - ascent_em - descent_em) / 2 + ascent_em);
}

}  // namespace auftakt::stage
