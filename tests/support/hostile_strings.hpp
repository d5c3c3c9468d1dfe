#pragma once

#include <string>
#include <vector>

namespace auftakt::test {

// Two thousand things that somebody could type or send to break a picture, a page, a terminal, a table or a
// calendar: markup, formulas, escapes, broken bytes, directions, piled marks, words without a blank. Always
// the same ones.
std::vector<std::string> hostile_strings();

}  // namespace auftakt::test
