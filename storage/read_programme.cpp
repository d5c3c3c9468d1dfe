#include "storage/read_programme.hpp"

#include "core/apply.hpp"
#include "storage/error.hpp"
#include "storage/journal_rows.hpp"
#include "storage/schema.hpp"

namespace auftakt::storage {
namespace {

Database opened(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path))
        throw StorageError{path.string() + ": does not exist. Check the name."};
    Database database{path, Access::read};
    check_identity(database);
    return database;
}

Public replay(Database& database) {
    Public state;
    read_facts(database, [&](const Fact& fact) { apply(state, fact); });
    return state;
}

void look(Database& database, Verified& found) {
    found.rehearsal = kind_of(database) == programme::Kind::rehearsal;
    const auto sound = database.text("PRAGMA integrity_check(1)");
    if (sound != "ok") {
        found.trouble = database.path().string() + ": is damaged: " + sound + ". Open the last backup.";
        return;
    }
    found.sealed_rows = database.number("SELECT count(*) FROM sealed");
    found.last_show_ms = database.number("SELECT show_ms FROM heartbeat");
    const auto state = replay(database);
    found.facts = static_cast<std::int64_t>(state.seq);
    found.people = static_cast<std::int64_t>(state.people.persons.size());
    found.questions = static_cast<std::int64_t>(state.ask.asks.size());
    state.ask.asks.each([&](AskId, const ask::Ask& ask) { found.open_boxes += ask.box ? 1 : 0; });
}

}  // namespace

Public read_programme(const std::filesystem::path& path) {
    auto database = opened(path);
    return replay(database);
}

Verified verify(const std::filesystem::path& path) {
    Verified found;
    try {
        auto database = opened(path);
        look(database, found);
    } catch (const StorageError& error) {
        found.trouble = error.what();
    }
    return found;
}

}  // namespace auftakt::storage
