#include "stage/header.hpp"

#include <algorithm>
#include <array>

#include "stage/parts.hpp"

namespace auftakt::stage {
namespace {

constexpr float header_middle = 66;
constexpr float footer_middle = 994;
constexpr float footer_gap = 10;

void bar_line_mark(Painter& painter, Point at) {
    painter.circle({at.x + 7, at.y + 22}, 6, painter.colours().accent);
    for (const float x : {17.F, 25.F}) painter.fill({at.x + x, at.y + 2, 4, 28}, painter.colours().text, 2);
}

float top_of(const TextStyle& style, float middle) { return middle - style.size * style.leading / 2; }

// A framed pill with its sign in front, its right edge at `right`; returns its left edge.
float status_pill(Painter& painter, float right, const std::string& text, Colour edge, bool triangle,
                  float room) {
    const auto style = type::caption_text.within(
        std::min(room - 90, painter.measure(text, type::caption_text).width + 1), 1);
    const float width = 24 + 28 + 14 + style.max_width + 24;
    const Box pill{right - width, header_middle - 24, width, 48};
    painter.outline(pill, edge, 3, 24);
    const Point sign{pill.x + 24, header_middle - 14};
    if (triangle) {
        const std::array points{Point{sign.x + 14, sign.y + 3}, Point{sign.x + 26, sign.y + 25},
                                Point{sign.x + 2, sign.y + 25}};
        painter.polygon(points, edge);
    } else {
        for (const float x : {6.F, 16.F}) painter.fill({sign.x + x, sign.y + 4, 6, 20}, edge);
    }
    painter.text({pill.x + 66, top_of(style, header_middle)}, text, style, painter.colours().text);
    return pill.x;
}

std::vector<Piece> pieces_of(const Palette& colours, const Line& line) {
    std::vector<Piece> pieces;
    for (const auto& span : line)
        pieces.push_back({span.text,
                          type::caption_text.with_weight(span.strong ? Weight::bold : Weight::regular),
                          span.strong ? colours.text : colours.text_2});
    return pieces;
}

}  // namespace

void draw_header(Frame& frame, const Scene& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const auto plain = type::caption_text.with_tabular();
    float right = frame.right();
    const auto corner = painter.text({right, top_of(plain, header_middle)}, scene.corner,
                                     plain.with_align(Align::right), colours.text_2);
    right = corner.x - 24;

    bar_line_mark(painter, {frame.left(), header_middle - 16});
    const auto name = type::caption_text.with_weight(Weight::semibold);
    const auto word =
        painter.text({frame.left() + 52, top_of(name, header_middle)}, "Auftakt", name, colours.text);
    const float left = word.right() + 20;
    if (!scene.trouble.empty())
        right = status_pill(painter, right, scene.trouble, colours.warn, true, right - left) - 24;
    if (scene.paused)
        right = status_pill(painter, right, scene.paused_label, colours.edge, false, right - left) - 24;
    if (right - left > 120)
        painter.text({left, top_of(plain, header_middle)}, scene.event,
                     type::caption_text.within(right - left, 1), colours.text_2);
}

float footer_width(Frame& frame, const Line& line) {
    return pieces_width(frame.painter, pieces_of(frame.colours(), line), footer_gap);
}

void draw_footer(Frame& frame, const Line& left, const Line& right) {
    auto& painter = frame.painter;
    const float baseline = footer_middle - type::caption_text.size * 0.65F + baseline_of(type::caption_text);
    constexpr float gap = footer_gap;
    const auto to_the_right = pieces_of(frame.colours(), right);
    const float width = pieces_width(painter, to_the_right, gap);
    draw_pieces(painter, {frame.right() - width, baseline}, to_the_right, gap);
    auto pieces = pieces_of(frame.colours(), left);
    // The address is never given up; a long fact on the left ends in an ellipsis.
    float room = frame.width() - width - 40;
    for (auto& piece : pieces) {
        const float own = painter.measure(piece.text, piece.style).width;
        if (own > room) piece.style = piece.style.within(std::max(room, 40.0F), 1);
        room -= own + gap;
        if (room < 0) room = 0;
    }
    draw_pieces(painter, {frame.left(), baseline}, pieces, gap);
}

void draw_bar(Frame& frame, const std::vector<BarPart>& parts) {
    if (parts.empty()) return;
    constexpr float gap = 10, top = 1032, height = 8;
    double shares = 0;
    for (const auto& part : parts) shares += part.share;
    const float room = frame.width() - gap * static_cast<float>(parts.size() - 1);
    float x = frame.left();
    for (const auto& part : parts) {
        const float width = shares > 0 ? room * static_cast<float>(part.share / shares) : 0;
        const bool over = part.done >= 1 && !part.current;
        frame.painter.fill({x, top, width, height}, over ? frame.colours().done : frame.colours().track, 4);
        if (!over && part.done > 0)
            frame.painter.fill({x, top, width * static_cast<float>(std::min(part.done, 1.0)), height},
                               part.current ? frame.colours().accent : frame.colours().done, 4);
        x += width + gap;
    }
}

void draw_message_banner(Frame& frame, const std::string& message) {
    auto& painter = frame.painter;
    const Box box{frame.left(), banner_top, frame.width(), 1018 - banner_top};
    painter.fill(box, frame.colours().accent, 14);
    const auto in = painter.within(box);
    const auto text = box.inset(8);
    const TextStyle base{.weight = Weight::semibold, .leading = 1.1F, .align = Align::centre};
    const auto style =
        fitted(painter, message, base, text.w - 48, {{48, 1}, {42, 1}, {36, 1}, {36, 2}, {28, 2}});
    painter.text_in({text.x + 24, text.y, text.w - 48, text.h}, message, style, frame.colours().on_accent);
}

}  // namespace auftakt::stage
