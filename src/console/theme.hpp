#pragma once

#include <imgui.h>

namespace auftakt::console {

enum class Look { dark, light };

// Every colour of the console. Contrasts are those of the design: key text at least 7 : 1 on a surface.
struct Theme {
    ImU32 bg;
    ImU32 surface;
    ImU32 raised;
    ImU32 line;
    ImU32 edge;   // of a field
    ImU32 field;  // inside a field
    ImU32 text;
    ImU32 text_2;
    ImU32 text_3;
    ImU32 accent;  // the current thing, and nothing else
    ImU32 on_accent;
    ImU32 junior;
    ImU32 senior;
    ImU32 ok;
    ImU32 warn;
    ImU32 danger;
    ImU32 sign;  // the stroke inside a status sign
    ImU32 veil;  // over everything, under an overlay
};

const Theme& theme_of(Look look);

// Between two colours; 0 is the first, 1 the second.
ImU32 mix(ImU32 from, ImU32 to, float share);
ImU32 with_alpha(ImU32 colour, float alpha);

namespace size {

inline constexpr float head = 56;
inline constexpr float foot = 40;
inline constexpr float radius = 10;
inline constexpr float radius_button = 8;
inline constexpr float radius_chip = 6;
inline constexpr float radius_key = 4;
inline constexpr float button = 40;
inline constexpr float button_small = 32;
inline constexpr float next = 64;
inline constexpr float row = 32;
inline constexpr float sign = 16;

}  // namespace size

}  // namespace auftakt::console
