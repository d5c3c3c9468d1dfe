#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

// Thin owners around SQLite's handles. Failures are StorageErrors with SQLite's code; destructors stay quiet.
namespace auftakt::storage {

enum class Access { read, write, create };

using Bytes = std::span<const std::uint8_t>;

class Database {
public:
    Database(std::filesystem::path path, Access access);

    const std::filesystem::path& path() const { return path_; }
    sqlite3* handle() const { return handle_.get(); }

    // One or several fixed statements without values.
    void run(const char* sql);
    // The first column of the first row of a fixed statement.
    std::int64_t number(const char* sql);
    std::string text(const char* sql);
    bool in_transaction() const;

    // The file never grows beyond so many pages of 4 KiB.
    void limit_pages(std::int64_t pages);

    // Moves the WAL into the file and cuts it to nothing. False while somebody still reads it.
    bool truncate_wal();
    // After a failure: closing must not touch the file any more.
    void abandon();

    [[noreturn]] void fail(const char* doing) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

// A prepared statement, bound from 1 and read from 0 like SQLite's own.
class Statement {
public:
    Statement(Database& database, const char* sql);

    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, std::string_view value);  // copied
    Statement& bind(int at, Bytes value);             // copied
    Statement& bind_null(int at);

    // True while there is a row. After the last one the statement is ready for new values.
    bool step();
    // To the end, for statements without rows.
    void run();
    void reset();

    std::int64_t number(int column) const;
    std::string text(int column) const;
    Bytes bytes(int column) const;  // until the next step
    bool is_null(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };
    Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

enum class Begin { write_now, write_later };  // later: attached files are only read from

// No commit: the destructor undoes it.
class Transaction {
public:
    explicit Transaction(Database& database, Begin begin = Begin::write_now) : database_{database} {
        database_.run(begin == Begin::write_now ? "BEGIN IMMEDIATE" : "BEGIN");
    }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() { database_.run("COMMIT"); }

private:
    Database& database_;
};

}  // namespace auftakt::storage
