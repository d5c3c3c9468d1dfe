#include "stage/painter.hpp"

#include <imgui.h>

#include <cmath>
#include <numbers>

namespace auftakt::stage {
namespace {

ImVec2 vec(Point point) { return {point.x, point.y}; }

ImDrawFlags flags(Corners corners) {
    switch (corners) {
        case Corners::all: return ImDrawFlags_RoundCornersAll;
        case Corners::left: return ImDrawFlags_RoundCornersLeft;
        case Corners::right: return ImDrawFlags_RoundCornersRight;
        case Corners::top: return ImDrawFlags_RoundCornersTop;
        case Corners::bottom: return ImDrawFlags_RoundCornersBottom;
        case Corners::none: return ImDrawFlags_RoundCornersNone;
    }
    return ImDrawFlags_RoundCornersNone;
}

ImTextureID handle(const Texture& texture) {
    return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture.id()));
}

}  // namespace

Painter::Painter(ImDrawList& list, const Canvas& canvas, const Palette& colours, TextCache& texts,
                 const Pictures& pictures, LayoutRecord* record)
    : list_{list},
      canvas_{canvas},
      colours_{colours},
      texts_{texts},
      pictures_{pictures},
      record_{record},
      limit_{canvas.safe()} {}

Point Painter::px(Point point) const {
    return turned_px({canvas_.origin.x + (point.x + shift_.x) * canvas_.scale,
                      canvas_.origin.y + (point.y + shift_.y) * canvas_.scale});
}

Point Painter::turned_px(Point pixel) const {
    if (turn_sine_ == 0) return pixel;
    const float x = pixel.x - turn_about_.x, y = pixel.y - turn_about_.y;
    return {turn_about_.x + x * turn_cosine_ - y * turn_sine_,
            turn_about_.y + x * turn_sine_ + y * turn_cosine_};
}

Painter::Pixels Painter::snapped(Box box) const {
    const auto from = px({box.x, box.y}), to = px({box.right(), box.bottom()});
    const float x = std::round(from.x), y = std::round(from.y);
    // Something thin stays visible at any scale.
    return {x, y, std::max(std::round(to.x), box.w > 0 ? x + 1 : x),
            std::max(std::round(to.y), box.h > 0 ? y + 1 : y)};
}

std::uint32_t Painter::packed(Colour colour) const {
    const auto seen = faded(colour, opacity_);
    return IM_COL32(seen.r, seen.g, seen.b, seen.a);
}

void Painter::note(LayoutEntry entry) {
    if (record_ == nullptr) return;
    entry.visible = opacity_ > 0.02F;
    record_->push_back(std::move(entry));
}

void Painter::fill(Box box, Colour colour, float radius, Corners corners) {
    if (box.w <= 0 || box.h <= 0) return;
    const auto p = snapped(box);
    const float limit = std::min(p.x1 - p.x0, p.y1 - p.y0) / 2;
    list_.AddRectFilled({p.x0, p.y0}, {p.x1, p.y1}, packed(colour), std::min(radius * canvas_.scale, limit),
                        flags(radius > 0 ? corners : Corners::none));
}

void Painter::outline(Box box, Colour colour, float width, float radius) {
    const auto p = snapped(box);
    const float w = std::max(1.0F, std::round(width * canvas_.scale)), half = w / 2;
    list_.PathRect({p.x0 + half, p.y0 + half}, {p.x1 - half, p.y1 - half},
                   std::max(0.0F, radius * canvas_.scale - half));
    list_.PathStroke(packed(colour), ImDrawFlags_Closed, w);
}

void Painter::line(Point from, Point to, float width, Colour colour) {
    // Not AddLine, which moves both ends by half a pixel.
    list_.PathLineTo(vec(px(from)));
    list_.PathLineTo(vec(px(to)));
    list_.PathStroke(packed(colour), 0, std::max(1.0F, width * canvas_.scale));
}

