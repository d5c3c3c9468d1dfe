#include "storage/forget.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/apply.hpp"
#include "core/redact.hpp"
#include "storage/error.hpp"
#include "storage/fact_json.hpp"
#include "storage/journal_rows.hpp"
#include "storage/key_files.hpp"
#include "storage/results.hpp"
#include "storage/schema.hpp"

namespace auftakt::storage {
namespace {

Database opened(const std::filesystem::path& path) {
    Database database{path, Access::write};
    database.run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;");
    return database;
}

struct Row {
    std::int64_t seq = 0;
    FactRow fact;
};

// Whole in memory: a journal is read while it is not yet changed.
std::vector<Row> others(Database& database, const Traces& traces) {
    std::vector<Row> rows;
    Statement all{database, "SELECT seq, version, fact FROM journal ORDER BY seq"};
    while (all.step()) {
        const auto fact = read_fact(all.number(1), all.text(2));
        if (!fact) throw StorageError{database.path().string() + ": " + fact.error()};
        auto row = write_fact(redact(*fact, traces));
        if (row.text != write_fact(*fact).text) rows.push_back({all.number(0), std::move(row)});
    }
    return rows;
}

void drop_answers(Database& database, KeyFiles& keys, const std::set<PersonId>& people) {
    Statement drop{database, "DELETE FROM sealed WHERE box = ?1 AND person_tag = ?2"};
    for (const auto box : keys.held())
        if (const auto key = keys.find(box))
            for (const auto person : people) drop.bind(1, box.bytes).bind(2, tag_of(*key, person)).run();
}

void rewrite_results(Database& database) {
    if (database.number("SELECT count(*) FROM result_people") == 0) return;
    Public state;
    read_facts(database, [&](const Fact& fact) { apply(state, fact); });
    ResultTables{database}.rewrite(state);
}

// What every copy of a programme begins with, whatever was erased: the moment it was founded.
std::string beginning(Database& database) {
    return database.text("SELECT coalesce((SELECT utc_ms || kind FROM journal ORDER BY seq LIMIT 1), '')");
}

}  // namespace

std::int64_t forget(const std::filesystem::path& path, KeyFiles& keys, const std::set<PersonId>& people) {
    auto database = opened(path);
    Transaction transaction{database};
    Traces traces{people};
    read_facts(database, [&](const Fact& fact) { traces.follow(fact); });
    const auto rows = others(database, traces);
    {
        Statement change{database, "UPDATE journal SET version = ?2, fact = ?3 WHERE seq = ?1"};
        for (const auto& row : rows)
            change.bind(1, row.seq).bind(2, row.fact.version).bind(3, row.fact.text).run();
    }
    drop_answers(database, keys, people);
    rewrite_results(database);
    transaction.commit();
    return static_cast<std::int64_t>(rows.size());
}

void compact(const std::filesystem::path& path) {
    auto database = opened(path);
    database.run("VACUUM");
    if (!database.truncate_wal())
        throw StorageError{path.string() +
                           ": is being read, so what was erased still stands beside it. End the other "
                           "program and erase again."};
}

std::vector<std::filesystem::path> copies_of(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> copies;
    const auto whole = std::filesystem::absolute(path);
    Database own{path, Access::read};
    const auto begins = beginning(own);
    for (const auto& entry : std::filesystem::directory_iterator{whole.parent_path()}) {
        const auto name = entry.path().filename().string();
        if (!entry.is_regular_file() || entry.path() == whole || name.find(".auftakt") == std::string::npos ||
            name.ends_with("-wal") || name.ends_with("-shm"))
            continue;
        try {
            Database other{entry.path(), Access::read};
            check_identity(other);
            if (beginning(other) == begins) copies.push_back(entry.path());
        } catch (const StorageError&) {
            continue;  // not a programme file that could be read
        }
    }
    std::ranges::sort(copies);
    return copies;
}

}  // namespace auftakt::storage
