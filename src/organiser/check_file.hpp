#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/input_error.hpp"

namespace auftakt {

// What `auftakt check` says about one file.
struct FileCheck {
    std::string kind;  // "show", "kiosk configuration", "people", "exclusions", "weights", "meetings"
    InputErrors errors;
    InputErrors warnings;
    std::vector<std::string> summary;  // what the file holds, when it is good
};

// Tells by the ending and the content what a file is, reads it as that, and says what is wrong with it.
FileCheck check_file(const std::filesystem::path& path);

}  // namespace auftakt
