#include "power_cut.hpp"

#include <sqlite3.h>

#include <cstring>
#include <new>

// A virtual file system over SQLite's own one (https://sqlite.org/vfs.html): each call is passed on, xSync
// also notes what the file holds.
namespace auftakt {
namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    return text.str();
}

std::map<std::string, std::string>& synced() {
    static std::map<std::string, std::string> files;  // SQLite knows the file system by name, not by object
    return files;
}

struct Watched {
    sqlite3_file base;
    const char* path;

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

Watched& watched(sqlite3_file* file) { return *reinterpret_cast<Watched*>(file); }

// Each method of the real file behind a function of the same form.
template <auto Method, class... Arguments>
int pass(sqlite3_file* file, Arguments... arguments) {
    auto* real = watched(file).real();
    return (real->pMethods->*Method)(real, arguments...);
}

int close_file(sqlite3_file* file) {
    auto* real = watched(file).real();
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

int sync_file(sqlite3_file* file, int flags) {
    const int result = pass<&sqlite3_io_methods::xSync>(file, flags);
    if (result == SQLITE_OK && watched(file).path)
        synced()[watched(file).path] = content_of(watched(file).path);
    return result;
}

void barrier(sqlite3_file* file) {
    auto* real = watched(file).real();
    real->pMethods->xShmBarrier(real);
}

const sqlite3_io_methods methods{
    .iVersion = 2,  // without memory mapping, which would pass by
    .xClose = close_file,
    .xRead = pass<&sqlite3_io_methods::xRead, void*, int, sqlite3_int64>,
    .xWrite = pass<&sqlite3_io_methods::xWrite, const void*, int, sqlite3_int64>,
    .xTruncate = pass<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
    .xSync = sync_file,
    .xFileSize = pass<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    .xLock = pass<&sqlite3_io_methods::xLock, int>,
    .xUnlock = pass<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = pass<&sqlite3_io_methods::xCheckReservedLock, int*>,
    .xFileControl = pass<&sqlite3_io_methods::xFileControl, int, void*>,
    .xSectorSize = pass<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = pass<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = pass<&sqlite3_io_methods::xShmMap, int, int, int, void volatile**>,
    .xShmLock = pass<&sqlite3_io_methods::xShmLock, int, int, int>,
    .xShmBarrier = barrier,
    .xShmUnmap = pass<&sqlite3_io_methods::xShmUnmap, int>,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

sqlite3_vfs* real_system() { return static_cast<sqlite3_vfs*>(sqlite3_vfs_find("unix")); }

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* opened) {
    auto* mine = new (file) Watched{{nullptr}, path};
    std::memset(mine->real(), 0, static_cast<std::size_t>(real_system()->szOsFile));
    const int result = real_system()->xOpen(real_system(), path, mine->real(), flags, opened);
    if (mine->real()->pMethods) mine->base.pMethods = &methods;
    if (result == SQLITE_OK && path) synced().emplace(path, content_of(path));
    return result;
}

int delete_file(sqlite3_vfs*, const char* path, int sync_folder) {
    synced().erase(path);
    return real_system()->xDelete(real_system(), path, sync_folder);
}

sqlite3_vfs& watching() {
    static sqlite3_vfs system = [] {
        auto copy = *real_system();
        copy.zName = "power-cut";
        copy.szOsFile += static_cast<int>(sizeof(Watched));
        copy.xOpen = open_file;
        copy.xDelete = delete_file;
        return copy;
    }();
    return system;
}

}  // namespace

PowerCut::PowerCut() {
    sqlite3_initialize();
    synced().clear();
    sqlite3_vfs_register(&watching(), 1);
}

PowerCut::~PowerCut() {
    sqlite3_vfs_unregister(&watching());
    sqlite3_vfs_register(real_system(), 1);
}

void PowerCut::strike(const Folder& before, const Folder& after) const {
    namespace fs = std::filesystem;
    fs::copy(before.path(), after.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    for (const auto& entry : fs::recursive_directory_iterator{before.path()}) {
        const auto found = synced().find(entry.path().string());
        if (found == synced().end()) continue;
        std::ofstream{after.path() / fs::relative(entry.path(), before.path()), std::ios::binary}
            << found->second;
    }
}

}  // namespace auftakt
