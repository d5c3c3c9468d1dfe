#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace auftakt::net {

// Counts open sockets, so that one device cannot take all of them. Addresses with many seats (a venue's NAT,
// a rehearsal) are not limited on their own, only all strangers together.
class Door {
public:
    // False: close it at once. True: call left() when it ends.
    [[nodiscard]] bool enter(const std::string& address);
    void known(const std::string& address);    // this socket now speaks for a seat or the facilitator
    void unknown(const std::string& address);  // and now it does not any more
    void left(const std::string& address, bool was_known);

    std::size_t sockets() const { return sockets_; }

private:
    struct Count {
        std::size_t strangers = 0;
        std::size_t known = 0;
    };
    std::map<std::string, Count> addresses_;
    std::size_t sockets_ = 0;
    std::size_t strangers_ = 0;
};

}  // namespace auftakt::net
