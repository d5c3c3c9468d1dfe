#include "organiser/workbook.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <fstream>

#include "organiser/export_files.hpp"
#include "read_pdf.hpp"

using namespace auftakt;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("auftakt-workbook-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

json::array read(const fs::path& file) {
    const auto text = test::output_of("python3 tests/organiser/read_workbook.py '" + file.string() + "'");
    return json::parse(text).as_array();
}

json::array written(const std::vector<ExportTable>& tables) {
    const Folder folder;
    write_workbook(tables, folder.path / "auftakt.xlsx");
    return read(folder.path / "auftakt.xlsx");
}

ExportTable column_of(const std::vector<std::string>& texts) {
    ExportTable table{.name = "goals", .columns = {"text"}, .rows = {}, .rehearsal = false};
    for (const auto& text : texts) table.rows.push_back({text});
    return table;
}

const json::array& cell(const json::value& sheet, std::size_t row, std::size_t column) {
    return sheet.at("rows").as_array().at(row).as_array().at(column).as_array();
}

constexpr std::size_t kind = 0, value = 1, style = 2;

// Bold, wraps, number format: 49 is Text.
const json::array heading_style{true, false, 0}, text_style{false, true, 49}, number_style{false, false, 0};

}  // namespace

TEST_CASE("numbers are numbers, texts are texts, and the headings are bold, stay in view and filter") {
    const auto sheets = written(
        {{.name = "goals",
          .columns = {"note", "text"},
          .rows = {{std::int64_t{12}, std::string{"Mehr, früher"}}, {std::int64_t{0}, std::string{"0042"}}},
          .rehearsal = false}});
    REQUIRE(sheets.size() == 1);
    const auto& sheet = sheets[0];
    CHECK(sheet.at("name") == "goals");
    CHECK(sheet.at("frozen") == 1);
    CHECK(sheet.at("filter") == "A1:B3");
    CHECK(cell(sheet, 0, 0) == json::array{"s", "note", heading_style});
    CHECK(cell(sheet, 0, 1) == json::array{"s", "text", heading_style});
    CHECK(cell(sheet, 1, 0) == json::array{"n", 12.0, number_style});
    CHECK(cell(sheet, 1, 1) == json::array{"s", "Mehr, früher", text_style});
    CHECK(cell(sheet, 2, 0) == json::array{"n", 0.0, number_style});
    CHECK(cell(sheet, 2, 1) == json::array{"s", "0042", text_style});
    CHECK(sheet.at("rows").as_array().size() == 3);
}

TEST_CASE("no text becomes a formula or a link, and every script comes back as it went in") {
    const std::vector<std::string> texts{"=cmd|' /C calc'!A0",
                                         "+1+1",
                                         "-2",
                                         "@SUM(A1)",
                                         "\t=1",
                                         "https://example.org/?a=1&b=2",
                                         "mailto:ada@example.org",
                                         "{=1}",
                                         "فاطمة الزهراء",
                                         "👩🏽‍🔬 Ω 漢字 नमस्ते",
                                         "<b>&\"quoted\"</b>",
                                         "_x0041_ is no A, _xYZ_ neither",
                                         "two\nlines",
                                         "  blanks around  ",
                                         "2026-10-27",
                                         "TRUE"};
    const auto sheets = written({column_of(texts)});
    CHECK(sheets[0].at("formulas") == 0);
    CHECK(sheets[0].at("links") == 0);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(texts[i]);
        CHECK(cell(sheets[0], i + 1, 0) == json::array{"s", texts[i], text_style});
    }
}

TEST_CASE("columns are as wide as their contents, up to a bound beyond which texts wrap") {
    const auto sheets = written(
        {{.name = "people",
          .columns = {"id", "name", "department", "text"},
          .rows = {{std::string{"1"}, std::string{"Ümit Öztürk"}, std::string{"HR"}, std::string(500, 'x')},
                   {std::string{"2"}, std::string{"Ada\nvery tall"}, std::string{}, std::string{"short"}}},
          .rehearsal = false}});
    std::vector<int> widths;  // the library adds the cell's padding, less than a character
    for (const auto& width : sheets[0].at("widths").as_array())
        widths.push_back(static_cast<int>(width.as_double()));
    CHECK(widths == std::vector{6, 12, 13, 60});
}

