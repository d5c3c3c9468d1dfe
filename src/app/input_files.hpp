#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/input_error.hpp"

namespace auftakt {

// The files of one call of the command line. Each is read to its end; every fault is kept, so that all of
// them are told at once.
class InputFiles {
public:
    // What was read; missing: it had faults.
    template <class T>
    std::optional<T> take(std::expected<T, InputErrors> read) {
        if (read) return std::move(*read);
        faults.insert(faults.end(), read.error().begin(), read.error().end());
        return std::nullopt;
    }
    // The same of a file that need not be named.
    template <class Read>
    auto take(const std::optional<std::filesystem::path>& path, Read read) -> decltype(take(read(*path))) {
        if (!path) return std::nullopt;
        return take(read(*path));
    }

    InputErrors faults;
};

}  // namespace auftakt
