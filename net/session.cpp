#include "net/session.hpp"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <charconv>
#include <ctime>
#include <utility>

#include "base/log.hpp"

namespace auftakt::net {

BootTime boot_now() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return {static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000};
}

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds handshake_time{5};
constexpr std::chrono::seconds silence_max{40};  // two pings and some
constexpr std::int64_t round_trip_max_ms = 60'000;

int since(std::string_view sent) {
    std::int64_t ms = 0;
    std::from_chars(sent.data(), sent.data() + sent.size(), ms);  // what a phone sends back may be anything
    return static_cast<int>(std::clamp<std::int64_t>(boot_now().ms - ms, 0, round_trip_max_ms));
}

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

PhoneSession::PhoneSession(beast::tcp_stream stream, std::string address, Hall& hall)
    : Line{std::move(address)},
      hall_{hall},
      socket_{std::move(stream)},
      buffer_{limits::command_bytes_max + 1} {
    beast::get_lowest_layer(socket_).expires_never();
    socket_.set_option(websocket::stream_base::timeout{handshake_time, silence_max, false});
    socket_.read_message_max(limits::command_bytes_max);
    socket_.auto_fragment(false);
    socket_.control_callback([this](websocket::frame_type kind, beast::string_view sent) {
        // A pong that nobody asked for says nothing.
        if (kind != websocket::frame_type::pong || !std::exchange(awaits_pong_, false)) return;
        hall_.alive(since({sent.data(), sent.size()}));
    });
}

asio::awaitable<void> PhoneSession::run(http::request<http::empty_body> request) {
    const auto self = shared_from_this();
    const auto [error] = co_await socket_.async_accept(request, quietly);
    if (error) {
        hall_.door.left(address(), false);
        co_return;
    }
    hall_.arrived(*this, boot_now());
    co_await listen();
    closing_ = true;
    hall_.left(*this, boot_now());
    beast::get_lowest_layer(socket_).close();
}

asio::awaitable<void> PhoneSession::listen() {
    for (;;) {
        const auto [error, size] = co_await socket_.async_read(buffer_, quietly);
        if (error) co_return;  // phones leave; that is normal
        if (!socket_.got_text()) co_return;
        const auto data = buffer_.cdata();
        hall_.heard(*this, {static_cast<const char*>(data.data()), data.size()}, boot_now());
        buffer_.consume(buffer_.size());
    }
}

void PhoneSession::pump() {
    if (writing_since || closing_) return;
    auto text = outbox.next();
    if (!text) return;
    writing_since = boot_now();
    socket_.text(true);
    const auto bytes = asio::buffer(*text);
    socket_.async_write(bytes, [self = shared_from_this(), text](beast::error_code error, std::size_t) {
        self->writing_since.reset();
        if (!error) self->pump();
    });
}

void PhoneSession::hang_up(HangUp how) {
    if (how == HangUp::hard) {
        closing_ = true;
        beast::get_lowest_layer(socket_).close();
        return;
    }
    if (closing_) return;
    closing_ = true;
    socket_.async_close(websocket::close_reason{websocket::close_code::policy_error},
                        [self = shared_from_this()](beast::error_code) {});
}

void PhoneSession::ping(BootTime now) {
    if (pinging_ || closing_) return;
    pinging_ = true;
    awaits_pong_ = true;
    const auto text = std::to_string(now.ms);
    socket_.async_ping(websocket::ping_data{text.data(), text.size()},
                       [self = shared_from_this()](beast::error_code) { self->pinging_ = false; });
}

constexpr std::size_t header_bytes_max = 8 * 1024;
constexpr int requests_max = 100;  // on one connection
constexpr std::chrono::seconds header_time{5};
constexpr std::chrono::seconds write_time{10};

using Request = http::request<http::empty_body>;
using Response = http::response<http::span_body<const char>>;

