#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "stage/layout_record.hpp"
#include "stage/text_cache.hpp"
#include "stage/theme.hpp"

struct ImDrawList;

namespace auftakt::stage {

// Pictures that scenes name, on the graphics card.
using Pictures = std::map<std::string, Texture, std::less<>>;

enum class Corners { all, left, right, top, bottom, none };
enum class Ends { round, flat };  // of arcs
enum class Shape { circle, square, triangle, diamond, hexagon, plus };
Shape category_shape(int category);  // 0 to 5

// Draws in units of the virtual canvas. Edges and lines are snapped to device pixels, texts too.
class Painter {
public:
    Painter(ImDrawList& list, const Canvas& canvas, const Palette& colours, TextCache& texts,
            const Pictures& pictures, LayoutRecord* record);

    const Canvas& canvas() const { return canvas_; }
    const Palette& colours() const { return colours_; }

    void fill(Box box, Colour colour, float radius = 0, Corners corners = Corners::all);
    void outline(Box box, Colour colour, float width, float radius = 0);  // the border lies inside the box
    void line(Point from, Point to, float width, Colour colour);
    void circle(Point centre, float radius, Colour colour);
    void ring(Point centre, float radius, float width, Colour colour);
    // Part of a ring, in turns clockwise from the top (0 to 1). `radius` is that of its middle.
    void arc(Point centre, float radius, float width, float from, float to, Colour colour,
             Ends ends = Ends::round);
    void polygon(std::span<const Point> convex, Colour colour);            // clockwise
    void stroke(std::span<const Point> path, float width, Colour colour);  // with round ends
    void shape(Shape shape, Point centre, float size, Colour colour);
    void image(Box box, const Texture& texture, float radius = 0);  // cropped to the box, from its centre
    // Null: there is none of that name.
    const Texture* picture(std::string_view name) const;
    // Modules fill the box without a quiet zone; the caller leaves at least four modules white round it.
    void code(Box box, std::string_view text, Colour colour);

    TextSize measure(std::string_view text, const TextStyle& style);
    TextSize measure(const Runs& runs, const TextStyle& style);
    // Top left of the block; without a max_width `at.x` is where `align` says: left edge, middle or right
    // edge. Returns the block.
    Box text(Point at, std::string_view text, const TextStyle& style, Colour colour);
    Box text(Point at, const Runs& runs, const TextStyle& style, Colour colour);
    // Up and down in the middle of the box, across as the style's align says; wraps at the box's width.
    Box text_in(Box box, std::string_view text, const TextStyle& style, Colour colour);
    // Running figures, centred: every digit in a cell as wide as "0", so that nothing wobbles.
    void digits(Point centre, std::string_view text, const TextStyle& style, Colour colour);
    float digits_width(std::string_view text, const TextStyle& style);

    // While it lives, everything is drawn fainter and shifted (for entrances and cross-fades).
    class Layer {
    public:
        Layer(Painter& painter, float opacity, Point shift);
        ~Layer();
        Layer(const Layer&) = delete;
        Layer& operator=(const Layer&) = delete;

    private:
        Painter& painter_;
        float opacity_;
        Point shift_;
    };
    [[nodiscard]] Layer layer(float opacity, Point shift = {}) { return {*this, opacity, shift}; }

    // While it lives, polygons, circles and texts are turned about a point, by degrees clockwise. Small
    // pictures stay upright: turned letters would only blur there.
    class Turn {
    public:
        Turn(Painter& painter, Point about, float degrees);
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

    private:
        Painter& painter_;
        Point about_;
        float sine_, cosine_;
    };
    [[nodiscard]] Turn turned(Point about, float degrees) { return {*this, about, degrees}; }

    // What is drawn while it lives is carried, larger or smaller, from one box to another when it ends.
    class Carry {
    public:
        Carry(Painter& painter, Box from, Box to);
        ~Carry();
        Carry(const Carry&) = delete;
        Carry& operator=(const Carry&) = delete;

    private:
        Painter& painter_;
        Box from_, to_;
        int first_;  // vertex
    };
    [[nodiscard]] Carry carried(Box from, Box to) { return {*this, from, to}; }

    // While it lives, texts are recorded with this limit; the card itself is recorded too.
    class Limit {
    public:
        Limit(Painter& painter, Box limit);
        ~Limit();
        Limit(const Limit&) = delete;
        Limit& operator=(const Limit&) = delete;

    private:
        Painter& painter_;
        Box before_;
    };
    [[nodiscard]] Limit within(Box limit) { return {*this, limit}; }

    // While it lives, nothing is drawn outside the box.
    class Clip {
    public:
        Clip(Painter& painter, Box box);
        ~Clip();
        Clip(const Clip&) = delete;
        Clip& operator=(const Clip&) = delete;

    private:
        Painter& painter_;
    };
    [[nodiscard]] Clip clip(Box box) { return {*this, box}; }

private:
    struct Pixels {
        float x0, y0, x1, y1;
    };
    Point px(Point point) const;
    Point turned_px(Point pixel) const;
    Pixels snapped(Box box) const;
    std::uint32_t packed(Colour colour) const;
    Box place(Point at, const TextStyle& style, const TextSize& size) const;
    void note(LayoutEntry entry);

    ImDrawList& list_;
    Canvas canvas_;
    const Palette& colours_;
    TextCache& texts_;
    const Pictures& pictures_;
    LayoutRecord* record_;
    float opacity_ = 1;
    Point shift_;
    Box limit_;
    Point turn_about_;  // in pixels
    float turn_sine_ = 0, turn_cosine_ = 1;
};

}  // namespace auftakt::stage
