#include <algorithm>

#include "console/canvas.hpp"

// Signs of states and roles, each with a shape of its own, and the caps of keys.
namespace auftakt::console {
namespace {

constexpr float key_height = 20;
constexpr float key_padding = 6;
constexpr float key_width_min = 22;

}  // namespace

void Canvas::sign(Mark mark, float x, float y, float size) {
    const auto c = pixel(x, y);
    const auto u = size * scale() / 16;
    const auto point = [&](float dx, float dy) { return ImVec2{c.x + dx * u, c.y + dy * u}; };
    switch (mark) {
        case Mark::none: return;
        case Mark::ok: {
            list_->AddCircleFilled(c, 8 * u, theme_->ok, 32);
            const ImVec2 check[] = {point(-3.5F, 0.2F), point(-1, 2.7F), point(3.5F, -2.4F)};
            list_->AddPolyline(check, 3, theme_->sign, 0, 2 * u);
            return;
        }
        case Mark::warn:
            list_->AddTriangleFilled(point(0, -7), point(7.5F, 7), point(-7.5F, 7), theme_->warn);
            list_->AddLine(point(0, -2), point(0, 2.4F), theme_->sign, 1.8F * u);
            list_->AddLine(point(0, 4), point(0, 5.6F), theme_->sign, 1.8F * u);
            return;
        case Mark::danger:
            list_->AddNgonFilled(c, 8.4F * u, theme_->danger, 8);
            list_->AddLine(point(-2.8F, -2.8F), point(2.8F, 2.8F), theme_->sign, 2 * u);
            list_->AddLine(point(-2.8F, 2.8F), point(2.8F, -2.8F), theme_->sign, 2 * u);
            return;
        case Mark::waiting: list_->AddCircle(c, 6 * u, theme_->text_2, 32, 2 * u); return;
        case Mark::skipped:
            list_->AddCircle(c, 6 * u, theme_->text_3, 32, 2 * u);
            list_->AddLine(point(-4, 4), point(4, -4), theme_->text_3, 2 * u);
            return;
    }
}

void Canvas::role(std::optional<Role> role, float x, float y, float size) {
    if (!role) return;
    const auto c = pixel(x, y);
    const auto half = size * scale() / 2;
    const auto circle = [&](ImVec2 at, float r) { list_->AddCircleFilled(at, r, theme_->junior, 24); };
    const auto square = [&](ImVec2 at, float r) {
        list_->AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, theme_->senior, r * 0.4F);
    };
    switch (*role) {
        case Role::junior: circle(c, half); return;
        case Role::senior: square(c, half); return;
        case Role::both:
            square({c.x + half * 0.4F, c.y + half * 0.4F}, half * 0.62F);
            circle({c.x - half * 0.4F, c.y - half * 0.4F}, half * 0.62F);
            return;
    }
}
float Canvas::key_cap_width(std::string_view key) const {
    return key.empty() ? 0 : std::max(key_width_min, width(key, Type::r12) + 2 * key_padding);
}

float Canvas::key_cap(float x, float centre_y, std::string_view key, ImU32 colour) {
    if (key.empty()) return 0;
    const auto wide = key_cap_width(key);
    const auto dim = with_alpha(colour, 0.8F);
    const Box cap{x, centre_y - key_height / 2, wide, key_height};
    frame(cap, dim, size::radius_key);
    text(cap, key, Type::r12, dim, Align::centre);
    return wide;
}
}  // namespace auftakt::console
