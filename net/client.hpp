#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace auftakt::net {

// Runs any number of clients on the thread that calls run; nothing here is safe from another thread but stop.
class ClientLoop {
public:
    ClientLoop();
    ~ClientLoop();

    void run();  // until stop
    // Runs until `done` holds after some event; false: not within `limit`.
    bool run_until(const std::function<bool()>& done, std::chrono::milliseconds limit);
    void after(std::chrono::milliseconds delay, std::function<void()> then);
    void stop();

    struct Inside;
    Inside& inside() { return *inside_; }

private:
    std::unique_ptr<Inside> inside_;
};

struct ServerUrl {
    std::string host;
    std::string port = "80";
    std::string target = "/ws";
};
// "http://10.0.0.2:8080/", "ws://10.0.0.2:8080/ws" or "10.0.0.2:8080". Missing: not such an address.
std::optional<ServerUrl> parse_url(std::string_view url);

// One WebSocket to a server: text out, text in, by callbacks from the loop's thread. Must end before the
// loop.
class Client {
public:
    struct Callbacks {
        std::function<void()> opened = [] {};
        std::function<void(std::string_view)> heard = [](std::string_view) {};
        std::function<void()> closed = [] {};  // also when it could not be opened; once, and not by ~Client
    };
    // `headers`: what this client says of itself instead of the usual, e.g. {"Origin", "http://…"}.
    using Headers = std::vector<std::pair<std::string, std::string>>;

    Client(ClientLoop& loop, ServerUrl url, Callbacks callbacks, Headers headers = {});
    ~Client();

    bool open() const;
    void send(std::string text);  // in order; before it is open: as soon as it is
    void stop_reading();          // like a phone that hangs
    void close();

private:
    class Socket;
    std::shared_ptr<Socket> socket_;
};

}  // namespace auftakt::net
