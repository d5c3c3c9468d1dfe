#pragma once

#include <array>

#include "core/role.hpp"
#include "core/show.hpp"
#include "stage/colour.hpp"

namespace auftakt::stage {

// The full-window gradient at 135 degrees: corner, middle (at 45 % of the way), opposite corner.
struct Backdrop {
    Colour start, middle, end;
    bool operator==(const Backdrop&) const = default;
};

// Every colour of the stage, named by its use. Scenes hold no colours of their own.
struct Palette {
    Backdrop backdrop;
    Colour background, surface, surface_2;
    Colour text, text_2, text_3;
    Colour accent, on_accent;
    Colour bar, edge, line, track;
    Colour junior, senior, on_role;
    Colour ok, warn, danger;
    std::array<Colour, 6> category;
    Colour done;  // segments of the bar at the foot that are over
    bool operator==(const Palette&) const = default;
};

// What stays the same in both themes: join cards are white, sticky notes are paper.
struct Paper {
    Colour sheet, fold;
};
inline constexpr std::array<Paper, 6> papers{{{rgb(0xFFD3A8), rgb(0xE8A566)},
                                              {rgb(0xC9E5FF), rgb(0x8FC1EC)},
                                              {rgb(0xEEF5A6), rgb(0xC9D266)},
                                              {rgb(0xB5EBCD), rgb(0x7CCDA0)},
                                              {rgb(0xFFCBE0), rgb(0xEE94B9)},
                                              {rgb(0xDAD6FF), rgb(0xAFA8EC)}}};
inline constexpr Colour white = rgb(0xFFFFFF);
inline constexpr Colour black = rgb(0x000000);
inline constexpr Colour ink = rgb(0x0B1022);
inline constexpr Colour ink_2 = rgb(0x38415E);          // secondary text on white cards
inline constexpr Colour card_line_ink = rgb(0xE2DCCD);  // rules on white cards
inline constexpr Colour card_edge = rgb(0xCBC5B5);      // outline of white cards in the light theme
inline constexpr Colour alive_dot = rgb(0x2A2A2A);      // the one dot of a blackout
inline constexpr Colour paper_shadow = rgb(0x050814);

const Palette& palette(Theme theme);

// The last 30 seconds: the accent becomes the background, everything else follows.
const Palette& inverted(Theme theme);

// Part way from one palette to the other, t from 0 to 1.
Palette mix(const Palette& from, const Palette& to, float t);

// Juniors and seniors have their colour; who may be both is neutral.
Colour role_colour(const Palette& colours, Role role);

}  // namespace auftakt::stage
