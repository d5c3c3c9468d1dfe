#include "storage/schema.hpp"

#include <sodium.h>
#include <sqlite3.h>

#include <array>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "storage/error.hpp"

namespace auftakt::storage {
namespace {

constexpr const char* tables = R"sql(
CREATE TABLE programme (id TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    show_ms INTEGER NOT NULL,
    utc_ms INTEGER NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    fact TEXT NOT NULL
) STRICT;
CREATE TABLE accepted (
    seat BLOB NOT NULL,
    command BLOB NOT NULL,
    PRIMARY KEY (seat, command)
) STRICT, WITHOUT ROWID;
CREATE TABLE sealed (
    box BLOB NOT NULL,
    person_tag BLOB NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (box, person_tag)
) STRICT, WITHOUT ROWID;
CREATE TABLE heartbeat (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    boot_id TEXT NOT NULL,
    boot_ms INTEGER NOT NULL,
    asleep_ms INTEGER NOT NULL,
    show_ms INTEGER NOT NULL,
    utc_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE pictures (hash BLOB PRIMARY KEY, type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE result_people (
    person INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, role TEXT, department TEXT NOT NULL,
    site TEXT NOT NULL, presence TEXT NOT NULL, walk_in INTEGER NOT NULL
) STRICT;
CREATE TABLE result_meetings (
    round INTEGER NOT NULL, seat_table INTEGER NOT NULL, person_a INTEGER NOT NULL, person_b INTEGER NOT NULL
) STRICT;
CREATE TABLE result_poll_results (
    ask INTEGER NOT NULL, segment INTEGER NOT NULL, run INTEGER NOT NULL, question TEXT NOT NULL,
    n INTEGER NOT NULL, side TEXT NOT NULL, option INTEGER, option_text TEXT, count INTEGER
) STRICT;
CREATE TABLE result_pairs (mentor INTEGER NOT NULL, mentee INTEGER NOT NULL) STRICT;
CREATE TABLE result_goals (
    note INTEGER PRIMARY KEY, segment INTEGER NOT NULL, wall_column TEXT NOT NULL, text TEXT NOT NULL,
    author TEXT, votes INTEGER NOT NULL
) STRICT;
)sql";

std::string random_id() {
    std::array<std::uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    return hex.data();
}

}  // namespace

void create_schema(Database& database, programme::Kind kind) {
    Transaction transaction{database};
    database.run(tables);
    Statement{database, "INSERT INTO programme (id, kind) VALUES (?1, ?2)"}
        .bind(1, random_id())
        .bind(2, boost::describe::enum_to_string(kind, ""))
        .run();
    static_assert(application_id == 1098204788 && schema_version == 1);
    database.run("PRAGMA application_id = 1098204788; PRAGMA user_version = 1;");
    transaction.commit();
}

void check_identity(Database& database, std::int64_t newest) {
    std::int64_t id = 0;
    try {
        id = database.number("PRAGMA application_id");
    } catch (const StorageError& error) {
        if ((error.code() & 0xff) != SQLITE_NOTADB) throw;
    }
    const auto path = database.path().string();
    if (id != application_id)
        throw StorageError{path +
                           ": is not a programme file of Auftakt. Choose another file, or the last backup."};
    const auto version = database.number("PRAGMA user_version");
    if (version > newest)
        throw StorageError{path + ": was written by a newer Auftakt (format " + std::to_string(version) +
                           ", this one knows " + std::to_string(newest) + "). Install that one to open it."};
}

void migrate(Database& database, std::span<const Migration> steps, std::int64_t newest) {
    const auto before = database.number("PRAGMA user_version");
    if (before >= newest) return;
    const auto copy = database.path().string() + ".format-" + std::to_string(before);
    if (!std::filesystem::exists(copy)) Statement{database, "VACUUM INTO ?1"}.bind(1, copy).run();
    Transaction transaction{database};
    for (const auto& step : steps)
        if (step.from >= before && step.from < newest) database.run(step.sql);
    if (database.number("PRAGMA user_version") != newest)
        throw StorageError{database.path().string() + ": has the old format " + std::to_string(before) +
                           ", which this Auftakt cannot bring up to date. Use an Auftakt in between."};
    transaction.commit();
}

// Each step ends with its own PRAGMA user_version.
std::span<const Migration> migrations() { return {}; }

bool is_empty(Database& database) {
    try {
        return database.number("SELECT count(*) FROM sqlite_schema") == 0;
    } catch (const StorageError& error) {
        if ((error.code() & 0xff) != SQLITE_NOTADB) throw;
        return false;
    }
}

programme::Kind kind_of(Database& database) {
    auto kind = programme::Kind::real;
    boost::describe::enum_from_string(database.text("SELECT kind FROM programme").c_str(), kind);
    return kind;
}

std::string programme_id(Database& database) { return database.text("SELECT id FROM programme"); }

}  // namespace auftakt::storage
