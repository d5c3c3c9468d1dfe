#pragma once

#include <cmath>
#include <cstdint>

namespace auftakt::stage {

// Straight alpha, sRGB bytes.
struct Colour {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    constexpr bool operator==(const Colour&) const = default;
};

// 0xRRGGBB, opaque.
constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex)};
}

// The same colour at `opacity` (0 to 1) of its own.
inline Colour faded(Colour colour, float opacity) {
    colour.a = static_cast<std::uint8_t>(std::lround(static_cast<float>(colour.a) * opacity));
    return colour;
}

inline std::uint8_t mix(std::uint8_t from, std::uint8_t to, float t) {
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(from) + (to - from) * t));
}

inline Colour mix(Colour from, Colour to, float t) {
    return {mix(from.r, to.r, t), mix(from.g, to.g, t), mix(from.b, to.b, t), mix(from.a, to.a, t)};
}

}  // namespace auftakt::stage
