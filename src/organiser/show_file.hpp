#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/input_error.hpp"
#include "core/show.hpp"
#include "organiser/picture_file.hpp"

namespace auftakt {

struct ShowFile {
    Show show;
    PictureFiles pictures = {};  // that the show names
    InputErrors warnings;        // what is read, but has no effect or perhaps not the one meant
};

// A show as an organiser writes it; kiosk-config/README.md names every field. A syntax fault stands alone,
// else all faults at once with their places.
std::expected<ShowFile, InputErrors> parse_show(std::string_view text, const std::string& file);

// At most limits::toml_bytes_max bytes.
std::expected<ShowFile, InputErrors> read_show(const std::filesystem::path& path);

}  // namespace auftakt
