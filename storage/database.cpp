#include "storage/database.hpp"

#include <sqlite3.h>

#include "storage/error.hpp"

namespace auftakt::storage {
namespace {

// A reader that copies a page of the WAL holds the writer up for a moment at most.
constexpr int busy_wait_ms = 2000;

int flags_of(Access access) {
    switch (access) {
        case Access::read: return SQLITE_OPEN_READONLY;
        case Access::write: return SQLITE_OPEN_READWRITE;
        case Access::create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return SQLITE_OPEN_READONLY;
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(std::filesystem::path path, Access access) : path_{std::move(path)} {
    sqlite3* handle = nullptr;
    const int flags = flags_of(access) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path_.c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail("cannot be opened");
    sqlite3_busy_timeout(handle, busy_wait_ms);
}

void Database::run(const char* sql) {
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail("cannot be changed");
}

std::int64_t Database::number(const char* sql) {
    Statement statement{*this, sql};
    return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(const char* sql) {
    Statement statement{*this, sql};
    return statement.step() ? statement.text(0) : std::string{};
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

// A PRAGMA takes no bound values; a number needs no quoting.
void Database::limit_pages(std::int64_t pages) {
    run(("PRAGMA max_page_count = " + std::to_string(pages)).c_str());
}

bool Database::truncate_wal() {
    sqlite3_busy_timeout(handle(), 0);
    const int code =
        sqlite3_wal_checkpoint_v2(handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(handle(), busy_wait_ms);
    if (code == SQLITE_OK) return true;
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED) return false;
    fail("cannot be tidied");
}

void Database::abandon() { sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr); }

void Database::fail(const char* doing) const {
    const int code = handle_ ? sqlite3_extended_errcode(handle()) : SQLITE_NOMEM;
    const std::string reason = handle_ ? sqlite3_errmsg(handle()) : "out of memory";
    throw StorageError{path_.string() + ": " + doing + ": " + reason, code};
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(Database& database, const char* sql) : database_{&database} {
    sqlite3_stmt* handle = nullptr;
    if (sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr) !=
        SQLITE_OK)
        database.fail("does not have the expected tables");
    handle_.reset(handle);
}

Statement& Statement::bind(int at, std::int64_t value) {
    if (sqlite3_bind_int64(handle_.get(), at, value) != SQLITE_OK) database_->fail("takes no value");
    return *this;
}

Statement& Statement::bind(int at, std::string_view value) {
    if (sqlite3_bind_text64(handle_.get(), at, value.empty() ? "" : value.data(), value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
        database_->fail("takes no value");
    return *this;
}

Statement& Statement::bind(int at, Bytes value) {
    if (sqlite3_bind_blob64(handle_.get(), at, value.data(), value.size(), SQLITE_TRANSIENT) != SQLITE_OK)
        database_->fail("takes no value");
    return *this;
}

Statement& Statement::bind_null(int at) {
    if (sqlite3_bind_null(handle_.get(), at) != SQLITE_OK) database_->fail("takes no value");
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    sqlite3_reset(handle_.get());
    if (code != SQLITE_DONE) database_->fail("cannot be read or written");
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_.get(), column); }

std::string Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
    return text == nullptr
               ? std::string{}
               : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)));
}

Bytes Statement::bytes(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_.get(), column));
    return {data,
            data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

Transaction::~Transaction() {
    if (database_.in_transaction()) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace auftakt::storage
