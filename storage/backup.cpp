#include <sodium.h>

#include "storage/durable.hpp"
#include "storage/error.hpp"
#include "storage/read_programme.hpp"
#include "storage/schema.hpp"

namespace auftakt::storage {
namespace {

// Everything but the sealed rows, the results (made anew when needed) and the identity.
constexpr const char* copy_all = R"sql(
INSERT INTO main.journal SELECT * FROM source.journal;
INSERT INTO main.accepted SELECT * FROM source.accepted;
INSERT INTO main.heartbeat SELECT * FROM source.heartbeat;
INSERT INTO main.pictures SELECT * FROM source.pictures;
)sql";

BackedUp fill(const std::filesystem::path& from, const std::filesystem::path& part, programme::Kind kind) {
    Database copy{part, Access::create};
    copy.run("PRAGMA synchronous = FULL;");
    create_schema(copy, kind);
    Statement{copy, "ATTACH DATABASE ?1 AS source"}.bind(1, from.string()).run();
    BackedUp done;
    {
        Transaction transaction{copy, Begin::write_later};
        copy.run(copy_all);
        done.facts = copy.number("SELECT count(*) FROM main.journal");
        done.sealed_left_out = copy.number("SELECT count(*) FROM source.sealed");
        transaction.commit();
    }
    copy.run("DETACH DATABASE source");
    return done;
}

}  // namespace

BackedUp backup(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::filesystem::exists(to))
        throw StorageError{to.string() + ": exists already. Choose another name for the backup."};
    if (!std::filesystem::exists(from))
        throw StorageError{from.string() + ": does not exist. Check the name."};
    if (sodium_init() < 0)
        throw StorageError{"libsodium does not start: the machine gives no random numbers."};
    programme::Kind kind{};
    {
        Database source{from, Access::read};
        check_identity(source);
        kind = kind_of(source);
    }
    const auto part = std::filesystem::path{to.string() + ".part"};
    std::filesystem::remove(part);
    const auto done = fill(from, part, kind);
    sync_file(part);
    std::filesystem::rename(part, to);
    sync_folder(std::filesystem::absolute(to).parent_path());
    return done;
}

}  // namespace auftakt::storage
