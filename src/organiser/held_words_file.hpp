#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_error.hpp"

namespace auftakt {

// A list of words that are held back, as skeletons, each once, in order: one word a line, # begins a remark.
// All faults at once.
std::expected<std::vector<std::string>, InputErrors> parse_held_words(std::string_view text,
                                                                      const std::string& file);
std::expected<std::vector<std::string>, InputErrors> read_held_words(const std::filesystem::path& path);

}  // namespace auftakt
