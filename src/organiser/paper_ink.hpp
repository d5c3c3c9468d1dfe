#pragma once

#include <cairo.h>

#include "organiser/paper.hpp"

// What the press draws without Pango: rules and shapes, in the inks of paper.
namespace auftakt {

struct PaperColour {
    double red = 0, green = 0, blue = 0;  // 0 to 1
};
PaperColour paper_colour(PaperInk ink);

void set_ink(cairo_t* cairo, PaperInk ink);
void draw(cairo_t* cairo, const PaperRule& rule);
void draw(cairo_t* cairo, const PaperShape& shape);

}  // namespace auftakt
