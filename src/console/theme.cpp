#include "console/theme.hpp"

#include <algorithm>

namespace auftakt::console {
namespace {

constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32((hex >> 16) & 255U, (hex >> 8) & 255U, hex & 255U, 255U);
}

constexpr Theme dark{.bg = rgb(0x0E1220),
                     .surface = rgb(0x151A2C),
                     .raised = rgb(0x1E2540),
                     .line = rgb(0x2A3250),
                     .edge = rgb(0x6672A3),
                     .field = rgb(0x0B0F1B),
                     .text = rgb(0xE9ECF5),
                     .text_2 = rgb(0xB4BDD6),
                     .text_3 = rgb(0x8994B4),
                     .accent = rgb(0xE3F26B),
                     .on_accent = rgb(0x0B1022),
                     .junior = rgb(0xFFA45C),
                     .senior = rgb(0x7CC4FF),
                     .ok = rgb(0x6FE0A8),
                     .warn = rgb(0xFFD166),
                     .danger = rgb(0xFF9B92),
                     .sign = rgb(0x0B1022),
                     .veil = IM_COL32(5, 8, 20, 190)};

constexpr Theme light{.bg = rgb(0xF3F1EA),
                      .surface = rgb(0xFFFFFF),
                      .raised = rgb(0xECE8DD),
                      .line = rgb(0xD6D0C0),
                      .edge = rgb(0x7E7A6C),
                      .field = rgb(0xFFFFFF),
                      .text = rgb(0x0E1428),
                      .text_2 = rgb(0x38415E),
                      .text_3 = rgb(0x5A637F),
                      .accent = rgb(0x18224F),
                      .on_accent = rgb(0xFFFFFF),
                      .junior = rgb(0x8F3206),
                      .senior = rgb(0x114A96),
                      .ok = rgb(0x0B6B45),
                      .warn = rgb(0x7A5200),
                      .danger = rgb(0xB3261E),
                      .sign = rgb(0xFFFFFF),
                      .veil = IM_COL32(14, 20, 40, 120)};

}  // namespace

const Theme& theme_of(Look look) { return look == Look::dark ? dark : light; }

ImU32 mix(ImU32 from, ImU32 to, float share) {
    const auto a = ImGui::ColorConvertU32ToFloat4(from);
    const auto b = ImGui::ColorConvertU32ToFloat4(to);
    const auto part = [&](float x, float y) { return x + (y - x) * std::clamp(share, 0.0F, 1.0F); };
    return ImGui::ColorConvertFloat4ToU32({part(a.x, b.x), part(a.y, b.y), part(a.z, b.z), part(a.w, b.w)});
}

ImU32 with_alpha(ImU32 colour, float alpha) {
    auto parts = ImGui::ColorConvertU32ToFloat4(colour);
    parts.w *= alpha;
    return ImGui::ColorConvertFloat4ToU32(parts);
}

}  // namespace auftakt::console
