#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "storage/programme_file.hpp"

namespace auftakt {

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream all;
    all << std::ifstream{file, std::ios::binary}.rdbuf();
    return all.str();
}

// A folder of its own for one test, gone with it.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "auftakt-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code quiet;
        std::filesystem::remove_all(path_, quiet);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path operator/(const char* name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }
    storage::OpenOptions options() const { return {.state_folder = path_ / "state"}; }

    // Every byte of every file in it, one after the other.
    std::string bytes() const {
        std::ostringstream all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{path_})
            if (entry.is_regular_file() && entry.file_size() > 0)
                all << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
        return all.str();
    }

private:
    std::filesystem::path path_;
};

}  // namespace auftakt