TEST_CASE("a rehearsal's sheet says so in every row, the others do not") {
    auto table = column_of({"a", "b"});
    table.rehearsal = true;
    const auto sheets = written({table, column_of({"c"})});
    CHECK(cell(sheets[0], 0, 1) == json::array{"s", "rehearsal", heading_style});
    CHECK(cell(sheets[0], 1, 1)[value] == "yes");
    CHECK(cell(sheets[0], 2, 1)[value] == "yes");
    CHECK(sheets[0].at("filter") == "A1:B3");
    CHECK(sheets[1].at("rows").as_array().at(0).as_array().size() == 1);
    CHECK(sheets[1].at("name") == "goals 2");
}

TEST_CASE("no tables, no rows and 2,000 rows are written") {
    CHECK(written({}).size() == 1);
    const auto empty = written({column_of({})});
    CHECK(empty[0].at("filter") == "A1");
    CHECK(empty[0].at("rows").as_array().size() == 1);
    ExportTable many{.name = "people", .columns = {"id", "name"}, .rows = {}, .rehearsal = false};
    for (std::int64_t i = 1; i <= 2000; ++i) many.rows.push_back({i, "Person number " + std::to_string(i)});
    const auto sheets = written({many});
    CHECK(sheets[0].at("rows").as_array().size() == 2001);
    CHECK(sheets[0].at("filter") == "A1:B2001");
    CHECK(cell(sheets[0], 2000, 0)[value] == 2000.0);
    CHECK(cell(sheets[0], 2000, 1)[value] == "Person number 2000");
}

TEST_CASE("a text beyond what a cell can hold ends with an ellipsis instead of losing the sheet") {
    const auto sheets = written({column_of({std::string(40'000, 'x'), "next"})});
    CHECK(cell(sheets[0], 1, 0)[value] == json::value(std::string(32'766, 'x') + "…"));
    CHECK(cell(sheets[0], 2, 0)[value] == "next");
}

TEST_CASE(
    "a workbook replaces an older one whole; what cannot be written is named and leaves nothing behind") {
    const Folder folder;
    const auto file = folder.path / "auftakt.xlsx";
    std::ofstream{file} << "older";
    CHECK(write_tables({column_of({"a"})}, {ExportFormat::xlsx}, folder.path) == std::vector{file});
    CHECK(cell(read(file)[0], 1, 0)[kind] == "s");
    CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 1);
    fs::create_directories(folder.path / "taken.xlsx" / "x");
    CHECK_THROWS_WITH_AS(
        write_workbook({column_of({"a"})}, folder.path / "taken.xlsx"),
        ((folder.path / "taken.xlsx").string() +
         " could not be written. Check that the folder may be written to and that there is room on the disk.")
            .c_str(),
        ExportError);
    CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 2);
    CHECK_THROWS_AS(write_workbook({}, folder.path / "none" / "auftakt.xlsx"), ExportError);
}

TEST_CASE("one export makes CSV and JSON for each table and one workbook of all") {
    const Folder folder;
    auto second = column_of({"b"});
    second.name = "rules";
    CHECK(write_tables({column_of({"a"}), second},
                       {ExportFormat::xlsx, ExportFormat::csv, ExportFormat::json}, folder.path) ==
          std::vector{folder.path / "goals.csv", folder.path / "goals.json", folder.path / "rules.csv",
                      folder.path / "rules.json", folder.path / "auftakt.xlsx"});
    const auto sheets = read(folder.path / "auftakt.xlsx");
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[1].at("name") == "rules");
    CHECK(cell(sheets[1], 1, 0)[value] == "b");
}
