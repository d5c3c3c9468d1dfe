#include "storage/lock_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "storage/error.hpp"

namespace auftakt::storage {

std::filesystem::path lock_path(const std::filesystem::path& programme) {
    return programme.string() + ".lock";
}

LockFile::LockFile(const std::filesystem::path& programme) {
    const auto path = lock_path(programme);
    file_ = Descriptor{open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
    if (file_.get() < 0)
        throw StorageError{path.string() + ": cannot be made: " + std::strerror(errno) +
                           ". Check that the folder exists and is yours."};
    if (flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
        char holder[64] = {};
        const auto length = pread(file_.get(), holder, sizeof holder - 1, 0);
        std::string who(holder, length > 0 ? static_cast<std::size_t>(length) : 0);
        while (!who.empty() && who.back() == '\n') who.pop_back();
        throw StorageError{programme.string() + ": is in use by " + (who.empty() ? "another process" : who) +
                           ". End that one first, or use another file."};
    }
    const auto text = "process " + std::to_string(getpid()) + "\n";
    // The name is for people; the lock is what holds.
    if (ftruncate(file_.get(), 0) != 0 || pwrite(file_.get(), text.data(), text.size(), 0) < 0)
        throw StorageError{path.string() + ": cannot be written: " + std::strerror(errno) +
                           ". Free some space on the disk."};
}

}  // namespace auftakt::storage
