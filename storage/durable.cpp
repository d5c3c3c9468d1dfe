#include "storage/durable.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "storage/error.hpp"

namespace auftakt::storage {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* doing) {
    throw StorageError{path.string() + ": " + doing + ": " + std::strerror(errno) +
                       ". Check that the disk has space and that the folder is yours."};
}

Descriptor open_or_fail(const std::filesystem::path& path, int flags, const char* doing) {
    Descriptor file{open(path.c_str(), flags | O_CLOEXEC, 0600)};
    if (file.get() < 0) fail(path, doing);
    return file;
}

void write_all(const Descriptor& file, const std::filesystem::path& path,
               std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const auto written = write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(path, "cannot be written");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    if (fsync(file.get()) != 0) fail(path, "cannot be brought to the disk");
}

}  // namespace

Descriptor::~Descriptor() {
    if (descriptor_ >= 0) close(descriptor_);
}

void make_private_folder(const std::filesystem::path& folder) {
    if (std::filesystem::is_directory(folder)) {
        if (chmod(folder.c_str(), 0700) != 0) fail(folder, "cannot be made private");
        return;
    }
    std::filesystem::create_directories(folder.parent_path());
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail(folder, "cannot be made");
    sync_folder(folder.parent_path());
}

void write_private_file(const std::filesystem::path& file, std::span<const std::uint8_t> bytes) {
    const auto out = open_or_fail(file, O_WRONLY | O_CREAT | O_EXCL, "cannot be made");
    write_all(out, file, bytes);
    sync_folder(file.parent_path());
}

std::vector<std::uint8_t> read_file(const std::filesystem::path& file) {
    const auto in = open_or_fail(file, O_RDONLY, "cannot be opened");
    std::vector<std::uint8_t> bytes;
    std::uint8_t block[4096];
    while (true) {
        const auto count = read(in.get(), block, sizeof block);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(file, "cannot be read");
        if (count == 0) return bytes;
        bytes.insert(bytes.end(), block, block + count);
    }
}

void wipe_file(const std::filesystem::path& file) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(file, missing);
    if (missing) return;
    {
        const auto out = open_or_fail(file, O_WRONLY, "cannot be opened");
        write_all(out, file, std::vector<std::uint8_t>(size));
    }
    if (unlink(file.c_str()) != 0) fail(file, "cannot be removed");
    sync_folder(file.parent_path());
}

void sync_folder(const std::filesystem::path& folder) {
    const auto opened = open_or_fail(folder, O_RDONLY | O_DIRECTORY, "cannot be opened");
    if (fsync(opened.get()) != 0) fail(folder, "cannot be brought to the disk");
}

void sync_file(const std::filesystem::path& file) {
    const auto opened = open_or_fail(file, O_RDONLY, "cannot be opened");
    if (fsync(opened.get()) != 0) fail(file, "cannot be brought to the disk");
}

}  // namespace auftakt::storage
