#include "organiser/sheet_text.hpp"

#include <doctest/doctest.h>

using namespace auftakt;

TEST_CASE("a text is cut by UTF-16 units and between characters") {
    CHECK(first_utf16("abc", 3) == "abc");
    CHECK(first_utf16("abc", 2) == "ab");
    CHECK(first_utf16("äöü", 2) == "äö");
    CHECK(first_utf16("漢字", 1) == "漢");
    CHECK(first_utf16("a😀b", 3) == "a😀");
    CHECK(first_utf16("a😀b", 2) == "a");
    CHECK(first_utf16("", 0).empty());
}

TEST_CASE("names of sheets are legal, within 31 units and told apart") {
    CHECK(sheet_names({"people", "polls"}) == std::vector<std::string>{"people", "polls"});
    CHECK(sheet_names({"a/b:c", "[x]*?\\", "'quoted'", ""}) ==
          std::vector<std::string>{"a-b-c", "-x----", "-quoted-", "-"});
    CHECK(sheet_names({"Ärger", "ÄRGER", "ärger", "History"}) ==
          std::vector<std::string>{"Ärger", "ÄRGER 2", "ärger 3", "History 2"});
    const std::string long_name = "Ü234567890123456789012345678901234567890";
    CHECK(sheet_names({long_name, long_name}) ==
          std::vector<std::string>{"Ü234567890123456789012345678901", "Ü2345678901234567890123456789 2"});
    CHECK(sheet_names({std::string(30, 'x') + "😀"}) == std::vector<std::string>{std::string(30, 'x')});
}

TEST_CASE(
    "a cell keeps its text, escapes what a workbook would read as an escape, and ends with an ellipsis") {
    CHECK(cell_text("Mehr") == "Mehr");
    CHECK(cell_text("_x0041_") == "_x005F_x0041_");
    CHECK(cell_text("_x041_ _xabcg_ x0041_") == "_x041_ _xabcg_ x0041_");
    CHECK(cell_text(std::string(cell_units_max, 'x')) == std::string(cell_units_max, 'x'));
    CHECK(cell_text(std::string(cell_units_max + 1, 'x')) == std::string(cell_units_max - 1, 'x') + "…");
}
