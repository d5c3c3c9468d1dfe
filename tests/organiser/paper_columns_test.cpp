#include "organiser/paper_columns.hpp"

#include <doctest/doctest.h>

using namespace auftakt;

namespace {

PaperBlock block(const std::string& text, double height) {
    return {.texts = {{.width = 10, .text = text}}, .height = height, .key = text, .rule = true};
}
// Two columns of 45 points, 30 high, 10 apart.
constexpr PaperColumns columns{.count = 2, .x = 5, .top = 100, .width = 100, .height = 30, .gap = 10};

}  // namespace

TEST_CASE("blocks fill column by column and page by page, with rules between those of a column") {
    const auto pages = flow({block("a", 15), block("b", 15), block("c", 20), block("d", 20)}, columns);
    REQUIRE(pages.size() == 2);
    REQUIRE(pages[0].texts.size() == 3);
    CHECK(pages[0].texts[1].text == "b");
    CHECK(pages[0].texts[1].y == 115);
    CHECK(pages[0].texts[2].x == 60);
    CHECK(pages[0].texts[2].y == 100);
    CHECK(pages[0].rules == std::vector<PaperRule>{{5, 115, 45}});
    CHECK(pages[0].first == "a");
    CHECK(pages[0].last == "c");
    CHECK(pages[1].texts[0].text == "d");
}

TEST_CASE("a heading is never the last of a column") {
    auto heading = block("heading", 10);
    heading.keeps_to_next = true;
    const auto pages = flow({block("a", 15), heading, block("b", 10)}, columns);
    CHECK(pages[0].texts[1].text == "heading");
    CHECK(pages[0].texts[1].x == 60);
    CHECK(pages[0].texts[2].y == 110);
}

TEST_CASE("without blocks there is one empty page") { CHECK(flow({}, columns).size() == 1); }