void Painter::stroke(std::span<const Point> path, float width, Colour colour) {
    for (const auto& point : path) list_.PathLineTo(vec(px(point)));
    list_.PathStroke(packed(colour), 0, width * canvas_.scale);
    circle(path.front(), width / 2, colour);
    circle(path.back(), width / 2, colour);
}

void Painter::polygon(std::span<const Point> convex, Colour colour) {
    for (const auto& point : convex) list_.PathLineTo(vec(px(point)));
    list_.PathFillConvex(packed(colour));
}

void Painter::image(Box box, const Texture& texture, float radius) {
    if (texture.id() == 0) return;
    const auto p = snapped(box);
    const float wanted = box.w / box.h,
                given = static_cast<float>(texture.width()) / static_cast<float>(texture.height());
    const float u = given > wanted ? (1 - wanted / given) / 2 : 0,
                v = given > wanted ? 0 : (1 - given / wanted) / 2;
    list_.AddImageRounded(handle(texture), {p.x0, p.y0}, {p.x1, p.y1}, {u, v}, {1 - u, 1 - v}, packed(white),
                          radius * canvas_.scale);
}

const Texture* Painter::picture(std::string_view name) const {
    const auto found = pictures_.find(name);
    return found == pictures_.end() ? nullptr : &found->second;
}

TextSize Painter::measure(std::string_view text, const TextStyle& style) {
    return measure(Runs{{std::string{text}, {}, {}}}, style);
}

TextSize Painter::measure(const Runs& runs, const TextStyle& style) { return texts_.measure(runs, style); }

Box Painter::place(Point at, const TextStyle& style, const TextSize& size) const {
    if (style.max_width > 0) return {at.x, at.y, style.max_width, size.height};
    const float back = style.align == Align::left    ? 0
                       : style.align == Align::right ? size.width
                                                     : size.width / 2;
    return {at.x - back, at.y, size.width, size.height};
}

namespace {

// Which part of the ink is drawn, in shares of it. Letters lean out of their lines a little; signs of some
// scripts, and piled marks, reach far into what stands beside them, and are cut there.
Box kept(const Box& inked, const Box& lines, float size) {
    constexpr float beside = 0.1F, above = 0.14F;  // of the type's size
    const float left = std::max(inked.x, lines.x - beside * size);
    const float top = std::max(inked.y, lines.y - above * size);
    const float right = std::min(inked.right(), lines.right() + beside * size);
    const float bottom = std::min(inked.bottom(), lines.bottom() + above * size);
    return {(left - inked.x) / inked.w, (top - inked.y) / inked.h, std::max(0.0F, right - left) / inked.w,
            std::max(0.0F, bottom - top) / inked.h};
}

}  // namespace

Box Painter::text(Point at, std::string_view text, const TextStyle& style, Colour colour) {
    return this->text(at, Runs{{std::string{text}, {}, {}}}, style, colour);
}

