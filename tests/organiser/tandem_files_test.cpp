#include "organiser/tandem_files.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <string>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("auftakt_tandem_files_" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    bool has(const char* name) const { return fs::exists(path / name); }
    std::string read(const char* name) const {
        std::ifstream file{path / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
};

// Four people, two tandems, the first of which has agreed to a date.
Public two_tandems() {
    Evening evening{tandem_kickoff()};
    evening.next();
    evening.join_many(4);
    evening.talk(1);
    evening.go_to(segment::wishes);
    evening.next();
    REQUIRE(evening.propose_tandems() == done);
    evening.go_to(segment::matching);
    REQUIRE(evening.tell(tandem::ReleaseTandems{}) == done);
    evening.next();
    auto state = evening.state();
    const tandem::FirstDate date{.year = 2026, .month = 10, .day = 27, .minute = 750, .invites = 2};
    state.tandem.dates[0] = {date, {PersonId{1}, PersonId{2}}, 1, UtcMs{1'793'128'200'000}};
    return state;
}

TEST_CASE("a calendar is written for each tandem that has a date, and goes when the date was dropped") {
    const Folder folder;
    const WordList list;
    const Words words{list, Address::sie};
    auto state = two_tandems();
    CHECK(write_tandem_calendars(state, words, folder.path).size() == 2);
    CHECK(folder.has("calendar.ics"));
    CHECK(folder.has("tandem_001.ics"));
    CHECK_FALSE(folder.has("tandem_002.ics"));
    const auto text = folder.read("tandem_001.ics");
    CHECK(text.find("DTSTAMP:20261027T191000Z\r\n") != text.npos);
    CHECK(text.find("SEQUENCE:4\r\n") != text.npos);  // suggested, agreed, changed, agreed again
    std::ofstream{folder.path / "notes.ics"} << "not ours";
    state.tandem.dates[0].agreed.erase(PersonId{2});
    CHECK(write_tandem_calendars(state, words, folder.path).empty());
    CHECK_FALSE(folder.has("calendar.ics"));
    CHECK_FALSE(folder.has("tandem_001.ics"));
    CHECK(folder.has("notes.ics"));
}

}  // namespace
}  // namespace auftakt::test
