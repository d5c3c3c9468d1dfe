#pragma once

#include <string>
#include <vector>

#include "core/answer.hpp"

namespace auftakt {

struct WordGroup {
    std::string text;  // as most people wrote it
    int count = 0;
    bool operator==(const WordGroup&) const = default;
};

// Words that differ in case or in a common German or English ending are one: "Frage", "Fragen", "FRAGE". The
// most frequent first, then in the order of the alphabet.
std::vector<WordGroup> word_groups(const Histogram& words);

// What words of one group have in common.
std::string word_stem(const std::string& word);

}  // namespace auftakt
