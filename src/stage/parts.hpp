#pragma once

#include "stage/frame.hpp"

// What several scenes are made of.
namespace auftakt::stage {

// The first of these sizes and line counts in which the whole text fits the width; if none does, the last
// one, with an ellipsis.
struct Fit {
    float size;
    int lines;
};
TextStyle fitted(Painter& painter, std::string_view text, const TextStyle& base, float width,
                 std::initializer_list<Fit> fits);

// The same where the height is bounded too: lines that do not fit it are no choice, and if none is left, the
// last size has as many as it takes.
TextStyle fitted_in(Painter& painter, std::string_view text, const TextStyle& base, Size room,
                    std::initializer_list<Fit> fits);

// The narrowest width in which the text needs no more lines than it does now: no single word is left below.
TextStyle balanced(Painter& painter, std::string_view text, const TextStyle& style);

// Circle for juniors, square for seniors, both for "both", as high as the design's dot in text of this size.
// Centred up and down at `middle`; returns its width.
float role_dot(Painter& painter, Point middle_left, float text_size, std::optional<Role> role);

// One line, texts side by side with `gap` between them, all on one baseline.
struct Piece {
    std::string text;
    TextStyle style;
    Colour colour;
};
float pieces_width(Painter& painter, const std::vector<Piece>& pieces, float gap);
void draw_pieces(Painter& painter, Point baseline_left, const std::vector<Piece>& pieces, float gap);

struct RingBox {
    Point centre;
    float radius;  // outer
    float inner;
    float tick;  // width of a tick
};
// One tick per person (or per cent), few people in arcs; figures in the middle, what is counted below.
void tick_ring(Frame& frame, const TickRing& ring, const RingBox& box, float label_width);

// A question at the top of the picture, as large as it fits; returns where what follows may begin.
float question_title(Frame& frame, const std::string& text, float width);

// A small ring with the seconds left, top right of a question.
void small_timer(Frame& frame, Point centre, const Countdown& countdown);

// "Start in 1:24", right-aligned; `size` of the figures. Returns the left edge.
struct StartLabel {
    const std::string& label;  // before the digits
    const std::string& soon;   // instead of both when it should have begun
    const Countdown& countdown;
};
float start_label(Frame& frame, float top, const StartLabel& start, float size);

// A portrait, or the initials, in a disc.
void face_disc(Painter& painter, Point centre, float radius, const SponsorCard& card);

}  // namespace auftakt::stage
