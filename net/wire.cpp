#include "net/wire.hpp"

#include "base/json.hpp"
#include "base/json_text.hpp"

namespace auftakt::net {
namespace {

bool is_request(std::string_view tag) {
    return tag == tag_of<phone::Hello>() || tag == tag_of<phone::Ping>() || tag == tag_of<phone::LookUp>();
}

template <class Variant>
std::expected<Command, json::Error> read_command(const json::value& from) {
    const auto read = json::read_tagged<Variant>(from, "do", json::Strict::yes);
    if (!read) return std::unexpected(read.error());
    return std::visit([](const auto& held) { return Command{held}; }, *read);
}

std::expected<Incoming, Malformed> parse_wish(boost::json::object from, Speaker speaker) {
    const auto* part = from.if_contains("id");
    if (part == nullptr) return std::unexpected(Malformed{{}, "needs \"id\""});
    const auto id = json::read<CommandId>(*part, json::Strict::yes);
    if (!id) return std::unexpected(Malformed{{}, "id " + id.error().what});
    from.erase("id");
    const json::value rest(std::move(from));  // braces would make a list of one
    const auto command =
        speaker == Speaker::phone ? read_command<SeatCommand>(rest) : read_command<RemoteCommand>(rest);
    if (!command) return std::unexpected(Malformed{*id, command.error().where});
    return Wish{*id, *command};
}

}  // namespace

std::expected<Incoming, Malformed> parse(std::string_view text, Speaker speaker) {
    auto parsed = parse_json(text);
    if (!parsed) return std::unexpected(Malformed{{}, "not JSON"});
    auto* object = parsed->if_object();
    if (object == nullptr) return std::unexpected(Malformed{{}, "not an object"});
    const auto* tag = object->if_contains("do");
    if (tag == nullptr || !tag->is_string()) return std::unexpected(Malformed{{}, "needs \"do\""});
    if (!is_request({tag->get_string().data(), tag->get_string().size()}))
        return parse_wish(std::move(*object), speaker);
    auto request = json::read_tagged<Request>(*parsed, "do", json::Strict::yes);
    if (!request) return std::unexpected(Malformed{{}, request.error().where});
    return std::move(*request);
}

std::string text_of(const phone::ServerMessage& message) {
    return to_text(json::write_tagged(message, "kind"));
}

std::string text_of(const Content& content) {
    return std::visit([](const auto& held) { return to_text(json::write(held)); }, content);
}

}  // namespace auftakt::net
