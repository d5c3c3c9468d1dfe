#include "storage/programme_file.hpp"

#include <sodium.h>

#include "storage/error.hpp"
#include "storage/forget.hpp"
#include "storage/journal_file.hpp"
#include "storage/lock_file.hpp"
#include "storage/pictures.hpp"
#include "storage/schema.hpp"

namespace auftakt::storage {
namespace {

struct Identity {
    std::string id;
    programme::Kind kind = programme::Kind::real;
};

void check_sound(Database& database) {
    std::string found;
    try {
        found = database.text("PRAGMA quick_check(1)");
    } catch (const StorageError& error) {
        found = error.what();
    }
    if (found != "ok")
        throw StorageError{database.path().string() + ": is damaged (" + found +
                           "). Open the last backup; `auftakt verify` says what is left."};
}

Identity prepare(const std::filesystem::path& path, programme::Kind kind) {
    Database database{path, Access::create};
    if (is_empty(database)) create_schema(database, kind);
    check_identity(database);
    check_sound(database);
    migrate(database, migrations(), schema_version);
    return {programme_id(database), kind_of(database)};
}

void start_sodium() {
    if (sodium_init() < 0)
        throw StorageError{"libsodium does not start: the machine gives no random numbers. Restart it."};
}

std::filesystem::path state_folder_of(const OpenOptions& options) {
    return options.state_folder.empty() ? default_state_folder() : options.state_folder;
}

}  // namespace

struct ProgrammeFile::Parts {
    Parts(const std::filesystem::path& file, const OpenOptions& options)
        : path{file},
          lock{path},
          identity{prepare(path, options.kind)},
          keys{state_folder_of(options), identity.id},
          journal{path, keys, options.pages_max} {}

    std::filesystem::path path;
    LockFile lock;
    Identity identity;
    KeyFiles keys;
    JournalFile journal;
};

ProgrammeFile::ProgrammeFile(const std::filesystem::path& path, const OpenOptions& options) {
    start_sodium();
    parts_ = std::make_unique<Parts>(path, options);
}

ProgrammeFile::~ProgrammeFile() = default;

Journal& ProgrammeFile::journal() { return parts_->journal; }
Keys& ProgrammeFile::keys() { return parts_->keys; }
std::int64_t ProgrammeFile::forget(const std::set<PersonId>& people) {
    const auto changed =
        people.empty() ? std::int64_t{0} : storage::forget(parts_->path, parts_->keys, people);
    compact(parts_->path);
    return changed;
}

void ProgrammeFile::keep(const std::map<std::string, std::string>& pictures) {
    if (!pictures.empty()) keep_pictures(parts_->path, pictures);
}
std::map<std::string, std::string> ProgrammeFile::pictures() { return read_pictures(parts_->path); }

programme::Kind ProgrammeFile::kind() const { return parts_->identity.kind; }

}  // namespace auftakt::storage
