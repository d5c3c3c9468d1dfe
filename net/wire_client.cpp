#include "net/wire_client.hpp"

#include "base/json.hpp"
#include "base/json_text.hpp"

namespace auftakt::net {
namespace {

template <class Variant>
std::string with_id(const Variant& command, CommandId id) {
    auto object = json::write_tagged(command, "do");
    object.emplace("id", json::write(id));
    return to_text(object);
}

}  // namespace

std::expected<phone::ServerMessage, std::string> parse_server(std::string_view text) {
    const auto parsed = parse_json(text);
    if (!parsed) return std::unexpected(parsed.error());
    auto message = json::read_tagged<phone::ServerMessage>(*parsed, "kind", json::Strict::yes);
    if (!message) return std::unexpected(message.error().where + ": " + message.error().what);
    return std::move(*message);
}

std::string text_of(const Request& request) { return to_text(json::write_tagged(request, "do")); }
std::string text_of(const SeatCommand& command, CommandId id) { return with_id(command, id); }
std::string text_of(const RemoteCommand& command, CommandId id) { return with_id(command, id); }

}  // namespace auftakt::net
