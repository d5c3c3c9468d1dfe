#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/public.hpp"

// What people have written, as everybody may see it now: stage and phones show the same words and page.
namespace auftakt {

inline constexpr std::size_t cloud_words_shown = 30;

struct CloudWordShown {
    std::string text;
    int size = 0;  // 0: the most frequent, to 5; words of one count are of one size
    int count = 0;
    bool operator==(const CloudWordShown&) const = default;
};
// The most frequent first.
std::vector<CloudWordShown> words_shown(const Histogram& words);

struct TextShown {
    std::string text;
    std::optional<PersonId> author;  // where everybody may see who
    bool operator==(const TextShown&) const = default;
};
struct TextsShown {
    std::vector<TextShown> texts;
    int page = 0;  // from 0
    int pages = 1;
    bool operator==(const TextsShown&) const = default;
};
// The page that is on stage.
TextsShown texts_shown(const people::State& people, const ask::Ask& ask, const Histogram& texts);

}  // namespace auftakt
