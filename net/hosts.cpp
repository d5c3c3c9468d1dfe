#include "net/hosts.hpp"

namespace auftakt::net {
namespace {

constexpr std::uint16_t port_of_http = 80;

std::string lower(std::string_view text) {
    std::string small{text};
    for (auto& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::string bracketed(std::string_view address) {
    if (address.find(':') == std::string_view::npos) return std::string{address};
    return "[" + std::string{address} + "]";
}

}  // namespace

void Hosts::set(const std::vector<std::string>& addresses) {
    names_.clear();
    for (const auto& address : addresses) names_.insert(lower(address));
}

bool Hosts::allows(std::string_view host, std::string_view local) const {
    auto name = lower(host);
    if (port_ == port_of_http && !name.ends_with(":80") && !name.empty()) name += ":80";
    if (names_.contains(name)) return true;
    const auto port = ":" + std::to_string(port_);
    if (name == "localhost" + port || name == "127.0.0.1" + port || name == "[::1]" + port) return true;
    return !local.empty() && name == bracketed(lower(local)) + port;
}

bool Hosts::allows_origin(std::string_view origin, std::string_view local) const {
    constexpr std::string_view scheme = "http://";
    return origin.starts_with(scheme) && allows(origin.substr(scheme.size()), local);
}

}  // namespace auftakt::net
