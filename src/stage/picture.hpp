#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "stage/colour.hpp"

namespace auftakt::stage {

// Pixels in memory: rows from the top, RGBA, straight alpha.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
    bool operator==(const Picture&) const = default;
    Colour at(int x, int y) const;
};

// PNG or JPEG from a file's bytes; nothing if they are not a picture or it is larger than 25 megapixels.
std::optional<Picture> decode_picture(std::span<const std::uint8_t> bytes);

std::vector<std::uint8_t> encode_png(const Picture& picture);

// Throws std::system_error if the file cannot be written.
void write_png(const Picture& picture, const std::filesystem::path& path);

}  // namespace auftakt::stage
