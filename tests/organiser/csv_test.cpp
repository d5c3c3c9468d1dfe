#include "organiser/csv.hpp"

#include <doctest/doctest.h>

using namespace auftakt;

namespace {

bool known(std::string_view heading) { return heading == "a" || heading == "b"; }

CsvFile parsed(std::string_view text) {
    auto file = parse_csv(text, "x.csv", known);
    REQUIRE(file);
    return *file;
}

std::vector<std::vector<std::string>> texts(const CsvFile& file) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : file.rows) {
        rows.emplace_back();
        for (const auto& cell : row.cells) rows.back().push_back(cell.text);
    }
    return rows;
}

}  // namespace

TEST_CASE("comma, semicolon and tab are told apart by the headings, with every kind of line end") {
    const std::vector<std::vector<std::string>> expected{{"a", "b"}, {"1", "2"}};
    for (const auto* text : {"a,b\n1,2\n", "a;b\r\n1;2\r\n", "a\tb\r1\t2",
                             "\xEF\xBB\xBF"
                             "a;b\n1;2",
                             "sep=;\r\na;b\r\n1;2\r\n"}) {
        CAPTURE(text);
        CHECK(texts(parsed(text)) == expected);
    }
}

TEST_CASE("quoted cells keep separators, doubled quotes and line breaks") {
    const auto file = parsed("a,b\n\"one, \"\"two\"\"\",\"first\r\nsecond\"\nlast,row\n");
    CHECK(texts(file)[1] == std::vector<std::string>{"one, \"two\"", "first\r\nsecond"});
    CHECK(file.rows[2].cells[0].line == 4);
    CHECK(file.rows[2].cells[1].column == 6);
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(parsed("a,b\nÄÖÜ,x\n").rows[1].cells[1].column == 5);
}

TEST_CASE("empty lines are no rows") { CHECK(texts(parsed("a,b\n\n,\n  , \n1,2\n\n")).size() == 2); }

TEST_CASE("Windows-1252 is read as such") {
    CHECK(texts(parsed("a;b\nM\xFCller;\x84gut\x93\n"))[1] == std::vector<std::string>{"Müller", "„gut“"});
}

TEST_CASE("what is no CSV file says what it is") {
    struct Row {
        std::string bytes;
        const char* message;
    };
    for (const auto& row :
         {Row{"PK\x03\x04rest",
              "x.csv:1:1: this is a spreadsheet, not a CSV file. Open it and save it as \"CSV UTF-8\"."},
          Row{"\xFF\xFE"
              "a",
              "x.csv:1:1: this is UTF-16 or no text at all. Save the file as \"CSV UTF-8\"."},
          Row{"", "x.csv:1:1: the file is empty. Its first line must hold the headings."},
          Row{"a,b\n1,2\n\"3,4\n5,6\n",
              "x.csv:3:1: this quotation mark never closes. Add one at the end of the cell, or double it if "
              "it belongs "
              "to the text."}}) {
        const auto file = parse_csv(row.bytes, "x.csv", known);
        REQUIRE_FALSE(file);
        CHECK(to_string(file.error().front()) == row.message);
    }
}

TEST_CASE("cells that a spreadsheet would run as a formula are defused, and come back as they were") {
    CHECK(csv_line({"=1+1", "+49", "-x", "@me", "\tx", "\rx", "a=b"}) ==
          "'=1+1,'+49,'-x,'@me,'\tx,\"'\rx\",a=b\n");
    CHECK(without_apostrophe("'=1+1") == "=1+1");
    CHECK(without_apostrophe("'s Gravesande") == "'s Gravesande");
}

TEST_CASE("a written line quotes what needs it") {
    CHECK(csv_line({"a,b", "say \"x\"", "two\nlines", "P1;P2", ""}) ==
          "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",P1;P2,\n");
}
