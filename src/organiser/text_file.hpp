#pragma once

#include <expected>
#include <filesystem>
#include <string>

#include "base/input_error.hpp"

namespace auftakt {

// The bytes of a file of at most `bytes_max` bytes; the error says which limit, or why it cannot be read.
std::expected<std::string, InputErrors> read_text_file(const std::filesystem::path& path,
                                                       std::size_t bytes_max);

}  // namespace auftakt
