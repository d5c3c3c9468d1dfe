#include "net/server.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "fake_engine.hpp"
#include "net/client.hpp"
#include "net/secrets.hpp"
#include "net/wire_client.hpp"
#include "raw_socket.hpp"

using namespace auftakt;
using namespace auftakt::net;
using namespace auftakt::tests;
using namespace std::chrono_literals;

namespace {

// A server on a free port of 127.0.0.1, a fake engine behind it, and a loop for clients.
struct House {
    explicit House(Public state = small_evening(3)) : engine{std::move(state)} {
        server.start();
        engine.start(server);
        url = {"127.0.0.1", std::to_string(server.port()), "/ws"};
    }
    ~House() {
        engine.stop();
        server.stop();
    }
    FakeEngine engine;
    Server server{
        {.bind = "127.0.0.1", .port = 0, .page = {}, .words = {}, .is_remote = {}, .minutes_east = {}},
        engine.inbox,
        engine.snapshots,
        engine.devices};
    ServerUrl url;
    ClientLoop loop;
};

// A phone as a person holds it: keeps the last of everything it was told.
class Phone {
public:
    Phone(House& house, std::string with_token, Client::Headers headers = {})
        : house_{house}, client_{house.loop, house.url, callbacks(), std::move(headers)} {
        client_.send(text_of(Request{phone::Hello{"", std::move(with_token), {}}}));
    }
    template <class T>
    bool told(const std::function<bool(const T&)>& as) {
        return house_.loop.run_until(
            [&] {
                for (const auto& text : texts)
                    if (const auto message = parse_server(text))
                        if (const auto* held = std::get_if<T>(&*message); held != nullptr && as(*held))
                            return true;
                return false;
            },
            10s);
    }
    template <class T>
    bool told() {
        return told<T>([](const T&) { return true; });
    }
    CommandId wish(const SeatCommand& command) {
        const auto id = random_id();
        client_.send(text_of(command, id));
        return id;
    }
    bool done(CommandId id) {
        return told<phone::Done>([&](const phone::Done& receipt) { return receipt.id == id; });
    }
    bool dropped() {
        return house_.loop.run_until([&] { return closed; }, 15s);
    }
    Client& client() { return client_; }
    std::vector<std::string> texts;
    bool closed = false;

private:
    Client::Callbacks callbacks() {
        return {.opened = [] {},
                .heard = [this](std::string_view text) { texts.emplace_back(text); },
                .closed = [this] { closed = true; }};
    }
    House& house_;
    Client client_;
};

people::Join join(const char* name) { return {make_name(name), {}, Role::junior, false}; }

std::string upgrade(const std::string& key = "dGhlIHNhbXBsZSBub25jZQ==") {
    return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " +
           key + "\r\n";
}

std::string host(const House& house) { return "Host: 127.0.0.1:" + house.url.port + "\r\n"; }

bool status(const std::string& answer, int expected) {
    CAPTURE(answer.substr(0, 80));
    return answer.starts_with("HTTP/1.1 " + std::to_string(expected) + " ");
}

// A client frame with a mask of zeros, so that the bytes stay readable.
std::string frame(char first, const std::string& payload) {
    std::string bytes{first};
    if (payload.size() < 126) {
        bytes += static_cast<char>(0x80 | payload.size());
    } else {
        bytes += static_cast<char>(0x80 | 126);
        bytes += static_cast<char>(payload.size() >> 8);
        bytes += static_cast<char>(payload.size() & 255);
    }
    return bytes + std::string(4, '\0') + payload;
}

constexpr char text_frame = static_cast<char>(0x81);
constexpr char binary_frame = static_cast<char>(0x82);

}  // namespace

TEST_CASE("hello, join, receipt, own view; and the same seat again after a reconnect") {
    House house;
    const auto token = random_token();
    {
        Phone ada{house, token};
        CHECK(ada.told<phone::Welcome>());
        CHECK(ada.told<phone::Nobody>());
        CHECK(ada.told<phone::Show>());
        CHECK(ada.done(ada.wish(join("Ada"))));
        CHECK(ada.told<phone::You>([](const phone::You& you) { return you.name == "Ada" && you.present; }));
    }
    Phone again{house, token};
    CHECK(again.told<phone::You>([](const phone::You& you) { return you.name == "Ada"; }));
    CHECK(house.loop.run_until([&] { return house.engine.greeted() == 1; }, 5s));
}

