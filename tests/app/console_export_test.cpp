#include "app/console_export.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "storage/programme_file.hpp"

using namespace auftakt;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("auftakt-export-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

Places places_in(const fs::path& data) {
    Places places;
    places.data = data;
    return places;
}

std::map<Language, WordList> words() { return {{Language::de, {}}, {Language::en, {}}}; }
int utc(UtcMs) { return 0; }

}  // namespace

TEST_CASE("the export lies beside a programme that somebody has put somewhere") {
    CHECK(export_folder("/events/kickoff.auftakt", places_in("/srv/anna/.local/share/auftakt"),
                        "/srv/anna/Dokumente", "2026-10-27") == "/events/kickoff-2026-10-27");
}

TEST_CASE("from Auftakt's own hidden folder the export goes to the documents") {
    CHECK(export_folder("/srv/anna/.local/share/auftakt/programme.auftakt",
                        places_in("/srv/anna/.local/share/auftakt"), "/srv/anna/Dokumente",
                        "2026-10-27") == "/srv/anna/Dokumente/Auftakt/programme-2026-10-27");
}

TEST_CASE("an export beside a running programme writes every table in three formats") {
    const Folder folder;
    const auto programme = folder.path / "kickoff.auftakt";
    const storage::ProgrammeFile running{programme,
                                         {.kind = programme::Kind::real, .state_folder = folder.path}};
    const auto result = export_everything(programme, folder.path / "out", words(), utc);
    CHECK(result.stage == ExportState::Stage::done);
    CHECK(result.files >= 9);
    CHECK(fs::exists(folder.path / "out" / "people.csv"));
    CHECK(fs::exists(folder.path / "out" / "people.json"));
    CHECK(fs::exists(folder.path / "out" / "auftakt.xlsx"));
}

TEST_CASE("an export that cannot be written says where it was to go") {
    const Folder folder;
    const auto programme = folder.path / "kickoff.auftakt";
    const storage::ProgrammeFile running{programme,
                                         {.kind = programme::Kind::real, .state_folder = folder.path}};
    std::ofstream{folder.path / "out"} << "a file, not a folder";
    const auto result = export_everything(programme, folder.path / "out", words(), utc);
    CHECK(result.stage == ExportState::Stage::failed);
    CHECK(result.folder == (folder.path / "out").string());
    CHECK(export_everything(folder.path / "none.auftakt", folder.path, words(), utc).stage ==
          ExportState::Stage::failed);
}
