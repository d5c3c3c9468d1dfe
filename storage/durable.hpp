#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <utility>
#include <vector>

// Small files that must survive a power cut. Failures are StorageErrors that name the file.
namespace auftakt::storage {

// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int descriptor = -1) : descriptor_{descriptor} {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : descriptor_{other.descriptor_} { other.descriptor_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

// Makes the folder and those above it; the last one is for the owner alone (0700).
void make_private_folder(const std::filesystem::path& folder);
// A new file for the owner alone (0600), on disk with its name when this returns.
void write_private_file(const std::filesystem::path& file, std::span<const std::uint8_t> bytes);
std::vector<std::uint8_t> read_file(const std::filesystem::path& file);
// Overwritten before its name goes. A missing file is no error.
void wipe_file(const std::filesystem::path& file);
// What was created, renamed or removed in the folder is on disk when this returns.
void sync_folder(const std::filesystem::path& folder);
void sync_file(const std::filesystem::path& file);

}  // namespace auftakt::storage
