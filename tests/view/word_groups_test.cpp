#include <doctest/doctest.h>

#include "view/guess_bins.hpp"
#include "view/word_groups.hpp"

using namespace auftakt;

TEST_CASE("a word's stem leaves out case and a common ending, never so much that another word is left") {
    CHECK(word_stem("Fragen") == "frag");
    CHECK(word_stem("FRAGE") == "frag");
    CHECK(word_stem("Ideas") == "idea");
    CHECK(word_stem("Mute") == "mute");
    CHECK(word_stem("Mut") == "mut");
    CHECK(word_stem("") == "");
    CHECK(word_stem("Äpfel") == "äpfel");
}

TEST_CASE("a group is called as most people wrote it, and the first in the alphabet where they are equal") {
    CHECK(word_groups({{1, 4, 2}, {}, {"FRAGEN", "Frage", "Fragen"}}) ==
          std::vector<WordGroup>{{"Frage", 7}});
    CHECK(word_groups({{2, 2}, {}, {"Frage", "Fragen"}}) == std::vector<WordGroup>{{"Frage", 4}});
    CHECK(word_groups({{1, 3}, {}, {"Ruhe", "Zeit"}}) == std::vector<WordGroup>{{"Zeit", 3}, {"Ruhe", 1}});
    CHECK(word_groups({}).empty());
}

TEST_CASE("guesses fall into at most thirteen bins whose width is one, two or five of a power of ten") {
    const auto bins = guess_bins({{1, 1, 1}, {0, 30, 60}, {}}, 30);
    CHECK(bins.width == 10);
    CHECK(bins.start == 0);
    CHECK(bins.counts == std::vector<int>{1, 0, 0, 1, 0, 0, 1});
    CHECK_FALSE(bins.gathers_above);
    CHECK(bins.place(35) == doctest::Approx(0.5));
    CHECK(bins.place(-5) == 0);
    CHECK(bins.place(500) == 1);
}

TEST_CASE("the truth has its place among the bins though nobody came near it") {
    const auto bins = guess_bins({{5}, {10}, {}}, 100);
    CHECK(bins.width == 10);
    CHECK(bins.start == 10);
    CHECK(bins.counts.size() == 10);
    CHECK(bins.counts.front() == 5);
    const auto below = guess_bins({{5}, {10}, {}}, -15);
    CHECK(below.width == 5);
    CHECK(below.start == -15);
    CHECK(below.counts == std::vector<int>{0, 0, 0, 0, 0, 5});
}

TEST_CASE("no guess at all makes no bins") { CHECK(guess_bins({}, 5).counts.empty()); }
