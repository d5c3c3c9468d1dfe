#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "base/ids.hpp"
#include "core/programme.hpp"

namespace auftakt {
class Journal;
class Keys;
}  // namespace auftakt

namespace auftakt::storage {

struct OpenOptions {
    programme::Kind kind = programme::Kind::real;  // of a file that is made new
    std::filesystem::path state_folder;            // for key files; empty: XDG_STATE_HOME
    std::int64_t pages_max = 0;                    // bounds the file, 4 KiB each; 0: only the disk does
};

// A programme open for writing: locked, checked, brought up to date. Throws StorageError: somebody else has
// it, it is not ours, newer, or damaged.
class ProgrammeFile {
public:
    ProgrammeFile(const std::filesystem::path& path, const OpenOptions& options);
    ~ProgrammeFile();

    Journal& journal();
    Keys& keys();
    // Erases people's names and texts for good; how many facts changed. See forget.hpp.
    std::int64_t forget(const std::set<PersonId>& people);
    // Pictures of a show, by the hash of their bytes in hexadecimal digits: kept once, however many shows
    // name them. Before the show is loaded, so that no journal ever names one that is missing.
    void keep(const std::map<std::string, std::string>& pictures);
    std::map<std::string, std::string> pictures();
    programme::Kind kind() const;  // what the file says, whatever the options do

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace auftakt::storage
