#include "raw_socket.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace auftakt::tests {

RawSocket::RawSocket(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    static_cast<void>(::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to));
}

RawSocket::~RawSocket() { ::close(socket_); }

void RawSocket::send(std::string_view bytes) const {
    static_cast<void>(::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL));
}

std::string RawSocket::receive(std::string_view until) const {
    std::string all;
    std::array<char, 4096> part{};
    for (;;) {
        pollfd wait{socket_, POLLIN, 0};
        if (::poll(&wait, 1, 3000) <= 0) return all;
        const auto size = ::recv(socket_, part.data(), part.size(), 0);
        if (size <= 0) return all;
        all.append(part.data(), static_cast<std::size_t>(size));
        if (!until.empty() && all.find(until) != std::string::npos) return all;
    }
}

bool RawSocket::closed_by_peer() const {
    std::array<char, 4096> part{};
    for (;;) {
        pollfd wait{socket_, POLLIN, 0};
        if (::poll(&wait, 1, 10'000) <= 0) return false;
        if (::recv(socket_, part.data(), part.size(), 0) <= 0) return true;
    }
}

std::string http(std::uint16_t port, const std::string& first_line, const std::string& lines) {
    const RawSocket socket{port};
    socket.send(first_line + "\r\n" + lines + "\r\n");
    return socket.receive();
}

std::string get(std::uint16_t port, const std::string& path, const std::string& lines) {
    return http(port, "GET " + path + " HTTP/1.1",
                "Host: 127.0.0.1:" + std::to_string(port) + "\r\nConnection: close\r\n" + lines);
}

}  // namespace auftakt::tests
