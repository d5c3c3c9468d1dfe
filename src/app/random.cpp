#include "app/random.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <stdexcept>

namespace auftakt {

CommandId random_command_id() {
    CommandId id;
    if (getrandom(id.bytes.data(), id.bytes.size(), 0) != static_cast<ssize_t>(id.bytes.size()))
        throw std::runtime_error{"the system has no random numbers"};
    return id;
}

std::string random_token() {
    std::string text;
    for (const auto byte : random_command_id().bytes) text += fmt::format("{:02x}", byte);
    return text;
}

}  // namespace auftakt
