#pragma once

#include <string>
#include <vector>

namespace auftakt {

// Bad input from a file or a call: what is wrong, where, and what to do. Line and column count from 1; 0 =
// not known.
struct InputError {
    std::string file;
    int line = 0;
    int column = 0;
    std::string message;  // the fact, then the remedy
    bool operator==(const InputError&) const = default;
};

using InputErrors = std::vector<InputError>;

// FILE:LINE:COLUMN: message, fit for a terminal.
std::string to_string(const InputError& error);

}  // namespace auftakt
