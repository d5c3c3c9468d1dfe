#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace auftakt {

// What somebody typed, made safe: NFC; control, invisible and bidirectional override characters gone, white
// space folded to single blanks, at most four combining marks in a row, joiners only between characters.
// `graphemes` counts what a reader sees. On the wire it is a plain string; reading it cleans it, so decide
// never meets raw text. What was journaled is taken as it is and its graphemes are not counted again.
struct CleanText {
    std::string text;
    std::size_t graphemes = 0;
    bool operator==(const CleanText& other) const { return text == other.text; }
};

// A person's name with what ICU made of it, so that a replay does not depend on ICU's version.
struct PersonName {
    std::string full;
    std::string skeleton;  // equal for names that are written alike: "Müller", "Mueller", "MULLER"
    std::string sort_key;  // bytes in hex; ascending as a German reader expects, by first name
    bool operator==(const PersonName&) const = default;
};

// A name as it comes over the wire; reading it makes the PersonName.
struct NameText {
    PersonName name;
    std::size_t graphemes = 0;
    bool operator==(const NameText&) const = default;
};

CleanText clean(std::string_view utf8);
NameText make_name(std::string_view utf8);
std::size_t count_graphemes(std::string_view utf8);
std::string nfc(std::string_view utf8);
std::string fold_case(std::string_view utf8);
std::string skeleton(std::string_view utf8);
std::string sort_key(std::string_view utf8);

// Bytes that are not UTF-8 are read as Windows-1252. A byte order mark is dropped.
std::string to_utf8(std::string_view bytes);
bool is_utf8(std::string_view bytes);

}  // namespace auftakt
