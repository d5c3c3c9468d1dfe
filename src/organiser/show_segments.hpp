#pragma once

#include <optional>

#include "core/limits.hpp"
#include "core/show.hpp"
#include "organiser/toml_fields.hpp"

namespace auftakt {

// How much text has room, in graphemes: on stage and on a phone of 320 points.
namespace show_text {
inline constexpr std::size_t title = 60;
inline constexpr std::size_t headline = 90;
inline constexpr std::size_t line = 110;        // a goal's text, a tip, a limit
inline constexpr std::size_t prompt = 150;      // above 110 the stage takes the smaller type
inline constexpr std::size_t paragraphs = 320;  // of one message, together
inline constexpr std::size_t quote = 220;
inline constexpr std::size_t option = limits::option_graphemes_max;
inline constexpr std::size_t column = 40;
inline constexpr std::size_t notes = 2000;
}  // namespace show_text

// One [[segment]] with the fields of its type; missing when its type is not known. Adds its faults to those
// of `fields`.
std::optional<Segment> read_segment(Fields& fields, InputErrors& warnings, const std::string& file, int line);

}  // namespace auftakt
