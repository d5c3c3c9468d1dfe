#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "net/messages.hpp"

// The phone's side of the wire, for simulated phones and tests.
namespace auftakt::net {

// The error is a short reason.
std::expected<phone::ServerMessage, std::string> parse_server(std::string_view text);

std::string text_of(const Request& request);
std::string text_of(const SeatCommand& command, CommandId id);
std::string text_of(const RemoteCommand& command, CommandId id);

}  // namespace auftakt::net
