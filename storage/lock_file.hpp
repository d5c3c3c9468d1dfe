#pragma once

#include <filesystem>

#include "storage/durable.hpp"

namespace auftakt::storage {

// One process writes a programme file. The lock ends with the process, however it ends; the file beside the
// programme says which process it is.
class LockFile {
public:
    // Throws a StorageError that names the other process when there is one.
    explicit LockFile(const std::filesystem::path& programme);

private:
    Descriptor file_;
};

std::filesystem::path lock_path(const std::filesystem::path& programme);

}  // namespace auftakt::storage
