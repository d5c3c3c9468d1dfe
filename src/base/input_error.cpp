#include "base/input_error.hpp"

#include <fmt/format.h>

#include "base/terminal.hpp"

namespace auftakt {

std::string to_string(const InputError& error) {
    return for_terminal(fmt::format("{}:{}:{}: {}", error.file, error.line, error.column, error.message));
}

}  // namespace auftakt
