#include "console/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace auftakt::console {

ImVec2 Canvas::pixel(float x, float y) const { return {std::round(x * scale()), std::round(y * scale())}; }

void Canvas::fill(Box box, ImU32 colour, float radius) {
    list_->AddRectFilled(pixel(box.x, box.y), pixel(box.right(), box.bottom()), colour, radius * scale());
}

void Canvas::frame(Box box, ImU32 colour, float radius, float thickness) {
    const auto a = pixel(box.x, box.y);
    const auto b = pixel(box.right(), box.bottom());
    // ImGui moves the line half a pixel inwards by itself.
    const auto half = (std::max(1.0F, thickness * scale()) - 1) / 2;
    list_->AddRect({a.x + half, a.y + half}, {b.x - half, b.y - half}, colour, radius * scale(), 0,
                   std::max(1.0F, thickness * scale()));
}

void Canvas::rule(float x, float y, float width) { fill({x, y, width, 1}, theme_->line); }

void Canvas::panel(Box box) {
    fill(box, theme_->surface, size::radius);
    frame(box, theme_->line, size::radius);
}
void Canvas::picture(Box box, const Picture& picture, float radius) {
    if (picture.empty()) {
        fill(box, IM_COL32_BLACK, radius);
        return;
    }
    const ImVec2 uv_min{0, picture.upside_down ? 1.0F : 0.0F};
    const ImVec2 uv_max{1, picture.upside_down ? 0.0F : 1.0F};
    list_->AddImageRounded(picture.texture, pixel(box.x, box.y), pixel(box.right(), box.bottom()), uv_min,
                           uv_max, IM_COL32_WHITE, radius * scale());
}

void Canvas::logo(Box box) {
    const auto u = box.h / 32;
    const auto dot = pixel(box.x + 7 * u, box.y + 22 * u);
    list_->AddCircleFilled(dot, 6 * u * scale(), theme_->accent, 24);
    fill({box.x + 17 * u, box.y + 2 * u, 4 * u, 28 * u}, theme_->text, 2 * u);
    fill({box.x + 25 * u, box.y + 2 * u, 4 * u, 28 * u}, theme_->text, 2 * u);
}

void Canvas::clip(Box box) {
    ImGui::PushClipRect(pixel(box.x, box.y), pixel(box.right(), box.bottom()), true);
    clips_.push_back(box);
}

void Canvas::end_clip() {
    ImGui::PopClipRect();
    clips_.pop_back();
}
}  // namespace auftakt::console
