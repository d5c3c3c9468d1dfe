#pragma once

#include <stdexcept>
#include <string>

namespace auftakt::storage {

// The disk or a file on it does not do what it must: what, where, and what to do, in one sentence or two.
class StorageError : public std::runtime_error {
public:
    explicit StorageError(const std::string& message, int code = 0)
        : std::runtime_error{message}, code_{code} {}
    int code() const { return code_; }  // SQLite's, or 0

private:
    int code_;
};

}  // namespace auftakt::storage
