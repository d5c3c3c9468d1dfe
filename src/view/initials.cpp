#include "view/initials.hpp"

#include <algorithm>
#include <vector>

namespace auftakt {
namespace {

std::vector<std::string> name_words(const std::string& name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : name + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            if (word.back() != '.') words.push_back(word);  // "Dr." and "Prof." are titles
            word.clear();
        }
    }
    return words;
}

}  // namespace

std::string first_letter(const std::string& word) {
    auto length = std::min<std::size_t>(1, word.size());
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0) == 0x80) ++length;
    return word.substr(0, length);
}

std::string initials(const std::string& name) {
    const auto words = name_words(name);
    if (words.empty()) return {};
    if (words.size() == 1) return first_letter(words.front());
    return first_letter(words.front()) + first_letter(words.back());
}

}  // namespace auftakt
