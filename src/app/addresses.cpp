#include "app/addresses.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

namespace auftakt {
namespace {

struct Interface {
    std::string name;
    std::string address;
};

std::vector<Interface> interfaces() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return {};
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owner{list, freeifaddrs};
    std::vector<Interface> found;
    for (const auto* each = list; each != nullptr; each = each->ifa_next) {
        if (each->ifa_addr == nullptr || each->ifa_addr->sa_family != AF_INET) continue;
        if ((each->ifa_flags & IFF_UP) == 0 || (each->ifa_flags & IFF_LOOPBACK) != 0) continue;
        char text[INET_ADDRSTRLEN] = {};
        const auto* address = reinterpret_cast<const sockaddr_in*>(each->ifa_addr);
        if (inet_ntop(AF_INET, &address->sin_addr, text, sizeof text) != nullptr)
            found.push_back({each->ifa_name, text});
    }
    return found;
}

// The kernel's routing table: interface, destination, gateway … in hex; destination 0 is the default route.
std::string default_interface() {
    std::ifstream table{"/proc/net/route"};
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        std::istringstream row{line};
        std::string name;
        std::string destination;
        if (row >> name >> destination && destination == "00000000") return name;
    }
    return {};
}

}  // namespace

std::vector<std::string> lan_addresses() {
    auto found = interfaces();
    const auto first = default_interface();
    std::ranges::stable_partition(found, [&](const Interface& each) { return each.name == first; });
    std::vector<std::string> addresses;
    for (auto& each : found) addresses.push_back(std::move(each.address));
    if (addresses.empty()) addresses.emplace_back("127.0.0.1");
    return addresses;
}

}  // namespace auftakt
