#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace auftakt::storage {

// The bytes of pictures that shows name, by a hash of 64 hexadecimal digits. Beside the journal, in a
// transaction of their own; throws StorageError.
void keep_pictures(const std::filesystem::path& programme,
                   const std::map<std::string, std::string>& pictures);
std::map<std::string, std::string> read_pictures(const std::filesystem::path& programme);

}  // namespace auftakt::storage
