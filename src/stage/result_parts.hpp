#pragma once

#include "stage/parts.hpp"

// What the pictures of results have in common: figures of both sides, of the last time, and what they mean.
namespace auftakt::stage {

// "● 45 %  ■ 30 %", centred up and down.
float sides_width(Painter& painter, const Sides& sides);
void draw_sides(Frame& frame, Point middle_left, const Sides& sides, Colour colour);
// The same on a ground on which the roles' colours would not be seen: their shapes tell them apart.
void draw_plain_sides(Frame& frame, Point middle_left, const Sides& sides, Colour colour);

// Both sides and the last time on one line, ending or beginning at a point. Returns where a text before them
// has to end: the point itself where there is nothing to say.
float notes_left_of(Frame& frame, Point middle_right, const Sides& sides, const std::string& before);
void notes_from(Frame& frame, Point middle_left, const Sides& sides, const std::string& before);

// One line that explains a picture; returns where what follows may begin: `at.y` where there is nothing to
// explain.
float legend_line(Frame& frame, Point at, float width, const Legend& legend);

// A choice as a ring in parts, below the question that ends there.
void draw_parts(Frame& frame, const Poll& poll, float below);

// Both sides with their names, one below the other; returns the end of them.
float side_lines(Frame& frame, Point at, float width, const Legend& legend, const Sides& sides);

}  // namespace auftakt::stage
