#include "organiser/held_words_file.hpp"

#include <fmt/format.h>

#include <set>

#include "base/text.hpp"
#include "core/limits.hpp"
#include "organiser/text_file.hpp"

namespace auftakt {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view line) {
    line = line.substr(0, line.find('#'));
    const auto from = line.find_first_not_of(blanks);
    if (from == line.npos) return {};
    return line.substr(from, line.find_last_not_of(blanks) + 1 - from);
}

// Empty: it is no word.
std::string skeleton_of(std::string_view word) {
    const bool begins = word.ends_with('*');
    if (begins) word.remove_suffix(1);
    if (word.find_first_of(" \t*") != word.npos) return {};
    auto letters = skeleton(word);
    if (letters.empty()) return {};
    return begins ? letters + "*" : letters;
}

}  // namespace

std::expected<std::vector<std::string>, InputErrors> parse_held_words(std::string_view text,
                                                                      const std::string& file) {
    InputErrors faults;
    std::set<std::string> words;
    int number = 0;
    const auto fault = [&](std::string what) { faults.push_back({file, number, 1, std::move(what)}); };
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = trimmed(text.substr(0, end));
        text = end == text.npos ? std::string_view{} : text.substr(end + 1);
        ++number;
        if (line.empty()) continue;
        auto word = skeleton_of(line);
        if (word.empty())
            fault(fmt::format("\"{}\" is not one word: write one word a line, * only at its end.", line));
        else if (word.size() > limits::held_word_bytes_max)
            fault(fmt::format("a word has at most {} letters.", limits::held_word_bytes_max));
        else
            words.insert(std::move(word));
    }
    if (words.size() > limits::held_words_max)
        fault(fmt::format("{} words are too many: a list has at most {}.", words.size(),
                          limits::held_words_max));
    if (!faults.empty()) return std::unexpected(std::move(faults));
    return std::vector<std::string>{words.begin(), words.end()};
}

std::expected<std::vector<std::string>, InputErrors> read_held_words(const std::filesystem::path& path) {
    const auto text = read_text_file(path, limits::toml_bytes_max);
    if (!text) return std::unexpected(text.error());
    return parse_held_words(to_utf8(*text), path.string());
}

}  // namespace auftakt
