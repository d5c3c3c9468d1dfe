#include "view/search_words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace auftakt::console {

std::vector<std::string> search_words(std::string_view typed) {
    std::vector<std::string> wanted;
    std::size_t from = 0;
    while (from < typed.size()) {
        const auto end = std::min(typed.find(' ', from), typed.size());
        if (end > from)
            if (auto word = skeleton(typed.substr(from, end - from)); !word.empty()) wanted.push_back(word);
        from = end + 1;
    }
    return wanted;
}

bool contains_all(std::string_view searched, const std::vector<std::string>& words) {
    return std::ranges::all_of(words, [&](const std::string& word) { return searched.contains(word); });
}

}  // namespace auftakt::console