Box Painter::text(Point at, const Runs& runs, const TextStyle& style, Colour colour) {
    const auto size = texts_.measure(runs, style);
    const auto box = place(at, style, size);
    if (size.ink.w <= 0) return box;
    const auto& drawn = texts_.drawn(runs, style, canvas_.scale, colour);
    const Point origin{canvas_.origin.x + (box.x + shift_.x) * canvas_.scale,
                       canvas_.origin.y + (box.y + shift_.y) * canvas_.scale};
    const Box inked{box.x + size.ink.x, box.y + size.ink.y, size.ink.w, size.ink.h};
    const auto part = kept(inked, box, style.size);
    const auto width = static_cast<float>(drawn.texture.width());
    const auto height = static_cast<float>(drawn.texture.height());
    const float left = std::round(origin.x) + static_cast<float>(drawn.x);
    const float top = std::round(origin.y) + static_cast<float>(drawn.y);
    const Point from{left + part.x * width, top + part.y * height};
    const Point to{left + part.right() * width, top + part.bottom() * height};
    const auto tint = drawn.coloured ? Colour{255, 255, 255, colour.a} : colour;
    if (turn_sine_ == 0)
        list_.AddImage(handle(drawn.texture), vec(from), vec(to), {part.x, part.y},
                       {part.right(), part.bottom()}, packed(tint));
    else
        list_.AddImageQuad(handle(drawn.texture), vec(turned_px(from)), vec(turned_px({to.x, from.y})),
                           vec(turned_px(to)), vec(turned_px({from.x, to.y})), {part.x, part.y},
                           {part.right(), part.y}, {part.right(), part.bottom()}, {part.x, part.bottom()},
                           packed(tint));
    if (record_ != nullptr) {
        std::string whole;
        for (const auto& run : runs) whole += run.text;
        note({LayoutEntry::Kind::text, std::move(whole),
              Box{inked.x + part.x * inked.w, inked.y + part.y * inked.h, part.w * inked.w, part.h * inked.h},
              limit_, style.size, size.cut});
    }
    return box;
}

Box Painter::text_in(Box box, std::string_view text, const TextStyle& style, Colour colour) {
    const auto fitted = style.within(box.w, style.max_lines);
    const auto size = measure(text, fitted);
    return this->text({box.x, box.y + (box.h - size.height) / 2}, text, fitted, colour);
}

Painter::Layer::Layer(Painter& painter, float opacity, Point shift)
    : painter_{painter}, opacity_{painter.opacity_}, shift_{painter.shift_} {
    painter.opacity_ *= opacity;
    painter.shift_ = {shift_.x + shift.x, shift_.y + shift.y};
}

Painter::Layer::~Layer() {
    painter_.opacity_ = opacity_;
    painter_.shift_ = shift_;
}

Painter::Turn::Turn(Painter& painter, Point about, float degrees)
    : painter_{painter},
      about_{painter.turn_about_},
      sine_{painter.turn_sine_},
      cosine_{painter.turn_cosine_} {
    constexpr float upright_below = 0.8F;
    if (painter.canvas_.scale < upright_below) return;
    const auto centre = painter.px(about);
    const float angle = degrees * std::numbers::pi_v<float> / 180;
    painter.turn_about_ = centre;
    painter.turn_sine_ = std::sin(angle);
    painter.turn_cosine_ = std::cos(angle);
}

Painter::Turn::~Turn() {
    painter_.turn_about_ = about_;
    painter_.turn_sine_ = sine_;
    painter_.turn_cosine_ = cosine_;
}

Painter::Carry::Carry(Painter& painter, Box from, Box to)
    : painter_{painter}, from_{from}, to_{to}, first_{painter.list_.VtxBuffer.Size} {}

Painter::Carry::~Carry() {
    if (from_ == to_ || from_.w <= 0 || from_.h <= 0) return;
    const float wider = to_.w / from_.w, higher = to_.h / from_.h;
    const auto at = painter_.px(from_.corner()), goes = painter_.px(to_.corner());
    auto& vertices = painter_.list_.VtxBuffer;
    for (int i = first_; i < vertices.Size; ++i) {
        auto& place = vertices[i].pos;
        place = {goes.x + (place.x - at.x) * wider, goes.y + (place.y - at.y) * higher};
    }
}

Painter::Limit::Limit(Painter& painter, Box limit) : painter_{painter}, before_{painter.limit_} {
    painter.note({LayoutEntry::Kind::card, {}, limit, painter.limit_});
    painter.limit_ = limit;
}

Painter::Limit::~Limit() { painter_.limit_ = before_; }

Painter::Clip::Clip(Painter& painter, Box box) : painter_{painter} {
    const auto p = painter.snapped(box);
    painter.list_.PushClipRect({p.x0, p.y0}, {p.x1, p.y1}, true);
}

Painter::Clip::~Clip() { painter_.list_.PopClipRect(); }

}  // namespace auftakt::stage
