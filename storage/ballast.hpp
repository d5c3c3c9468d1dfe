#pragma once

#include <cstdint>
#include <filesystem>

namespace auftakt::storage {

// Space kept beside the programme, given up when the disk is full, so that a show can end properly.
class Ballast {
public:
    static constexpr std::int64_t bytes = 8 * 1024 * 1024;

    explicit Ballast(const std::filesystem::path& programme);

    // Takes the space when it can be had; a full disk is no error here.
    void reserve();
    // True when there was something to give up.
    bool release();

private:
    std::filesystem::path path_;
};

}  // namespace auftakt::storage