TEST_CASE("a taken seat is refused to another phone") {
    House house;
    Phone ada{house, random_token()};
    CHECK(ada.done(ada.wish(join("Gast 1"))));
    Phone thief{house, random_token()};
    thief.wish(join("Gast 1"));
    CHECK(thief.told<phone::Refused>(
        [](const phone::Refused& refused) { return refused.why == "seat_taken"; }));
}

TEST_CASE("what one posts all see, by content that is fetched once") {
    auto state = small_evening(0);
    enter(state, board);
    House house{std::move(state)};
    Phone ada{house, random_token()};
    Phone bob{house, random_token()};
    CHECK(ada.done(ada.wish(join("Ada"))));
    CHECK(ada.done(ada.wish(wall::PostNote{0, clean("Mehr Mut"), false})));
    std::string page;
    CHECK(bob.told<phone::Show>([&](const phone::Show& show) {
        const auto& pages = std::get<phone::Wall>(show.face).pages;
        if (!pages.empty()) page = pages[0];
        return !pages.empty();
    }));
    const auto answer = get(house.server.port(), "/content/" + page);
    CHECK(status(answer, 200));
    CHECK(answer.find("immutable") != std::string::npos);
    CHECK(answer.find("Mehr Mut") != std::string::npos);
    CHECK(status(get(house.server.port(), "/content/" + std::string(22, 'A')), 404));
}

TEST_CASE("the host and the origin must be ours, and follow a changed address") {
    House house;
    const auto port = house.server.port();
    const auto line = "GET /ws HTTP/1.1";
    const auto other = "Host: rebind.example:" + house.url.port + "\r\n";
    CHECK(status(http(port, line, other + upgrade() + "\r\n"), 421));
    CHECK(status(http(port, line, upgrade()), 400));
    CHECK(status(http(port, line, host(house) + host(house) + upgrade()), 400));
    CHECK(status(http(port, line, host(house) + "Origin: http://evil.example\r\n" + upgrade()), 403));
    CHECK(status(http(port, line, host(house) + "Origin: null\r\n" + upgrade()), 403));
    Phone good{house, random_token(), {{"Origin", "http://127.0.0.1:" + house.url.port}}};
    CHECK(good.told<phone::Show>());
    CHECK(status(http(port, "GET /nothing HTTP/1.1", "Host: hall.example:1\r\nConnection: close\r\n"), 421));
    house.server.set_addresses({"hall.example:1", "10.0.0.2:8080"});
    CHECK(good.told<phone::Show>([](const phone::Show& show) {
        return show.addresses == std::vector<std::string>{"http://hall.example:1/", "http://10.0.0.2:8080/"};
    }));
    CHECK(status(http(port, "GET /nothing HTTP/1.1", "Host: hall.example:1\r\nConnection: close\r\n"), 404));
}

TEST_CASE("odd requests are refused in words") {
    House house;
    const auto port = house.server.port();
    const auto close = host(house) + "Connection: close\r\n";
    CHECK(status(http(port, "POST / HTTP/1.1", close), 405));
    CHECK(status(http(port, "TRACE / HTTP/1.1", close), 405));
    CHECK(status(http(port, "GET / HTTP/1.1", close + "Content-Length: 5\r\n"), 400));
    CHECK(status(http(port, "GET / HTTP/1.1", close + "Transfer-Encoding: xchunked\r\n"), 400));
    CHECK(status(get(port, "/" + std::string(300, 'x')), 414));
    CHECK(status(get(port, "/../server.cpp"), 404));
    CHECK(status(get(port, "/station"), 404));
    CHECK(status(get(port, "/ws"), 426));
    CHECK(status(http(port, "GET /ws HTTP/1.1", host(house) + upgrade("abc")), 400));
    CHECK(http(port, std::string(9000, 'x')).find(" 200 ") == std::string::npos);
    CHECK(http(port, "\x16\x03\x01 tls", "").find(" 200 ") == std::string::npos);
    CHECK(get(port, "/health").find(R"({"ok":true,"people":3,"phones":0,"seq":0})") != std::string::npos);
}

TEST_CASE("pages forbid everything foreign, and their parts are kept for ever") {
    const auto folder = std::filesystem::temp_directory_path() / "auftakt_server_test";
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "index.html"} << "<script src=/app.js></script>";
    std::ofstream{folder / "app.js"} << "0";
    FakeEngine engine{small_evening(1)};
    Server server{
        {.bind = "127.0.0.1", .port = 0, .page = folder, .words = {}, .is_remote = {}, .minutes_east = {}},
        engine.inbox,
        engine.snapshots,
        engine.devices};
    server.start();
    const auto page = get(server.port(), "/?from=code");
    const auto at = page.find("/app-");
    const auto script = get(server.port(), page.substr(at, page.find('>', at) - at));
    server.stop();
    std::filesystem::remove_all(folder);
    CHECK(status(page, 200));
    CHECK(page.find("default-src 'none'; script-src 'self'") != std::string::npos);
    CHECK(page.find("Cache-Control: no-store") != std::string::npos);
    CHECK(page.find("nosniff") != std::string::npos);
    CHECK(script.find("max-age=31536000, immutable") != std::string::npos);
}

