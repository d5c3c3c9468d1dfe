#include "net/phone_session.hpp"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <charconv>
#include <utility>

namespace auftakt::net {
namespace {

constexpr std::chrono::seconds handshake_time{5};
constexpr std::chrono::seconds silence_max{40};  // two pings and some
constexpr std::int64_t round_trip_max_ms = 60'000;
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

int since(std::string_view sent) {
    std::int64_t ms = 0;
    std::from_chars(sent.data(), sent.data() + sent.size(), ms);  // what a phone sends back may be anything
    return static_cast<int>(std::clamp<std::int64_t>(boot_now().ms - ms, 0, round_trip_max_ms));
}

}  // namespace

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

}  // namespace auftakt::net
