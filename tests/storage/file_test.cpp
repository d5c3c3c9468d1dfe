#include <doctest/doctest.h>

#include <unistd.h>

#include <array>

#include "engine/ports.hpp"
#include "folder.hpp"
#include "storage/error.hpp"
#include "storage/fact_json.hpp"
#include "storage/read_programme.hpp"
#include "storage/schema.hpp"

using namespace auftakt;
using storage::Access;
using storage::Database;
using storage::ProgrammeFile;
using storage::StorageError;

namespace {

void overwrite(const std::filesystem::path& file, std::streamoff at, const std::string& with) {
    std::fstream out{file, std::ios::binary | std::ios::in | std::ios::out};
    out.seekp(at);
    out << with;
}

void fill_with_people(ProgrammeFile& file, std::uint32_t count) {
    Batch batch;
    for (std::uint32_t id = 1; id <= count; ++id)
        batch.records.push_back({Source::console,
                                 {},
                                 {},
                                 {},
                                 {people::Fact{people::PersonAdded{
                                     PersonId{id}, "", make_name("Somebody").name, {}, true, false}}},
                                 {}});
    REQUIRE(file.journal().commit(batch) == Stored::ok);
}

}  // namespace

TEST_CASE("a programme is open in one process; the other one is told which") {
    Folder folder;
    const ProgrammeFile file{folder / "a.auftakt", folder.options()};
    CHECK_THROWS_WITH_AS((ProgrammeFile{folder / "a.auftakt", folder.options()}),
                         doctest::Contains(("in use by process " + std::to_string(getpid())).c_str()),
                         StorageError);
    CHECK(storage::verify(folder / "a.auftakt").trouble == "");  // reading is fine
}

