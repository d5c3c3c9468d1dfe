#include "view/word_groups.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/text.hpp"

namespace auftakt {
namespace {

// Only endings that change no meaning, and only while enough of the word is left: "Mut" is not "Mute".
constexpr std::array<std::string_view, 6> endings{"en", "er", "es", "e", "n", "s"};
constexpr std::size_t stem_graphemes_min = 4;

}  // namespace

std::string word_stem(const std::string& word) {
    auto stem = fold_case(word);
    for (const auto ending : endings) {
        if (!stem.ends_with(ending)) continue;
        const auto left = stem.substr(0, stem.size() - ending.size());
        if (count_graphemes(left) >= stem_graphemes_min) return left;
    }
    return stem;
}

std::vector<WordGroup> word_groups(const Histogram& words) {
    struct Group {
        int count = 0;
        int most = 0;
        std::string text;
    };
    std::map<std::string, Group> groups;
    for (std::size_t i = 0; i < words.texts.size(); ++i) {
        auto& group = groups[word_stem(words.texts[i])];
        const int count = words.counts[i];
        group.count += count;
        if (count <= group.most) continue;
        group.most = count;
        group.text = words.texts[i];
    }
    std::vector<WordGroup> all;
    for (const auto& [stem, group] : groups) all.push_back({group.text, group.count});
    std::ranges::stable_sort(all, std::ranges::greater{}, &WordGroup::count);
    return all;
}

}  // namespace auftakt
