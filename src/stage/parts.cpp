#include "stage/parts.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace auftakt::stage {
namespace {

constexpr float dot_em = 0.62F;

}  // namespace

namespace {

// Whether every word fits the width, so that none is broken in its middle. A hyphen may end a line.
bool words_fit(Painter& painter, std::string_view text, const TextStyle& style, float width) {
    const auto line = style.within(0);
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" -"), text.size() - 1);
        const auto word = text.substr(0, end + 1);
        // Short words need no measuring: no letter is wider than its size.
        if (static_cast<float>(word.size()) * style.size > width &&
            painter.measure(word, line).width > width + 0.5F)
            return false;
        text.remove_prefix(end + 1);
    }
    return true;
}

bool fits_whole(Painter& painter, std::string_view text, const TextStyle& style, float width) {
    const auto size = painter.measure(text, style);
    return !size.cut && size.width <= width + 0.5F && words_fit(painter, text, style, width);
}

}  // namespace

TextStyle fitted(Painter& painter, std::string_view text, const TextStyle& base, float width,
                 std::initializer_list<Fit> fits) {
    TextStyle style = base;
    for (const auto& fit : fits) {
        style = base.with_size(fit.size).within(width, fit.lines);
        if (fits_whole(painter, text, style, width)) return style;
    }
    return style;
}

TextStyle fitted_in(Painter& painter, std::string_view text, const TextStyle& base, Size room,
                    std::initializer_list<Fit> fits) {
    TextStyle style = base;
    for (const auto& fit : fits) {
        const int lines = static_cast<int>(room.h / (fit.size * base.leading));
        style = base.with_size(fit.size).within(room.w, std::clamp(lines, 1, fit.lines));
        if (lines >= fit.lines && fits_whole(painter, text, style, room.w)) return style;
    }
    return style;
}

TextStyle balanced(Painter& painter, std::string_view text, const TextStyle& style) {
    const auto whole = painter.measure(text, style);
    if (whole.lines < 2 || whole.cut || style.align != Align::left) return style;
    TextStyle best = style;
    for (float share = 0.95F; share > 0.5F; share -= 0.05F) {
        const auto tried = style.within(style.max_width * share, style.max_lines);
        const auto size = painter.measure(text, tried);
        if (size.lines > whole.lines || size.cut || size.width > tried.max_width) break;
        best = tried;
    }
    return best;
}

float role_dot(Painter& painter, Point middle_left, float text_size, std::optional<Role> role) {
    const float size = text_size * dot_em;
    const auto& colours = painter.colours();
    if (!role) return size;
    const Point centre{middle_left.x + size / 2, middle_left.y};
    switch (*role) {
        case Role::junior: painter.shape(Shape::circle, centre, size, colours.junior); break;
        case Role::senior: painter.shape(Shape::square, centre, size, colours.senior); break;
        case Role::both: painter.shape(Shape::diamond, centre, size, colours.text_2); break;
    }
    return size;
}

float pieces_width(Painter& painter, const std::vector<Piece>& pieces, float gap) {
    float width = 0;
    for (const auto& piece : pieces) width += painter.measure(piece.text, piece.style).width + gap;
    return pieces.empty() ? 0 : width - gap;
}

void draw_pieces(Painter& painter, Point baseline_left, const std::vector<Piece>& pieces, float gap) {
    float x = baseline_left.x;
    for (const auto& piece : pieces) {
        painter.text({x, baseline_left.y - baseline_of(piece.style)}, piece.text, piece.style, piece.colour);
        x += painter.measure(piece.text, piece.style).width + gap;
    }
}

namespace {

constexpr int arcs_max = 11;  // fewer people than this: pieces of the ring instead of ticks

float full_turn(float share) { return 2 * std::numbers::pi_v<float> * share; }

// Few people: a tick each would look lost, so everybody has a piece of the ring.
void ring_of_arcs(Frame& frame, const TickRing& ring, const RingBox& box) {
    auto& painter = frame.painter;
    const float width = box.tick * 1.8F, radius = (box.radius + box.inner) / 2;
    const auto colour = [&](int i) {
        return i < ring.filled ? frame.colours().accent : frame.colours().track;
    };
    if (ring.ticks <= 1) return painter.ring(box.centre, radius, width, colour(0));
    // Round ends stand out by half the width.
    const float gap = (width + 14) / full_turn(radius), share = 1.0F / static_cast<float>(ring.ticks);
    for (int i = 0; i < ring.ticks; ++i) {
        const float from = share * static_cast<float>(i);
        painter.arc(box.centre, radius, width, from + gap / 2, from + share - gap / 2, colour(i));
    }
}

void ring_of_ticks(Frame& frame, const TickRing& ring, const RingBox& box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto [cx, cy] = box.centre;
    const float inner = box.inner + box.tick / 2, outer = box.radius - box.tick / 2;
    // Many people: the ticks must not touch.
    const float room = full_turn(inner) / static_cast<float>(ring.ticks);
    const float width = std::min(box.tick, room * 0.62F);
    const auto tick = [&](int i, float length, Colour colour) {
        const float at = full_turn(static_cast<float>(i) / static_cast<float>(ring.ticks));
        const float dx = std::sin(at), dy = -std::cos(at), end = inner + (outer - inner) * length;
        const Point from{cx + dx * inner, cy + dy * inner}, to{cx + dx * end, cy + dy * end};
        painter.line(from, to, width, colour);
        painter.circle(from, width / 2, colour);
        painter.circle(to, width / 2, colour);
    };
    for (int i = 0; i < ring.ticks; ++i) {
        const bool filled = i < ring.filled, pops = i >= frame.change.ring_before;
        if (!filled || pops) tick(i, 1, colours.track);
        if (filled) tick(i, pops ? frame.change.pop : 1, colours.accent);
    }
}

}  // namespace

