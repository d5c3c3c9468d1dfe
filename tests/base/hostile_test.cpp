#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"
#include "support/hostile_strings.hpp"

namespace auftakt {
namespace {

// Code points of valid UTF-8.
std::vector<std::uint32_t> code_points(const std::string& utf8) {
    std::vector<std::uint32_t> points;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        std::uint32_t point = length == 1 ? first : first & (0x7FU >> length);
        for (std::size_t k = 1; k < length; ++k)
            point = point << 6U | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
        points.push_back(point);
        i += length;
    }
    return points;
}

bool is_between(std::uint32_t point, std::uint32_t first, std::uint32_t last) {
    return point >= first && point <= last;
}

bool is_forbidden(std::uint32_t point) {
    return point < 0x20 || is_between(point, 0x7F, 0x9F) || is_between(point, 0x202A, 0x202E) ||
           is_between(point, 0x2066, 0x2069) || point == 0x200B || point == 0xFEFF || point == 0xAD ||
           is_between(point, 0x2028, 0x2029) || is_between(point, 0xE0000, 0xE007F) || point > 0x10FFFF ||
           is_between(point, 0xD800, 0xDFFF);
}

TEST_CASE("of two thousand hostile strings nothing but text is left, and cleaning twice changes nothing") {
    const auto all = test::hostile_strings();
    REQUIRE(all.size() == 2000);
    int empty = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(i);
        const auto cleaned = clean(all[i]);
        REQUIRE(is_utf8(cleaned.text));
        const auto points = code_points(cleaned.text);
        CHECK_FALSE(std::ranges::any_of(points, is_forbidden));
        CHECK((cleaned.text.empty() || (cleaned.text.front() != ' ' && cleaned.text.back() != ' ')));
        CHECK(cleaned.text.find("  ") == std::string::npos);
        CHECK(cleaned.graphemes <= points.size());
        CHECK((cleaned.graphemes == 0) == cleaned.text.empty());
        CHECK(nfc(cleaned.text) == cleaned.text);
        const auto again = clean(cleaned.text);
        CHECK(again.text == cleaned.text);
        CHECK(again.graphemes == cleaned.graphemes);
        const auto name = make_name(all[i]);
        CHECK(is_utf8(name.name.full));
        CHECK(is_utf8(name.name.skeleton));
        empty += cleaned.text.empty() ? 1 : 0;
    }
    CHECK(empty < 100);  // most of them say something
}

}  // namespace
}  // namespace auftakt
