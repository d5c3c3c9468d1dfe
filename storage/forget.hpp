#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <vector>

#include "base/ids.hpp"

namespace auftakt::storage {

class KeyFiles;

// Takes people's names and texts out of a programme's journal, their answers out of open boxes and their
// rows out of the results, in one transaction. How many facts are others now.
std::int64_t forget(const std::filesystem::path& path, KeyFiles& keys, const std::set<PersonId>& people);

// Writes the file anew: nothing that was deleted or replaced stands in it, or beside it, afterwards.
void compact(const std::filesystem::path& path);

// Programme files in the same folder that began as this one: backups, and copies of an older format.
std::vector<std::filesystem::path> copies_of(const std::filesystem::path& path);

}  // namespace auftakt::storage
