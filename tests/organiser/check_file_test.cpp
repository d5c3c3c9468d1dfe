#include "organiser/check_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "core/limits.hpp"

using namespace auftakt;

namespace {

// A folder of its own that is gone afterwards.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("auftakt_check_" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::filesystem::path file(const std::string& name, const std::string& text) const {
        std::ofstream{path / name, std::ios::binary} << text;
        return path / name;
    }
};

}  // namespace

TEST_CASE("a file is told by its ending and its content") {
    const Folder folder;
    CHECK(check_file("kiosk-config/kiosk.toml").kind == "kiosk configuration");
    const auto show = check_file("kiosk-config/shows/reverse-mentoring-kickoff.toml");
    CHECK(show.kind == "show");
    CHECK(show.errors.empty());
    CHECK(show.summary == std::vector<std::string>{"16 segments, 120 minutes after the lobby"});
    const auto people = check_file(folder.file("p.csv", "Name;Rolle\nAda;Junior\nBob;Senior\nChef;\n"));
    CHECK(people.kind == "people");
    CHECK(people.summary ==
          std::vector<std::string>{"3 people: 1 junior, 1 senior, 0 both, 1 who only lead others"});
    CHECK(check_file(folder.file("e.csv", "a,b\n1,2\n")).kind == "exclusions");
    CHECK(check_file(folder.file("w.csv", "a,b,weight\n1,2,3\n")).kind == "weights");
    CHECK(check_file(folder.file("m.csv", "round,a,b\n1,2,3\n")).summary ==
          std::vector<std::string>{"1 pairs"});
}

TEST_CASE("a file that is missing, a folder, or too large says so") {
    const Folder folder;
    const auto missing = check_file(folder.path / "none.csv");
    REQUIRE(missing.errors.size() == 1);
    CHECK(missing.errors[0].message == "the file cannot be opened. Check the name and that you may read it.");
    CHECK(check_file(folder.path).errors[0].message == "this is a folder. Name a file in it.");
    const std::string heading = "name\n";
    const auto rows = [&](std::size_t bytes) {
        std::string text = heading + "Ada\n";
        text.resize(bytes, '\n');
        return text;
    };
    CHECK(check_file(folder.file("full.csv", rows(limits::csv_bytes_max))).errors.empty());
    const auto large = check_file(folder.file("large.csv", rows(limits::csv_bytes_max + 1)));
    REQUIRE(large.errors.size() == 1);
    CHECK(large.errors[0].message ==
          "the file is larger than 5120 KiB. Split it or leave out what is not needed.");
    const auto comments = [&](std::size_t bytes) { return "port = 1\n#" + std::string(bytes - 10, 'x'); };
    CHECK(check_file(folder.file("full.toml", comments(limits::toml_bytes_max))).errors.empty());
    CHECK(check_file(folder.file("large.toml", comments(limits::toml_bytes_max + 1))).errors.size() == 1);
}
