#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "net/messages.hpp"

// The server's side of the wire: text and values, no sockets. See README.md for the protocol.
namespace auftakt::net {

enum class Speaker { phone, remote };

struct Wish {
    CommandId id;
    Command command;
};
using Incoming = std::variant<Request, Wish>;

// Not a message of ours. With an id the sender can be told; without one there is nobody to talk to.
struct Malformed {
    std::optional<CommandId> id;
    std::string why;  // English, for the log; repeats nothing of the text
};

// Strict: a member too many or too few is refused. Names and texts come out cleaned.
std::expected<Incoming, Malformed> parse(std::string_view text, Speaker speaker);

std::string text_of(const phone::ServerMessage& message);
std::string text_of(const Content& content);

}  // namespace auftakt::net
