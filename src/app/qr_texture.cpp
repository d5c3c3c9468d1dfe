#include "app/qr_texture.hpp"

#include "stage/qr.hpp"

namespace auftakt {
namespace {

constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004
constexpr int pixels_per_module = 8;

stage::Picture picture_of(const stage::QrCode& code) {
    const int side = (code.size + 2 * quiet_zone) * pixels_per_module;
    stage::Picture picture{
        side, side,
        std::vector<std::uint8_t>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4, 255)};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int column = x / pixels_per_module - quiet_zone;
            const int row = y / pixels_per_module - quiet_zone;
            const bool inside = column >= 0 && row >= 0 && column < code.size && row < code.size;
            if (!inside || !code.dark(column, row)) continue;
            auto* pixel = &picture.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                                         static_cast<std::size_t>(x)) *
                                        4];
            pixel[0] = pixel[1] = pixel[2] = 0;
        }
    return picture;
}

}  // namespace

console::Picture QrTexture::of(const std::string& text) {
    if (text.empty()) return {};
    if (text != text_) {
        const auto code = stage::make_qr(text);
        if (code.size == 0) return {};
        texture_ = stage::Texture{picture_of(code)};
        text_ = text;
    }
    return {.texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture_.id())),
            .width = static_cast<float>(texture_.width()),
            .height = static_cast<float>(texture_.height())};
}

}  // namespace auftakt
