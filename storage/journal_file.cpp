#include "storage/journal_file.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "base/log.hpp"
#include "storage/error.hpp"
#include "storage/fact_json.hpp"
#include "storage/journal_rows.hpp"

namespace auftakt::storage {
namespace {

const char* name_of(Source source) {
    switch (source) {
        case Source::seat: return "seat";
        case Source::console: return "console";
        case Source::remote: return "remote";
        case Source::clock: return "clock";
        case Source::job: return "job";
    }
    return "";
}

Database opened(const std::filesystem::path& path) {
    Database database{path, Access::write};
    database.run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;");
    if (database.text("PRAGMA journal_mode = WAL") != "wal")
        throw StorageError{path.string() +
                           ": this folder's file system cannot keep a journal. Use a local disk."};
    return database;
}

template <std::size_t N>
void fill(std::array<std::uint8_t, N>& into, Bytes from) {
    std::copy_n(from.begin(), std::min(N, from.size()), into.begin());
}

}  // namespace

// Prepared once, gone together.
struct JournalFile::Connection {
    explicit Connection(const std::filesystem::path& path) : database{opened(path)} {}

    Database database;
    Statement fact{database,
                   "INSERT INTO journal (show_ms, utc_ms, source, kind, version, fact) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    Statement accept{database, "INSERT OR IGNORE INTO accepted (seat, command) VALUES (?1, ?2)"};
    Statement put{database,
                  "INSERT INTO sealed (box, person_tag, value) VALUES (?1, ?2, ?3) "
                  "ON CONFLICT DO UPDATE SET value = excluded.value"};
    Statement get{database, "SELECT value FROM sealed WHERE box = ?1 AND person_tag = ?2"};
    Statement empty{database, "DELETE FROM sealed WHERE box = ?1"};
    Statement beat{database,
                   "INSERT INTO heartbeat (one, boot_id, boot_ms, asleep_ms, show_ms, utc_ms) "
                   "VALUES (1, ?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET boot_id = excluded.boot_id, "
                   "boot_ms = excluded.boot_ms, asleep_ms = excluded.asleep_ms, "
                   "show_ms = excluded.show_ms, utc_ms = excluded.utc_ms"};
    ResultTables results{database};
};

JournalFile::JournalFile(std::filesystem::path path, KeyFiles& keys, std::int64_t pages_max)
    : path_{std::move(path)}, keys_{&keys}, pages_max_{pages_max}, ballast_{path_} {
    open();
    ballast_.reserve();
}

JournalFile::~JournalFile() = default;

void JournalFile::open() {
    connection_ = std::make_unique<Connection>(path_);
    if (pages_max_ > 0) connection_->database.limit_pages(pages_max_);
}

JournalFile::Connection& JournalFile::connection() {
    if (!connection_)
        throw StorageError{path_.string() + ": is not used after a failure of the disk until it is checked."};
    return *connection_;
}

Stored JournalFile::commit(const Batch& batch) {
    const auto how = guarded([&] { write(batch); });
    if (how == Stored::ok && truncate_wanted_) tidy();
    return how;
}

Stored JournalFile::beat(const Pulse& pulse) {
    const auto how = guarded([&] { write_pulse(pulse); });
    if (how == Stored::ok) tidy();
    return how;
}

// A full disk undoes the transaction and harms nothing; after anything else nobody knows what is on it.
Stored JournalFile::guarded(const std::function<void()>& write) {
    while (connection_) {
        try {
            Transaction transaction{connection_->database};
            write();
            transaction.commit();
            return Stored::ok;
        } catch (const StorageError& error) {
            if ((error.code() & 0xff) != SQLITE_FULL) {
                log_error(error.what());
                connection_->database.abandon();
                connection_.reset();
                return Stored::failed;
            }
            if (!ballast_.release()) return Stored::full;
            log_warning("the disk is full: the space kept for this has been given up");
        }
    }
    return Stored::failed;
}

void JournalFile::write(const Batch& batch) {
    for (const auto& record : batch.records) write_record(record);
    write_pulse(batch.pulse);
}

void JournalFile::write_record(const Record& record) {
    for (const auto& fact : record.facts) {
        const auto row = write_fact(fact);
        connection_->fact.bind(1, record.at.ms)
            .bind(2, record.utc.ms)
            .bind(3, name_of(record.source))
            .bind(4, row.kind)
            .bind(5, row.version)
            .bind(6, row.text)
            .run();
    }
    if (record.key) connection_->accept.bind(1, record.key->seat.bytes).bind(2, record.key->id.bytes).run();
    for (const auto& sealed : record.sealed) write_sealed(sealed);
}

BoxKey JournalFile::key_of(BoxId box) const {
    const auto key = keys_->find(box);
    if (!key)
        throw StorageError{path_.string() +
                           ": the key file of an open question is gone. Start Auftakt again: it asks anew."};
    return *key;
}

void JournalFile::write_sealed(const SealedWrite& write) {
    if (const auto* put = std::get_if<PutAnswer>(&write)) {
        const auto key = key_of(put->box);
        connection_->put.bind(1, put->box.bytes)
            .bind(2, tag_of(key, put->person))
            .bind(3, seal(key, put->answer))
            .run();
    } else if (const auto* release = std::get_if<ReleaseTally>(&write)) {
        const auto key = key_of(release->box);
        connection_->put.bind(1, release->box.bytes)
            .bind(2, tag_of(key, nobodys_row))
            .bind(3, seal(key, release->tally))
            .run();
    } else if (const auto* empty = std::get_if<EmptyBox>(&write)) {
        connection_->empty.bind(1, empty->box.bytes).run();
        truncate_wanted_ = true;
    }
}

void JournalFile::write_pulse(const Pulse& pulse) {
    connection_->beat.bind(1, pulse.boot_id)
        .bind(2, pulse.boot.ms)
        .bind(3, pulse.asleep.count())
        .bind(4, pulse.show.ms)
        .bind(5, pulse.utc.ms)
        .run();
}

void JournalFile::replay(const std::function<void(const Fact&)>& visit) {
    read_facts(connection().database, visit);
}

std::vector<WishKey> JournalFile::accepted() {
    std::vector<WishKey> all;
    Statement rows{connection().database, "SELECT seat, command FROM accepted"};
    while (rows.step()) {
        auto& key = all.emplace_back();
        fill(key.seat.bytes, rows.bytes(0));
        fill(key.id.bytes, rows.bytes(1));
    }
    return all;
}

std::optional<Pulse> JournalFile::last_pulse() {
    Statement row{connection().database,
                  "SELECT boot_id, boot_ms, asleep_ms, show_ms, utc_ms FROM heartbeat"};
    if (!row.step()) return std::nullopt;
    return Pulse{row.text(0),
                 {row.number(1)},
                 std::chrono::milliseconds{row.number(2)},
                 {row.number(3)},
                 {row.number(4)}};
}

Box JournalFile::load_box(BoxId box, const std::vector<PersonId>& people) {
    Box answers;
    const auto key = keys_->find(box);
    if (!key) return answers;
    auto& get = connection().get;
    for (const auto person : people) {
        get.bind(1, box.bytes).bind(2, tag_of(*key, person));
        if (!get.step()) continue;
        if (auto answer = unseal(*key, get.bytes(0)))
            answers.emplace(person, std::move(*answer));
        else
            log_warning("a sealed answer cannot be read and is left out");
        get.reset();
    }
    return answers;
}

std::optional<Result> JournalFile::load_tally(BoxId box) {
    const auto key = keys_->find(box);
    if (!key) return std::nullopt;
    auto& get = connection().get;
    get.bind(1, box.bytes).bind(2, tag_of(*key, nobodys_row));
    if (!get.step()) return std::nullopt;
    auto tally = unseal_tally(*key, get.bytes(0));
    get.reset();
    if (!tally) log_warning("a sealed tally cannot be read and is left out");
    return tally;
}

Stored JournalFile::write_results(const Public& state) {
    return guarded([&] { connection_->results.rewrite(state); });
}

bool JournalFile::reopen() {
    connection_.reset();
    try {
        open();
        const auto found = connection_->database.text("PRAGMA quick_check(1)");
        if (found == "ok") return true;
        log_error(path_.string() + ": " + found);
    } catch (const StorageError& error) {
        log_error(error.what());
    }
    if (connection_) connection_->database.abandon();
    connection_.reset();
    return false;
}

// Not worth failing a commit for: what is left over is tried again with the next pulse.
void JournalFile::tidy() {
    try {
        if (truncate_wanted_) truncate_wanted_ = !connection_->database.truncate_wal();
    } catch (const StorageError& error) {
        log_warning(error.what());
    }
}

}  // namespace auftakt::storage