std::vector<std::string> all_of(const Request& request, http::field field) {
    std::vector<std::string> values;
    const auto [begin, end] = request.equal_range(field);
    for (auto at = begin; at != end; ++at) values.emplace_back(at->value());
    return values;
}

Asked asked(const Request& request, const Caller& caller) {
    const auto length = request[http::field::content_length];
    return {.method = std::string{request.method_string()},
            .target = std::string{request.target()},
            .hosts = all_of(request, http::field::host),
            .origins = all_of(request, http::field::origin),
            .body = request.count(http::field::transfer_encoding) > 0 || (!length.empty() && length != "0"),
            .upgrade = websocket::is_upgrade(request),
            .key = std::string{request[http::field::sec_websocket_key]},
            .local = caller.local,
            .from_here = caller.from_here};
}

Response response(const Reply& reply, const Request& request, bool keep_alive) {
    Response response{static_cast<http::status>(reply.status), request.version()};
    response.set(http::field::content_type, reply.type);
    response.set(http::field::cache_control,
                 reply.keep == Keep::for_ever ? "public, max-age=31536000, immutable" : "no-store");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    if (!reply.policy.empty()) response.set("Content-Security-Policy", reply.policy);
    if (!reply.file.empty())
        response.set(http::field::content_disposition, "attachment; filename=\"" + reply.file + "\"");
    if (reply.status == 405) response.set(http::field::allow, "GET, HEAD");
    response.keep_alive(keep_alive);
    response.content_length(reply.body->size());
    if (request.method() != http::verb::head) response.body() = {reply.body->data(), reply.body->size()};
    return response;
}

// One request and its answer. False: this connection is over.
asio::awaitable<bool> send(beast::tcp_stream& stream, const Reply& reply, const Request& request,
                           bool keep_alive) {
    auto ready = response(reply, request, keep_alive);
    http::response_serializer<http::span_body<const char>> serializer{ready};
    stream.expires_after(write_time);
    // Two statements: GCC 12 destroys the awaitables of a conditional expression twice.
    if (request.method() == http::verb::head) {
        const auto [error, size] = co_await http::async_write_header(stream, serializer, quietly);
        co_return !error && keep_alive;
    }
    const auto [error, size] = co_await http::async_write(stream, serializer, quietly);
    co_return !error && keep_alive;
}

asio::awaitable<void> converse(beast::tcp_stream stream, Caller caller, Hall& hall, const Site& site) {
    beast::flat_buffer buffer{header_bytes_max};
    bool more = true;
    for (int served = 0; more && served < requests_max; ++served) {
        http::request_parser<http::empty_body> parser;
        parser.header_limit(header_bytes_max);
        stream.expires_after(header_time);
        const auto [error, size] = co_await http::async_read_header(stream, buffer, parser, quietly);
        if (error) break;
        const auto& request = parser.get();
        const auto answer = site.answer(asked(request, caller));
        if (std::holds_alternative<Accept>(answer)) {
            const auto session =
                std::make_shared<PhoneSession>(std::move(stream), std::move(caller.address), hall);
            co_await session->run(parser.release());
            co_return;
        }
        const auto& reply = std::get<Reply>(answer);
        more = co_await send(stream, reply, request, request.keep_alive() && reply.status != 400);
    }
    beast::error_code ignored;
    stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
    hall.door.left(caller.address, false);
}

}  // namespace

void log_end(std::exception_ptr trouble) {
    if (!trouble) return;
    try {
        std::rethrow_exception(trouble);
    } catch (const std::exception& error) {
        log_error(std::string{"a connection ended: "} + error.what());
    }
}

void serve(asio::io_context& io, int socket, Caller caller, Hall& hall, const Site& site) {
    tcp::socket taken{io, caller.ipv6 ? tcp::v6() : tcp::v4(), socket};
    asio::co_spawn(io, converse(beast::tcp_stream{std::move(taken)}, std::move(caller), hall, site), log_end);
}

}  // namespace auftakt::net
