#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace auftakt::net {

// Under which names we answer. A page of a stranger's domain that points at our address is not one of ours.
class Hosts {
public:
    void set_port(std::uint16_t port) { port_ = port; }
    void set(const std::vector<std::string>& addresses);  // "10.0.0.2:8080"

    // `local`: our own end of this connection, "10.0.0.2" or "fe80::1". Naming it is always right: a browser
    // only writes it when somebody has typed it.
    bool allows(std::string_view host, std::string_view local) const;
    bool allows_origin(std::string_view origin, std::string_view local) const;  // "http://10.0.0.2:8080"

private:
    std::set<std::string, std::less<>> names_;
    std::uint16_t port_ = 0;
};

}  // namespace auftakt::net
