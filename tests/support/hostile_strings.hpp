#pragma once

#include <string>
#include <vector>

namespace auftakt::test {

// Two thousand things that somebody could type or send to break a picture, a page, a terminal, a table or a
// calendar: markup, formulas, escapes, broken bytes, directions, piled marks, words without a blank. Always
// the same ones.
std::vector<std::string> hostile_strings();
// As they come out of the edge: cleaned, and none that these limits refuse.
std::vector<std::string> hostile_strings_let_in(std::size_t graphemes_max, std::size_t bytes_max);

}  // namespace auftakt::test
