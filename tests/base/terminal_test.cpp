#include "base/terminal.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/input_error.hpp"
#include "base/text.hpp"
#include "support/hostile_strings.hpp"

namespace auftakt {
namespace {

TEST_CASE("what would take a terminal over is replaced, what people write stays") {
    const std::pair<std::string, const char*> rows[] = {
        {"Größe: 5\tund\nmehr", "Größe: 5\tund\nmehr"},
        {"\x1b[31mrot\x1b[0m", "�[31mrot�[0m"},
        {"\x1b]0;Titel\x07", "�]0;Titel�"},
        {"zurück\rweg\b\b", "zurück�weg��"},
        {"\x7f", "�"},
        {"\xc2\x9b"
         "2J",
         "�2J"},  // the one-byte CSI, in UTF-8
        {"\x9b"
         "2J",
         "�2J"},                       // and as it is
        {"a\u202eb\u2066c", "a�b�c"},  // turns the writing around
        {"eins\u2028zwei", "eins�zwei"},
        {"\xed\xa0\x80", "���"},  // half a pair
        {"\xc0\x9b", "��"},       // longer than need be
        {"abgebrochen \xe2\x82", "abgebrochen ��"},
        {"👩‍💻 e\u0301 漢字", "👩‍💻 e\u0301 漢字"},
        {std::string{"\0", 1}, "�"},
        {"", ""},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(for_terminal(text) == expected);
    }
}

TEST_CASE("no hostile string reaches a terminal with a control character, and all of it is UTF-8") {
    for (const auto& text : test::hostile_strings()) {
        CAPTURE(text);
        const auto shown = for_terminal(text);
        CHECK(is_utf8(shown));
        CHECK(std::ranges::none_of(shown, [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
        }));
        for (const auto* turns : {"\u202e", "\u2066", "\u2028", "\u009b"})
            CHECK(shown.find(turns) == std::string::npos);
    }
}

TEST_CASE("a fault names a key of the file without letting it ring or colour") {
    const InputError error{"show.toml", 3, 1, "\"\x1b[31m\x07\" is not known in the show."};
    CHECK(to_string(error) == "show.toml:3:1: \"�[31m�\" is not known in the show.");
}

}  // namespace
}  // namespace auftakt
