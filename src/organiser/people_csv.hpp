#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_error.hpp"
#include "core/people.hpp"

namespace auftakt {

struct PeopleFile {
    std::vector<people::ImportedPerson> people;  // in the order of the file
    InputErrors warnings;                        // what was read, but perhaps not as meant
};

// A people file as a spreadsheet exports it; kiosk-config/README.md names the columns. All faults at once,
// and nothing of a file with a fault. A missing id is made from name, department and occurrence, so the same
// file gives the same ids. `bytes` as they are in the file.
std::expected<PeopleFile, InputErrors> parse_people(std::string_view bytes, const std::string& file);

// At most limits::csv_bytes_max bytes.
std::expected<PeopleFile, InputErrors> read_people(const std::filesystem::path& path);

}  // namespace auftakt
