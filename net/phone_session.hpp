#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket.hpp>
#include <memory>

#include "net/beast.hpp"

namespace auftakt::net {

namespace http = beast::http;
namespace websocket = beast::websocket;

// One WebSocket over plain TCP. One message is written at a time; what comes meanwhile waits in the outbox.
class PhoneSession final : public Line, public std::enable_shared_from_this<PhoneSession> {
public:
    PhoneSession(beast::tcp_stream stream, std::string address, Hall& hall);

    // From the handshake to the end. Leaves the door.
    asio::awaitable<void> run(http::request<http::empty_body> request);

    void pump() override;
    void hang_up(HangUp how) override;
    void ping(BootTime now) override;

private:
    asio::awaitable<void> listen();

    Hall& hall_;
    websocket::stream<beast::tcp_stream> socket_;
    beast::flat_buffer buffer_;
    bool pinging_ = false;
    bool awaits_pong_ = false;
    bool closing_ = false;
};

}  // namespace auftakt::net
