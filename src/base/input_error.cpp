#include "base/input_error.hpp"

#include <fmt/format.h>

namespace auftakt {

std::string to_string(const InputError& error) {
    return fmt::format("{}:{}:{}: {}", error.file, error.line, error.column, error.message);
}

}  // namespace auftakt