void tick_ring(Frame& frame, const TickRing& ring, const RingBox& box, float label_width) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto [cx, cy] = box.centre;
    if (ring.ticks <= arcs_max)
        ring_of_arcs(frame, ring, box);
    else
        ring_of_ticks(frame, ring, box);
    const auto figure =
        fitted(painter, ring.figure, type::hero_text.with_leading(0.95F).with_align(Align::centre),
               box.inner * 1.7F, {{160, 1}, {120, 1}, {96, 1}, {64, 1}});
    const auto of = type::body_text.with_align(Align::centre);
    const float height = figure.size * figure.leading + (ring.of.empty() ? 0 : of.size * of.leading);
    const float top = cy - height / 2;
    painter.text({cx - figure.max_width / 2, top}, ring.figure, figure, colours.text);
    if (!ring.of.empty()) painter.text({cx, top + figure.size * figure.leading}, ring.of, of, colours.text_2);

    const auto label =
        type::body_text.with_weight(Weight::semibold).with_align(Align::centre).within(label_width, 2);
    const float below = cy + box.radius + 38;
    const auto drawn = painter.text({cx - label_width / 2, below}, ring.label, label, colours.text);
    painter.text({cx - label_width / 2, drawn.bottom()}, ring.hint,
                 type::caption_text.with_align(Align::centre).within(label_width, 2), colours.text_2);
}

void small_timer(Frame& frame, Point centre, const Countdown& countdown) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto seen = look(countdown, frame.now);
    painter.ring(centre, 58, 12, colours.track);
    if (frame.paused) {
        for (const float x : {-20.F, 6.F}) painter.fill({centre.x + x, centre.y - 24, 14, 48}, colours.text);
        return;
    }
    painter.arc(centre, 58, 12, 0, static_cast<float>(seen.left), seen.over ? colours.warn : colours.accent);
    // Under 100 s the seconds alone, as large as they go.
    const auto seconds = ((countdown.ends - frame.now).count() + 999) / 1000;
    const auto text = !seen.over && seconds < 100 ? std::to_string(seconds) : seen.text;
    const auto style = TextStyle{.size = text.size() <= 2   ? type::lead
                                         : text.size() <= 4 ? type::body
                                                            : type::caption,
                                 .weight = Weight::bold};
    painter.digits(centre, text, style, seen.over ? colours.warn : colours.text);
}

float start_label(Frame& frame, float top, const StartLabel& start, float size) {
    auto& painter = frame.painter;
    const auto seen = look(start.countdown, frame.now);
    const auto& label = seen.over ? start.soon : start.label;
    const TextStyle figures{.size = size, .weight = Weight::bold, .leading = 1};
    const float width = painter.digits_width(seen.text, figures);
    const float middle = top + size * 0.65F;
    const auto style = type::body_text;
    const float baseline = middle + cap_em * size / 2;
    if (seen.over) {  // nobody in the hall needs to know by how much
        const float x = frame.right() - painter.measure(label, style).width;
        painter.text({x, baseline - baseline_of(style)}, label, style, frame.colours().text_2);
        return x;
    }
    painter.digits({frame.right() - width / 2, middle}, seen.text, figures, frame.colours().text);
    const float x = frame.right() - width - 20 - painter.measure(label, style).width;
    painter.text({x, baseline - baseline_of(style)}, label, style, frame.colours().text_2);
    return x;
}

void face_disc(Painter& painter, Point centre, float radius, const SponsorCard& card) {
    const Box box{centre.x - radius, centre.y - radius, radius * 2, radius * 2};
    if (const auto* photo = painter.picture(card.picture)) return painter.image(box, *photo, radius);
    painter.circle(centre, radius, painter.colours().surface_2);
    painter.text_in(box, card.initials, type::body_text.with_weight(Weight::bold).with_align(Align::centre),
                    painter.colours().text);
}

}  // namespace auftakt::stage
