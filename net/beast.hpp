#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <string>

#include "net/hall.hpp"
#include "net/site.hpp"

// The only header that names Boost, for the three files that talk to sockets: 30 s each to compile.
namespace auftakt::net {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;

BootTime boot_now();

// Serves one connection to its end: pages by HTTP, then perhaps one WebSocket. It has entered the door.
struct Caller {
    std::string address;  // of the other side, without port
    std::string local;    // of our side
    bool from_here = false;
};
asio::awaitable<void> serve(beast::tcp_stream stream, Caller caller, Hall& hall, const Site& site);

}  // namespace auftakt::net
