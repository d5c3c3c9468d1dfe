#include "net/client.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <deque>

namespace auftakt::net {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

struct ClientLoop::Inside {
    asio::io_context io{1};
};

ClientLoop::ClientLoop() : inside_{std::make_unique<Inside>()} {}
ClientLoop::~ClientLoop() = default;

void ClientLoop::run() {
    const auto work = asio::make_work_guard(inside_->io);
    inside_->io.run();
}

bool ClientLoop::run_until(const std::function<bool()>& done, std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    const auto work = asio::make_work_guard(inside_->io);
    while (!done()) {
        if (std::chrono::steady_clock::now() >= end) return false;
        inside_->io.run_one_until(end);
    }
    return true;
}

void ClientLoop::after(std::chrono::milliseconds delay, std::function<void()> then) {
    auto timer = std::make_shared<asio::steady_timer>(inside_->io, delay);
    timer->async_wait([timer, then = std::move(then)](beast::error_code error) {
        if (!error) then();
    });
}

void ClientLoop::stop() { inside_->io.stop(); }

std::optional<ServerUrl> parse_url(std::string_view text) {
    ServerUrl url;
    if (const auto scheme = text.find("://"); scheme != std::string_view::npos) {
        const auto name = text.substr(0, scheme);
        if (name != "http" && name != "ws") return std::nullopt;
        text.remove_prefix(scheme + 3);
    }
    text = text.substr(0, text.find('/'));
    const auto bracket = text.rfind(']');
    const auto colon = text.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
        url.port = text.substr(colon + 1);
        text = text.substr(0, colon);
    }
    if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
    url.host = text;
    if (url.host.empty() || url.port.empty()) return std::nullopt;
    return url;
}

class Client::Socket : public std::enable_shared_from_this<Client::Socket> {
public:
    Socket(asio::io_context& io, ServerUrl url, Callbacks callbacks, Headers headers)
        : url_{std::move(url)}, callbacks_{std::move(callbacks)}, headers_{std::move(headers)}, socket_{io} {}

    void start() {
        asio::co_spawn(
            socket_.get_executor(), [self = shared_from_this()] { return self->live(); }, asio::detached);
    }
    void send(std::string text) {
        waiting_.push_back(std::move(text));
        pump();
    }
    void close() { beast::get_lowest_layer(socket_).close(); }
    void forget() { callbacks_ = {}; }

    bool is_open = false;
    bool reads = true;

private:
    asio::awaitable<void> live() {
        co_await converse();
        is_open = false;
        const auto closed = callbacks_.closed;
        closed();
    }
    asio::awaitable<void> converse() {
        tcp::resolver resolver{socket_.get_executor()};
        const auto [unresolved, found] = co_await resolver.async_resolve(url_.host, url_.port, quietly);
        if (unresolved) co_return;
        auto& stream = beast::get_lowest_layer(socket_);
        const auto [failed, endpoint] = co_await stream.async_connect(found, quietly);
        if (failed) co_return;
        stream.socket().set_option(tcp::no_delay{true});
        socket_.set_option(websocket::stream_base::decorator([headers = headers_](auto& request) {
            for (const auto& [name, value] : headers) request.set(name, value);
        }));
        const auto host =
            (url_.host.find(':') == std::string::npos ? url_.host : "[" + url_.host + "]") + ":" + url_.port;
        const auto [refused] = co_await socket_.async_handshake(host, url_.target, quietly);
        if (refused) co_return;
        is_open = true;
        callbacks_.opened();
        pump();
        co_await listen();
    }
    asio::awaitable<void> listen() {
        beast::flat_buffer buffer;
        while (reads) {
            const auto [error, size] = co_await socket_.async_read(buffer, quietly);
            if (error) co_return;
            const auto data = buffer.cdata();
            const auto heard = callbacks_.heard;
            heard({static_cast<const char*>(data.data()), data.size()});
            buffer.consume(buffer.size());
        }
        asio::steady_timer never{socket_.get_executor(), asio::steady_timer::time_point::max()};
        co_await never.async_wait(quietly);
    }
    void pump() {
        if (!is_open || writing_ || waiting_.empty()) return;
        writing_ = true;
        sent_ = std::move(waiting_.front());
        waiting_.pop_front();
        socket_.async_write(asio::buffer(sent_), [self = shared_from_this()](beast::error_code error, auto) {
            self->writing_ = false;
            if (!error) self->pump();
        });
    }

    ServerUrl url_;
    Callbacks callbacks_;
    Headers headers_;
    websocket::stream<beast::tcp_stream> socket_;
    std::deque<std::string> waiting_;
    std::string sent_;
    bool writing_ = false;
};

Client::Client(ClientLoop& loop, ServerUrl url, Callbacks callbacks, Headers headers)
    : socket_{std::make_shared<Socket>(loop.inside().io, std::move(url), std::move(callbacks),
                                       std::move(headers))} {
    socket_->start();
}

Client::~Client() {
    socket_->forget();
    socket_->close();
}

bool Client::open() const { return socket_->is_open; }
void Client::send(std::string text) { socket_->send(std::move(text)); }
void Client::stop_reading() { socket_->reads = false; }
void Client::close() { socket_->close(); }

}  // namespace auftakt::net
