#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_error.hpp"
#include "view/words.hpp"

namespace auftakt {

// assets/i18n/<language>.toml: flat keys, each a text, {sie, du}, {one, other}, or
// {one = {sie, du}, other = {sie, du}}. All faults at once; a syntax fault alone.
std::expected<WordList, InputErrors> parse_words(std::string_view text, Language language,
                                                 const std::string& file);

// Reads `directory`/de.toml or en.toml.
std::expected<WordList, InputErrors> read_words(const std::filesystem::path& directory, Language language);

// What the two lists owe each other: the same keys, with the same names in braces. Empty: nothing.
std::vector<std::string> differences(const WordList& german, const WordList& english);

}  // namespace auftakt
