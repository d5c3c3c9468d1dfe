#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http.hpp>
#include <ctime>

#include "net/beast.hpp"
#include "net/phone_session.hpp"

namespace auftakt::net {
namespace {

constexpr std::size_t header_bytes_max = 8 * 1024;
constexpr int requests_max = 100;  // on one connection
constexpr std::chrono::seconds header_time{5};
constexpr std::chrono::seconds write_time{10};
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

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

}  // namespace

BootTime boot_now() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return {static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000};
}

asio::awaitable<void> serve(beast::tcp_stream stream, Caller caller, Hall& hall, const Site& site) {
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

}  // namespace auftakt::net
