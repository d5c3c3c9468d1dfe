#include "organiser/held_words_file.hpp"

#include <doctest/doctest.h>

#include "core/held_words.hpp"
#include "core/limits.hpp"

using namespace auftakt;

TEST_CASE("a list has one word a line, remarks, and each word once however it is written") {
    const auto words =
        parse_held_words("# Wörter\nBlöd\n  Quatsch*  # und alles damit\r\n\nbloed\n", "w.txt");
    REQUIRE(words.has_value());
    CHECK(*words == std::vector<std::string>{"blod", "quatsch*"});
    CHECK(parse_held_words("", "w.txt")->empty());
}

TEST_CASE("what is not a word is told with its line, all at once") {
    const auto words = parse_held_words("gut\nzwei Wörter\n*\nmit*ten\n", "w.txt");
    REQUIRE_FALSE(words.has_value());
    REQUIRE(words.error().size() == 3);
    CHECK(words.error()[0].line == 2);
    CHECK(words.error()[2].line == 4);
}

TEST_CASE("a list of two thousand words is read, one more is not") {
    std::string text;
    for (std::size_t i = 0; i < limits::held_words_max; ++i) text += "w" + std::to_string(i) + "\n";
    CHECK(parse_held_words(text, "w.txt").has_value());
    CHECK_FALSE(parse_held_words(text + "mehr\n", "w.txt").has_value());
    const std::string longest(limits::held_word_bytes_max, 'x');
    CHECK(parse_held_words(longest, "w.txt").has_value());
    CHECK_FALSE(parse_held_words(longest + "x", "w.txt").has_value());
}

TEST_CASE("the lists that ship hold back what they should, and no everyday word") {
    for (const auto* file : {"assets/words/de.txt", "assets/words/en.txt"}) {
        CAPTURE(file);
        const auto words = read_held_words(file);
        REQUIRE(words.has_value());
        CHECK(words->size() > 20);
        CHECK(holds_back(*words, "IDIOT"));
        for (const auto* harmless : {"Dickes Lob", "Spaß und Spastik", "Nachtschicht", "Kommunikation",
                                     "Analyse", "Assessment", "Shiitake", "Scunthorpe", "Arschibald Prickel",
                                     "Entscheidung", "Pension", "Hurra", "Schwanzflosse"})
            CHECK_FALSE(holds_back(*words, harmless));
    }
    CHECK(holds_back(*read_held_words("assets/words/de.txt"), "So ein Scheiss"));
}
