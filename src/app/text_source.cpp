#include "app/text_source.hpp"

namespace auftakt {
namespace {

stage::Colour from(ImU32 colour) {
    const auto part = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift); };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

}  // namespace

console::TextPicture PangoTextSource::line(std::string_view text, float em, bool heavy, ImU32 colour,
                                           float width_max) {
    const stage::TextStyle style{.size = em,
                                 .weight = heavy ? stage::Weight::semibold : stage::Weight::regular,
                                 .max_width = width_max,
                                 .max_lines = 1};
    // The colour is in the run, so that the picture comes tinted and emoji keep their own.
    const stage::Runs runs{{.text = std::string{text}, .colour = from(colour)}};
    const auto& drawn = cache_.drawn(runs, style, 1, from(colour));
    if (drawn.texture.id() == 0) return {};
    return {.texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(drawn.texture.id())),
            .width = static_cast<float>(drawn.texture.width()),
            .height = static_cast<float>(drawn.texture.height()),
            .ascent = stage::baseline_of(style) - static_cast<float>(drawn.y)};
}

}  // namespace auftakt
