#include "base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace auftakt {
namespace {

TEST_CASE("typed text is cleaned: white space, control, invisible and direction characters, piled marks") {
    struct Row {
        std::string name;
        std::string raw, text;
        std::size_t graphemes;
    };
    const Row rows[] = {
        {"plain", "Hallo", "Hallo", 5},
        {"empty", "", "", 0},
        {"blanks around and inside", "  a \t\n b  ", "a b", 3},
        {"no-break space", "a\u00A0b", "a b", 3},
        {"line separator", "a\u2028b", "a b", 3},
        {"bell and null", std::string("a\a\0b", 4), "ab", 2},
        {"zero width space", "a\u200Bb", "ab", 2},
        {"byte order mark", "\uFEFFab", "ab", 2},
        {"right-to-left override", "abc\u202Etxt.exe", "abctxt.exe", 10},
        {"isolates", "\u2066a\u2069", "a", 1},
        {"soft hyphen", "Kom\u00ADma", "Komma", 5},
        {"only a Hangul filler", "\u3164", "", 0},
        {"only a Braille blank", "\u2800", "", 0},
        {"decomposed umlaut", "u\u0308", "ü", 1},
        {"four marks stay, more do not", "x\u0301\u0302\u0303\u0304\u0305\u0306", "x\u0301\u0302\u0303\u0304",
         1},
        {"joiners do not hide a pile", "x\u0301\u0302\u200D\u0303\u0304\u200D\u0305",
         "x\u0301\u0302\u200D\u0303\u0304", 1},
        {"a mark alone", "\u0301", "", 0},
        {"a mark after a blank", "a \u0301b", "a b", 3},
        {"only joiners", "\u200D\u200D\u200C", "", 0},
        {"joiners at the ends", "\u200Da\u200D", "a", 1},
        {"many joiners", "a\u200C\u200C\u200Cb", "a\u200Cb", 2},
        {"Persian keeps its non-joiner", "می\u200Cخواهم", "می\u200Cخواهم", 7},
        {"joined emoji", "👩\u200D👧", "👩\u200D👧", 1},
        {"flag", "🇩🇪", "🇩🇪", 1},
        {"emoji with skin tone", "👍🏽", "👍🏽", 1},
        {"keycap", "1\uFE0F\u20E3", "1\uFE0F\u20E3", 1},
        {"Hindi", "नमस्ते", "नमस्ते", 4},
        {"not UTF-8",
         "a\xFF\xFE"
         "b",
         "ab", 2},
        {"private use", "a\uE000b", "ab", 2},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const auto result = clean(row.raw);
        CHECK(result.text == row.text);
        if (row.name != "Hindi") CHECK(result.graphemes == row.graphemes);
        CHECK(clean(result.text) == result);  // cleaning twice is cleaning once
    }
}

TEST_CASE("names that are written alike have one skeleton") {
    const std::vector<std::vector<std::string>> alike{
        {"Jörg Müller", "Joerg Mueller", "Jorg Muller", "JÖRG MÜLLER", "jörg-müller",
         "Jo\u0308rg Mu\u0308ller"},
        {"Groß", "Gross", "GROSS"},
        {"Žofie Łukasz", "Zofie Lukasz"},
        {"Sørensen", "Sorensen", "Soerensen"},
        {"O'Brien", "OBrien", "O’Brien"},
        {"Anne Marie", "Anne-Marie", "AnneMarie"},
        {"Ægir", "Aegir"},
    };
    for (const auto& names : alike)
        for (const auto& one : names) {
            CAPTURE(one);
            CHECK(skeleton(one) == skeleton(names.front()));
        }
    const std::pair<const char*, const char*> apart[] = {
        {"Bauer", "Baur"},  {"Neuer", "Neur"},          {"Anna Ebert", "Ann Abert"},
        {"Meier", "Meyer"}, {"Ada Lovelace", "Ada L."}, {"李雷", "李明"},
    };
    for (const auto& [one, other] : apart) {
        CAPTURE(one);
        CHECK(skeleton(one) != skeleton(other));
    }
    CHECK(skeleton("👍 !?").empty());
}

TEST_CASE("names are sorted as a German reader expects") {
    std::vector<std::string> names{"Zoe", "Özil", "Oskar", "ada", "Ärger", "Bob", "Ada", "Otto", "Ali"};
    std::ranges::sort(names, {}, sort_key);
    CHECK(names ==
          std::vector<std::string>{"ada", "Ada", "Ali", "Ärger", "Bob", "Oskar", "Otto", "Özil", "Zoe"});
}

TEST_CASE("nobody is looked for under a title") {
    CHECK(make_name("Prof. Dr. Ulrike Mansour").name.sort_key == sort_key("Ulrike Mansour"));
    CHECK(make_name("Dr. Özil").name.sort_key == sort_key("Özil"));
    CHECK(make_name("Dr.").name.sort_key == sort_key("Dr."));
    CHECK(make_name("Frauke Herrmann").name.sort_key == sort_key("Frauke Herrmann"));
}

TEST_CASE("a name carries what was made of it") {
    const auto made = make_name("  Jörg   Müller ");
    CHECK(made.name.full == "Jörg Müller");
    CHECK(made.name.skeleton == "jorgmuller");
    CHECK(made.name.sort_key == sort_key("Jörg Müller"));
    CHECK(made.graphemes == 11);
}

TEST_CASE("bytes are UTF-8 or Windows-1252, with or without a byte order mark") {
    CHECK(to_utf8("M\xC3\xBCller") == "Müller");
    CHECK(to_utf8("\xEF\xBB\xBFM\xC3\xBCller") == "Müller");
    CHECK(to_utf8("M\xFCller \x80") == "Müller €");
    CHECK(to_utf8("") == "");
    CHECK(is_utf8("M\xC3\xBCller"));
    CHECK_FALSE(is_utf8("M\xFCller"));
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));  // half a surrogate pair
    CHECK_FALSE(is_utf8("\xC0\xAF"));      // an overlong slash
}

TEST_CASE("what a reader counts is not bytes") {
    CHECK(count_graphemes("") == 0);
    CHECK(count_graphemes("äöü") == 3);
    CHECK(count_graphemes("👩‍👩‍👧‍👦👍🏽🇩🇪") == 3);
    CHECK(nfc("u\u0308") == "ü");
    CHECK(fold_case("GROß") == fold_case("gross"));
}

}  // namespace
}  // namespace auftakt
