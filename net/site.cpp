#include "net/site.hpp"

#include <algorithm>

#include "net/hall.hpp"

namespace auftakt::net {
namespace {

constexpr std::size_t target_bytes_max = 256;
constexpr std::string_view json_type = "application/json; charset=utf-8";

Reply plain(int status, std::string text) {
    return {.status = status, .body = std::make_shared<const std::string>(std::move(text))};
}

// Scripts, styles and pictures of ours only; old Safari does not count ws: as 'self', so it is named.
std::string policy(const std::string& host) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
           "connect-src 'self' ws://" +
           host + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

// 16 bytes in base64: 22 digits and two signs of equality.
bool good_key(std::string_view key) {
    return key.size() == 24 && key.ends_with("==") && std::ranges::all_of(key.substr(0, 22), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      c == '+' || c == '/';
           });
}

Reply immutable(Text body) {
    if (!body) return plain(404, "not here\n");
    return {.type = std::string{json_type}, .keep = Keep::for_ever, .body = std::move(body)};
}

}  // namespace

std::variant<Reply, Accept> Site::answer(const Asked& asked) const {
    if (asked.hosts.size() != 1) return plain(400, "one Host, please\n");
    if (!hosts.allows(asked.hosts[0], asked.local)) return plain(421, "no such host here\n");
    if (asked.method != "GET" && asked.method != "HEAD") return plain(405, "GET only\n");
    if (asked.body) return plain(400, "no body, please\n");
    if (asked.target.size() > target_bytes_max) return plain(414, "too long\n");
    const auto path = std::string_view{asked.target}.substr(0, asked.target.find('?'));
    if (path != "/ws") return get(asked, path);
    if (!asked.upgrade || asked.method != "GET") return plain(426, "this is a WebSocket\n");
    if (!good_key(asked.key)) return plain(400, "bad Sec-WebSocket-Key\n");
    // Programs send no Origin; a browser always does, and then it must be a page of ours.
    if (asked.origins.size() > 1 ||
        (asked.origins.size() == 1 && !hosts.allows_origin(asked.origins[0], asked.local)))
        return plain(403, "not from this page\n");
    return Accept{};
}

Reply Site::get(const Asked& asked, std::string_view path) const {
    constexpr std::string_view content = "/content/";
    constexpr std::string_view words = "/words/";
    constexpr std::string_view save = "/save/";
    if (path.starts_with(content)) return immutable(hall_.pictures().content(path.substr(content.size())));
    if (path.starts_with(words)) return immutable(hall_.pictures().words_by_name(path.substr(words.size())));
    if (path.starts_with(save)) {
        auto file = hall_.saved(path.substr(save.size()));
        if (!file) return plain(404, "not here\n");
        return {.type = file->type, .body = file->text, .file = file->name};
    }
    if (path == "/health" && asked.from_here)
        return {.type = std::string{json_type},
                .body = std::make_shared<const std::string>(hall_.health() + "\n")};
    const auto* asset = page_.find(path);
    if (asset == nullptr) return plain(404, "not here\n");
    const bool page = asset->type.starts_with("text/html");
    return {.type = asset->type,
            .keep = page ? Keep::no : Keep::for_ever,
            .body = asset->body,
            .policy = page ? policy(asked.hosts[0]) : std::string{}};
}

}  // namespace auftakt::net
