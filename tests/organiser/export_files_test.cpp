#include "organiser/export_files.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

using namespace auftakt;

namespace {

ExportTable notes() {
    return {.name = "goals",
            .columns = {"note", "text"},
            .rows = {{std::int64_t{1}, std::string{"=HYPERLINK(\"x\")"}},
                     {std::int64_t{2}, std::string{"Mehr, früher"}}},
            .rehearsal = false};
}

std::string content(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("a table becomes CSV that a spreadsheet opens without running anything") {
    CHECK(table_csv(notes()) ==
          "\xEF\xBB\xBF"
          "note,text\n1,\"'=HYPERLINK(\"\"x\"\")\"\n2,\"Mehr, früher\"\n");
}

TEST_CASE("a table becomes JSON with texts as they are and numbers as numbers") {
    CHECK(table_json(notes()) ==
          R"json({"table":"goals","rehearsal":false,"columns":["note","text"],)json"
          R"json("rows":[{"note":1,"text":"=HYPERLINK(\"x\")"},{"note":2,"text":"Mehr, früher"}]})json"
          "\n");
}

TEST_CASE("a rehearsal's export says so in every row") {
    auto table = notes();
    table.rehearsal = true;
    table.rows.pop_back();
    CHECK(table_csv(table) ==
          "\xEF\xBB\xBF"
          "note,text,rehearsal\n1,\"'=HYPERLINK(\"\"x\"\")\",yes\n");
    CHECK(table_json(table).find("\"rehearsal\":true") != std::string::npos);
}

TEST_CASE("files are written whole, replace older ones, and leave nothing beside them") {
    const auto folder =
        std::filesystem::temp_directory_path() / ("auftakt_export_" + std::to_string(getpid()));
    for (int again = 0; again < 2; ++again)
        CHECK(write_tables({notes()}, {ExportFormat::csv, ExportFormat::json}, folder / "new") ==
              std::vector{folder / "new" / "goals.csv", folder / "new" / "goals.json"});
    CHECK(content(folder / "new" / "goals.csv") == table_csv(notes()));
    CHECK(std::distance(std::filesystem::directory_iterator{folder / "new"}, {}) == 2);
    // A folder in the place of the file: the older content stays, and the message names the file.
    std::filesystem::create_directories(folder / "taken.csv" / "x");
    CHECK_THROWS_WITH_AS(
        write_text_file(folder / "taken.csv", "x"),
        ((folder / "taken.csv").string() +
         " could not be written. Check that the folder may be written to and that there is room on "
         "the disk.")
            .c_str(),
        ExportError);
    CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 2);
    std::filesystem::remove_all(folder);
}
