#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "core/limits.hpp"
#include "net/bucket.hpp"
#include "net/content_store.hpp"
#include "net/door.hpp"
#include "net/hosts.hpp"
#include "net/outbox.hpp"
#include "net/page.hpp"

using namespace auftakt;
using namespace auftakt::net;

namespace {

Text text(std::string words) { return std::make_shared<const std::string>(std::move(words)); }

void write(const std::filesystem::path& path, std::string_view words) { std::ofstream{path} << words; }

}  // namespace

TEST_CASE("the newest view replaces the older, receipts keep their order and go first") {
    Outbox outbox;
    outbox.put_show(text("show 1"));
    outbox.put_own(text("own"));
    outbox.put_show(text("show 2"));
    CHECK(outbox.say(text("done 1")));
    CHECK(outbox.say(text("done 2")));
    for (const auto* expected : {"done 1", "done 2", "own", "show 2"}) CHECK(*outbox.next() == expected);
    CHECK(outbox.next() == nullptr);
}

TEST_CASE("what a phone has not read is bounded in bytes and in messages") {
    Outbox bytes;
    CHECK(bytes.say(text(std::string(limits::unread_bytes_max, 'x'))));
    CHECK(!bytes.say(text("x")));
    Outbox messages;
    for (int i = 0; i < 256; ++i) CHECK(messages.say(text("x")));
    CHECK(!messages.say(text("x")));
    messages.next();
    CHECK(messages.say(text("x")));
}

TEST_CASE("twenty at once, then ten a second") {
    Bucket bucket{limits::commands_per_second, limits::commands_burst};
    for (int i = 0; i < 20; ++i) CHECK(bucket.take({1000}));
    CHECK(!bucket.take({1000}));
    CHECK(!bucket.take({1099}));
    CHECK(bucket.take({1200}));
    CHECK(!bucket.full({1300}));
    CHECK(bucket.full({9000}));
}

TEST_CASE("one address gets thirty strangers, unless ten seats live there") {
    Door door;
    for (int i = 0; i < 30; ++i) CHECK(door.enter("10.0.0.9"));
    CHECK(!door.enter("10.0.0.9"));
    CHECK(door.enter("10.0.0.8"));
    for (int i = 0; i < 10; ++i) door.known("10.0.0.9");
    for (int i = 0; i < 11; ++i) CHECK(door.enter("10.0.0.9"));
    door.left("10.0.0.9", true);
    CHECK(!door.enter("10.0.0.9"));
}

TEST_CASE("three hundred strangers in all, and 2500 sockets") {
    Door door;
    const auto address = [](int i) { return "10.0.1." + std::to_string(i); };
    for (int i = 0; i < 300; ++i) CHECK(door.enter(address(i)));
    CHECK(!door.enter("10.0.2.1"));
    door.left(address(0), false);
    CHECK(door.enter("10.0.2.1"));
    door.known("10.0.2.1");
    for (int i = 1; i < 300; ++i) door.known(address(i));
    for (std::size_t i = 300; i < limits::sockets_max; ++i) {
        CHECK(door.enter("10.0.3.1"));
        door.known("10.0.3.1");
    }
    CHECK(door.sockets() == 2500);
    CHECK(!door.enter("10.0.3.1"));
}

TEST_CASE("content is found by its name, and goes half a minute after the last view that named it") {
    ContentStore store;
    store.begin();
    const auto name = store.put("{\"a\":1}");
    store.end({0});
    CHECK(name.size() == 22);
    CHECK(*store.find(name) == "{\"a\":1}");
    CHECK(store.find("nothing") == nullptr);
    store.begin();
    store.end({30'000});
    CHECK(store.find(name) != nullptr);
    store.begin();
    store.end({30'001});
    CHECK(store.find(name) == nullptr);
}

TEST_CASE("nobody can work out a content's name: another start, another name") {
    ContentStore one;
    ContentStore other;
    CHECK(one.put("{}") != other.put("{}"));
}

TEST_CASE("only our own names are answered, and they follow the addresses") {
    Hosts hosts;
    hosts.set_port(8080);
    hosts.set({"10.0.0.2:8080", "Auftakt.local:8080"});
    CHECK(hosts.allows("10.0.0.2:8080", ""));
    CHECK(hosts.allows("auftakt.LOCAL:8080", ""));
    CHECK(hosts.allows("localhost:8080", ""));
    CHECK(hosts.allows("192.168.7.7:8080", "192.168.7.7"));
    CHECK(hosts.allows("[fe80::1]:8080", "fe80::1"));
    CHECK(!hosts.allows("10.0.0.2", ""));
    CHECK(!hosts.allows("10.0.0.2:80", ""));
    CHECK(!hosts.allows("rebind.example:8080", "10.0.0.2"));
    CHECK(!hosts.allows("", ""));
    CHECK(hosts.allows_origin("http://10.0.0.2:8080", ""));
    CHECK(!hosts.allows_origin("https://10.0.0.2:8080", ""));
    CHECK(!hosts.allows_origin("http://rebind.example:8080", "10.0.0.2"));
    CHECK(!hosts.allows_origin("null", ""));
    hosts.set({"10.0.0.7:8080"});
    CHECK(!hosts.allows("10.0.0.2:8080", ""));
    CHECK(hosts.allows("10.0.0.7:8080", ""));
    hosts.set_port(80);
    hosts.set({"10.0.0.7:80"});
    CHECK(hosts.allows("10.0.0.7", ""));
}

TEST_CASE("the page's parts carry their hash, so that a new build is a new name") {
    const auto folder = std::filesystem::temp_directory_path() / "auftakt_page_test";
    std::filesystem::create_directories(folder);
    write(folder / "index.html", R"(<html data-build="{{build}}"><script src="/app.js"></script></html>)");
    write(folder / "app.js", "one");
    write(folder / "secret.txt", "not served");
    const auto first = Page::read(folder);
    write(folder / "app.js", "two");
    const auto second = Page::read(folder);
    std::filesystem::remove_all(folder);
    CHECK(first.build() != second.build());
    const auto& index = *first.find("/")->body;
    CHECK(index.find("data-build=\"" + first.build() + "\"") != std::string::npos);
    const auto at = index.find("/app-");
    REQUIRE(at != std::string::npos);
    const auto name = index.substr(at, index.find('"', at) - at);
    CHECK(*first.find(name)->body == "one");
    CHECK(first.find("/app.js") == nullptr);
    CHECK(first.find("/secret.txt") == nullptr);
    CHECK(first.find("/remote")->body == first.find("/")->body);
    CHECK(Page::read("/nowhere/at/all").build().empty());
}