TEST_CASE("pictures are kept once, are there after a restart, and go into backups") {
    Folder folder;
    const std::string png = "\x89PNG and so on";
    const std::string jpeg = std::string("\xff\xd8\xff\0", 4) + std::string(300'000, 'x');
    const std::map<std::string, std::string> two{{std::string(64, 'a'), png},
                                                 {std::string(62, '0') + "f1", jpeg}};
    {
        ProgrammeFile file{folder / "a.auftakt", folder.options()};
        CHECK(file.pictures().empty());
        file.keep(two);
        file.keep({{std::string(64, 'a'), png}});
        CHECK(file.pictures() == two);
        fill_with_people(file, 1);  // the journal writes on
    }
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    CHECK(file.pictures() == two);
    Database database{folder / "a.auftakt", Access::read};
    CHECK(database.text("SELECT group_concat(type) FROM (SELECT type FROM pictures ORDER BY hash)") ==
          "image/jpeg,image/png");
    storage::backup(folder / "a.auftakt", folder / "b.auftakt");
    Database copy{folder / "b.auftakt", Access::read};
    CHECK(copy.number("SELECT count(*) FROM pictures") == 2);
}

TEST_CASE("a rehearsal stays a rehearsal") {
    Folder folder;
    auto options = folder.options();
    options.kind = programme::Kind::rehearsal;
    {
        const ProgrammeFile file{folder / "a.auftakt", options};
    }
    options.kind = programme::Kind::real;
    const ProgrammeFile file{folder / "a.auftakt", options};
    CHECK(file.kind() == programme::Kind::rehearsal);
    CHECK(storage::verify(folder / "a.auftakt").rehearsal);
}

TEST_CASE("foreign and newer files are refused in words, and stay as they are") {
    Folder folder;
    struct Row {
        const char* name;
        void (*make)(const std::filesystem::path&);
        const char* says;
    };
    const Row rows[] = {
        {"text", [](const auto& path) { std::ofstream{path} << std::string(9000, 'x'); },
         "is not a programme file of Auftakt"},
        {"database",
         [](const auto& path) { Database{path, Access::create}.run("CREATE TABLE notes (text TEXT)"); },
         "is not a programme file of Auftakt"},
        {"newer",
         [](const auto& path) {
             Database database{path, Access::create};
             storage::create_schema(database, programme::Kind::real);
             database.run("PRAGMA user_version = 99");
         },
         "was written by a newer Auftakt (format 99, this one knows 1)"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const auto path = folder / row.name;
        row.make(path);
        CHECK_THROWS_WITH_AS((ProgrammeFile{path, folder.options()}), doctest::Contains(row.says),
                             StorageError);
        CHECK(storage::verify(path).trouble.find(row.says) != std::string::npos);
    }
    CHECK(storage::verify(folder / "missing").trouble.find("does not exist") != std::string::npos);
}

TEST_CASE("a damaged file is explained, not replayed") {
    Folder folder;
    const auto path = folder / "a.auftakt";
    {
        ProgrammeFile file{path, folder.options()};
        fill_with_people(file, 400);
    }
    const auto size = std::filesystem::file_size(path);
    for (std::uintmax_t page = 4096 * 4; page + 4096 <= size; page += 4096)
        overwrite(path, static_cast<std::streamoff>(page), std::string(64, '\x7f'));
    const auto found = storage::verify(path);
    CHECK(found.trouble.find("a.auftakt") != std::string::npos);
    CHECK_THROWS_WITH_AS((ProgrammeFile{path, folder.options()}), doctest::Contains("last backup"),
                         StorageError);
}

TEST_CASE("a fact that cannot be read is named by its row") {
    Folder folder;
    const auto path = folder / "a.auftakt";
    {
        ProgrammeFile file{path, folder.options()};
        fill_with_people(file, 2);
    }
    Database{path, Access::write}.run(
        "UPDATE journal SET fact = '{\"kind\":\"somethingNew\"}' WHERE seq = 2");
    const auto found = storage::verify(path);
    CHECK(found.trouble.find("journal row 2 (personAdded) cannot be read") != std::string::npos);
    CHECK_THROWS_AS(storage::read_programme(path), StorageError);
}

TEST_CASE("facts survive their text, ignore what a later version added, and know their version") {
    const Fact fact = people::Fact{people::SeatTaken{PersonId{3}, SeatHash{{0xab}}, 2}};
    const auto row = storage::write_fact(fact);
    CHECK(row.kind == "seatTaken");
    CHECK(row.text ==
          R"({"kind":"seatTaken","person":3,"seat":"ab000000000000000000000000000000","generation":2})");
    auto later = row.text;
    later.insert(later.size() - 1, R"(,"colour":"red")");
    const auto read = storage::read_fact(1, later);
    REQUIRE(read);
    CHECK(storage::write_fact(*read).text == row.text);
    CHECK_FALSE(storage::read_fact(2, row.text));
    CHECK_FALSE(storage::read_fact(1, "{"));
}

TEST_CASE("an old file is copied first, then brought up to date in one step or not at all") {
    Folder folder;
    const auto path = folder / "old.auftakt";
    Database database{path, Access::create};
    storage::create_schema(database, programme::Kind::real);
    const std::array half{storage::Migration{1, "ALTER TABLE journal ADD COLUMN extra TEXT"}};
    CHECK_THROWS_AS(storage::migrate(database, half, 2), StorageError);
    CHECK(database.number("PRAGMA user_version") == 1);
    const std::array steps{
        storage::Migration{1, "ALTER TABLE journal ADD COLUMN extra TEXT; PRAGMA user_version = 2"},
        storage::Migration{2, "ALTER TABLE journal ADD COLUMN more TEXT; PRAGMA user_version = 3"}};
    storage::migrate(database, steps, 3);
    CHECK(database.number("PRAGMA user_version") == 3);
    CHECK(storage::verify(folder / "old.auftakt.format-1").trouble == "");
}

TEST_CASE("a key file cut short never opened a box and is removed") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    const BoxId box{{5}};
    file.keys().prepare(box);
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder / "state"})
        if (entry.is_regular_file()) std::filesystem::resize_file(entry.path(), 7);
    CHECK(file.keys().held().empty());
    CHECK_NOTHROW(file.keys().prepare(box));
}
