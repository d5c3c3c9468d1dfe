#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <string>

#include "core/show.hpp"

namespace auftakt {

// The bytes of pictures, by name.
using PictureFiles = std::map<PictureName, std::string>;

struct NamedPicture {
    PictureName name;
    std::string bytes;
};

// A PNG or JPEG that can be drawn: at most limits::picture_bytes_max bytes and 25 megapixels, and whole. The
// error says what is wrong with it and what to do.
std::expected<NamedPicture, std::string> read_picture(const std::filesystem::path& path);

}  // namespace auftakt