TEST_CASE("frames that break a rule end their connection, and nobody else's") {
    House house;
    Phone good{house, random_token()};
    CHECK(good.told<phone::Show>());
    const std::pair<const char*, std::string> rude[] = {
        {"too long", frame(text_frame, "{\"do\":\"hello\",\"v\":\"" + std::string(4100, 'x') + "\"}")},
        {"not JSON", frame(text_frame, "hello?")},
        {"not UTF-8", frame(text_frame, "{\"do\":\"hello\",\"v\":\"\xff\xfe\"}")},
        {"binary", frame(binary_frame, "{\"do\":\"hello\",\"v\":\"\"}")},
        {"unmasked", std::string{text_frame} + "\x02{}"},
        {"reserved bits", frame(static_cast<char>(0xf1), "{}")},
    };
    for (const auto& [name, bytes] : rude) {
        CAPTURE(name);
        const RawSocket socket{house.server.port()};
        socket.send("GET /ws HTTP/1.1\r\n" + host(house) + upgrade() + "\r\n");
        CHECK(status(socket.receive("\r\n\r\n"), 101));
        socket.send(bytes);
        CHECK(socket.closed_by_peer());
    }
    CHECK(good.done(good.wish(join("Ada"))));
}

TEST_CASE("a phone that never reads its receipts is dropped, the others go on") {
    House house;
    const auto token = random_token();
    Phone deaf{house, token};
    Phone good{house, random_token()};
    CHECK(deaf.told<phone::Show>());
    CHECK(deaf.done(deaf.wish(join("Dora"))));
    deaf.client().stop_reading();
    const std::vector<Receipt> many(100, {{Source::seat, seat_of(token), {}}, {}, {}});
    for (int i = 0; i < 200; ++i) house.server.deliver(many, {});
    CHECK(good.done(good.wish(join("Ada"))));
    CHECK(house.loop.run_until(
        [&] {
            const auto devices = house.engine.devices.get();
            return devices && devices->sockets == 1;
        },
        10s));
}

TEST_CASE("a flood of wishes is refused, then ended") {
    House house;
    Phone flood{house, random_token()};
    CHECK(flood.told<phone::Show>());
    for (int i = 0; i < 200; ++i) flood.wish(people::Leave{});
    CHECK(flood.dropped());
    CHECK(house.engine.heard().size() < 40);
    CHECK(
        flood.told<phone::Refused>([](const phone::Refused& refused) { return refused.why == "too_fast"; }));
}

TEST_CASE("thirty strangers of one address are let in, the next is not") {
    House house;
    std::vector<std::unique_ptr<RawSocket>> crowd;
    for (int i = 0; i < 30; ++i) crowd.push_back(std::make_unique<RawSocket>(house.server.port()));
    const RawSocket late{house.server.port()};
    CHECK(late.closed_by_peer());
    crowd.clear();
    CHECK(house.loop.run_until([&] { return status(get(house.server.port(), "/health"), 200); }, 8s));
}

TEST_CASE("a taken port is named, and a stopped server's phones know at once") {
    House house;
    Phone phone{house, random_token()};
    CHECK(phone.told<phone::Show>());
    Server second{{.bind = "127.0.0.1",
                   .port = house.server.port(),
                   .page = {},
                   .words = {},
                   .is_remote = {},
                   .minutes_east = {}},
                  house.engine.inbox,
                  house.engine.snapshots,
                  house.engine.devices};
    CHECK_THROWS_AS(second.start(), std::runtime_error);
    house.server.stop();
    CHECK(phone.dropped());
}

TEST_CASE("addresses are read in every form that people write") {
    CHECK(parse_url("http://10.0.0.2:8080/")->port == "8080");
    CHECK(parse_url("ws://10.0.0.2:8080/ws")->host == "10.0.0.2");
    CHECK(parse_url("10.0.0.2:8080")->host == "10.0.0.2");
    CHECK(parse_url("http://[fe80::1]:81/")->host == "fe80::1");
    CHECK(parse_url("http://hall/")->port == "80");
    CHECK(!parse_url("https://hall/"));
    CHECK(!parse_url(""));
}
