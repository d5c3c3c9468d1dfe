#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace auftakt::tests {

// Bytes to a local port and back, for callers with bad manners.
class RawSocket {
public:
    explicit RawSocket(std::uint16_t port);
    ~RawSocket();
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;

    void send(std::string_view bytes) const;
    // Until the other side closes, `until` has come, or three seconds have passed.
    std::string receive(std::string_view until = {}) const;
    bool closed_by_peer() const;  // within ten seconds

private:
    int socket_;
};

// One request with these lines after the first; the answer, head and body.
std::string http(std::uint16_t port, const std::string& first_line, const std::string& lines = {});
// The same with the right Host, and the connection closed afterwards.
std::string get(std::uint16_t port, const std::string& path, const std::string& lines = {});

}  // namespace auftakt::tests
