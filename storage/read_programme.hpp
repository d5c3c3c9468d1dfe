#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/public.hpp"

namespace auftakt::storage {

// What the journal tells, also beside a running Auftakt, for exports and reports. Changes nothing and sees no
// sealed answers. Throws StorageError.
Public read_programme(const std::filesystem::path& path);

// What `auftakt verify` found. `trouble` is empty when the file is sound.
struct Verified {
    std::int64_t facts = 0;
    std::int64_t people = 0;
    std::int64_t questions = 0;
    std::int64_t open_boxes = 0;
    std::int64_t sealed_rows = 0;
    std::int64_t last_show_ms = 0;  // where the show clock last stood
    bool rehearsal = false;
    std::string trouble;
};

// Checks the file's structure and replays it. Never throws for what it finds in the file: that is the result.
Verified verify(const std::filesystem::path& path);

struct BackedUp {
    std::int64_t facts = 0;
    std::int64_t sealed_left_out = 0;  // rows; they would be asked again when the backup is opened
};

// One consistent copy, also beside a running Auftakt, without sealed answers and as a programme of its own:
// no key of this laptop opens anything in it. Throws StorageError; `to` must not exist and appears whole or
// not at all.
BackedUp backup(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace auftakt::storage
