#include "net/server.hpp"

#include <sys/resource.h>

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <ctime>
#include <thread>

#include "base/log.hpp"
#include "net/session.hpp"

namespace auftakt::net {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using error_code = boost::system::error_code;

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds tick_every{50};
constexpr int send_buffer_bytes = 32 * 1024;  // the kernel doubles it: what may wait beyond our own queue

int zone_of_this_machine(UtcMs at) {
    const auto seconds = static_cast<std::time_t>(at.ms / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    return static_cast<int>(local.tm_gmtoff / 60);
}

std::string plain(asio::ip::address address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address.to_string();
}

bool loopback(const std::string& address) { return address == "::1" || address.starts_with("127."); }

// 2,500 phones are more files than a process gets by default.
void allow_many_sockets() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, std::max<rlim_t>(files.rlim_cur, 4096));
    setrlimit(RLIMIT_NOFILE, &files);
}

HallOptions hall_options(const ServerOptions& options, const Page& page) {
    return {.build = page.build(),
            .words = options.words,
            .is_remote = options.is_remote,
            .minutes_east = options.minutes_east ? options.minutes_east : zone_of_this_machine,
            .calendar = options.calendar};
}

}  // namespace

class Server::Loop : public std::enable_shared_from_this<Server::Loop> {
public:
    Loop(const ServerOptions& options, Page page, Inbox& inbox, Latest<Devices>& devices,
         Latest<Snapshot>& snapshots)
        : hall{hall_options(options, page), inbox, devices},
          site{std::move(page), hall},
          snapshots_{snapshots} {}

    void listen(const ServerOptions& options);
    void run();
    void stop();
    void take_snapshot();
    std::uint16_t port() const { return port_; }

    Hall hall;
    Site site;
    asio::io_context io{1};

private:
    void open(const tcp::endpoint& at);
    asio::awaitable<void> accept();
    void welcome(tcp::socket socket);
    asio::awaitable<void> tick();

    Latest<Snapshot>& snapshots_;
    tcp::acceptor acceptor_{io};
    std::uint16_t port_ = 0;
    std::atomic<bool> poked_ = false;
    std::thread thread_;
};

void Server::Loop::open(const tcp::endpoint& at) {
    acceptor_.open(at.protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address{true});
    if (at.address().is_v6()) acceptor_.set_option(asio::ip::v6_only{false});
    acceptor_.bind(at);
    acceptor_.listen(asio::socket_base::max_listen_connections);
    port_ = acceptor_.local_endpoint().port();
    site.hosts.set_port(port_);
}

void Server::Loop::listen(const ServerOptions& options) {
    try {
        if (!options.bind.empty()) return open({asio::ip::make_address(options.bind), options.port});
        error_code no_ipv6;
        tcp::acceptor probe{io};
        probe.open(tcp::v6(), no_ipv6);
        open({no_ipv6 ? tcp::v4() : tcp::v6(), options.port});
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error("cannot listen on " + (options.bind.empty() ? "port" : options.bind + ",") +
                                 " " + std::to_string(options.port) + ": " + error.code().message());
    }
}

void Server::Loop::run() {
    allow_many_sockets();
    asio::co_spawn(io, accept(), log_end);
    asio::co_spawn(io, tick(), log_end);
    snapshots_.on_put([weak = weak_from_this()] {
        const auto loop = weak.lock();
        if (!loop || loop->poked_.exchange(true)) return;
        asio::post(loop->io, [weak] {
            if (const auto here = weak.lock()) here->take_snapshot();
        });
    });
    take_snapshot();
    thread_ = std::thread{[this] { io.run(); }};
}

void Server::Loop::stop() {
    if (!thread_.joinable()) return;
    asio::post(io, [this] {
        error_code ignored;
        acceptor_.close(ignored);
        hall.hang_up_all();
        io.stop();
    });
    thread_.join();
}

void Server::Loop::take_snapshot() {
    poked_ = false;
    if (auto snapshot = snapshots_.get()) hall.snapshot(std::move(snapshot), boot_now());
}

asio::awaitable<void> Server::Loop::accept() {
    for (;;) {
        auto [error, socket] = co_await acceptor_.async_accept(quietly);
        if (error == asio::error::operation_aborted) co_return;
        if (!error) {
            welcome(std::move(socket));
            continue;
        }
        asio::steady_timer rest{io, std::chrono::milliseconds{100}};  // out of files: others must end first
        co_await rest.async_wait(quietly);
    }
}

void Server::Loop::welcome(tcp::socket socket) {
    error_code error;
    const auto remote = socket.remote_endpoint(error);
    if (error) return;
    const auto local = socket.local_endpoint(error);
    if (error) return;
    Caller caller{plain(remote.address()), plain(local.address())};
    caller.from_here = loopback(caller.address);
    caller.ipv6 = local.address().is_v6();
    if (!hall.door.enter(caller.address)) return;
    socket.set_option(tcp::no_delay{true}, error);
    socket.set_option(asio::socket_base::send_buffer_size{send_buffer_bytes}, error);
    serve(io, socket.release(error), std::move(caller), hall, site);
}

asio::awaitable<void> Server::Loop::tick() {
    asio::steady_timer timer{io};
    for (;;) {
        timer.expires_after(tick_every);
        co_await timer.async_wait(quietly);
        hall.tick(boot_now());
    }
}

Server::Server(ServerOptions options, Inbox& inbox, Latest<Snapshot>& snapshots, Latest<Devices>& devices)
    : loop_{std::make_shared<Loop>(options, Page::read(options.page), inbox, devices, snapshots)},
      options_{std::move(options)} {}

Server::~Server() { stop(); }

void Server::start() {
    loop_->listen(options_);
    loop_->run();
}

std::uint16_t Server::port() const { return loop_->port(); }

void Server::set_addresses(std::vector<std::string> addresses) {
    asio::post(loop_->io, [loop = loop_.get(), addresses = std::move(addresses)]() mutable {
        loop->site.hosts.set(addresses);
        loop->hall.set_addresses(std::move(addresses));
    });
}

void Server::stop() { loop_->stop(); }

void Server::deliver(std::vector<Receipt> receipts, std::vector<Own> own) {
    asio::post(loop_->io,
               [loop = loop_.get(), receipts = std::move(receipts), own = std::move(own)]() mutable {
                   loop->hall.receipts(receipts, std::move(own), boot_now());
               });
}

}  // namespace auftakt::net
