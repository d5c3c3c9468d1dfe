#pragma once

#include <exception>
#include <string>

#include "net/hall.hpp"
#include "net/site.hpp"

namespace boost::asio {
class io_context;
}

namespace auftakt::net {

BootTime boot_now();

struct Caller {
    std::string address;  // of the other side, without port
    std::string local;    // of our side
    bool from_here = false;
    bool ipv6 = false;  // the socket's family
};

// Serves one connection to its end: pages by HTTP, then perhaps one WebSocket. Takes the socket over; it has
// entered the door and leaves it. Throws nothing later: what goes wrong ends this connection only.
void serve(boost::asio::io_context& io, int socket, Caller caller, Hall& hall, const Site& site);

// How every coroutine of the server ends: an exception that nobody caught is logged.
void log_end(std::exception_ptr trouble);

}  // namespace auftakt::net
