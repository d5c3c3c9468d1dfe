#include <doctest/doctest.h>

#include "core/apply.hpp"
#include "net/hall.hpp"
#include "net/secrets.hpp"
#include "net/wire_client.hpp"
#include "support/small_evening.hpp"

using namespace auftakt;
using namespace auftakt::net;
using namespace auftakt::tests;

namespace {

// A connection that remembers what it was told. Reading is the test's affair.
class Ear : public Line {
public:
    explicit Ear(std::string from = "10.0.0.9") : Line{std::move(from)} {}
    void pump() override {
        if (deaf && outbox_waits()) return;
        while (auto text = outbox.next()) told.push_back(text);
    }
    void hang_up(HangUp how) override { ended = how; }
    void ping(BootTime) override { ++pings; }

    template <class T>
    std::vector<T> all() const {
        std::vector<T> found;
        for (const auto& text : told) {
            auto message = parse_server(*text);
            REQUIRE(message);
            if (auto* held = std::get_if<T>(&*message)) found.push_back(*held);
        }
        return found;
    }
    bool deaf = false;
    std::vector<Text> told;
    std::optional<HangUp> ended;
    int pings = 0;

private:
    bool outbox_waits() {
        if (!writing_since) writing_since = BootTime{1000};
        return true;
    }
};

const std::string token = "000102030405060708090a0b0c0d0e0f";
const SeatHash seat = *seat_of(token);

// A hall with an engine that only listens, and a clock that the test turns.
struct Room {
    Inbox inbox;
    Latest<Devices> devices;
    Hall hall{{.build = "b1",
               .words = {},
               .is_remote = [](std::string_view secret) { return secret == "open sesame"; },
               .minutes_east = [](UtcMs) { return 0; }},
              inbox,
              devices};
    BootTime now{1000};
    std::uint64_t number = 0;

    void show(const Public& state) {
        hall.snapshot(std::make_shared<const Snapshot>(
                          Snapshot{std::make_shared<const Public>(state), {{0}, {0}, 1}, {0}, 7, ++number}),
                      now);
    }
    void later(int ms) {
        for (int passed = 0; passed < ms; passed += 50) {
            now.ms += 50;
            hall.tick(now);
        }
    }
    void enter(Ear& ear) {
        REQUIRE(hall.door.enter(ear.address()));
        hall.arrived(ear, now);
    }
    void hear(Ear& ear, const std::string& text) { hall.heard(ear, text, now); }
    void greet(Ear& ear, std::optional<std::string> with = token) {
        enter(ear);
        hear(ear, text_of(Request{phone::Hello{"b1", std::move(with), {}}}));
    }
    std::vector<Arrival> arrived() { return inbox.take_all({0}); }
};

std::string leave(std::uint8_t n) { return text_of(SeatCommand{people::Leave{}}, CommandId{{n}}); }

}  // namespace

TEST_CASE("a stranger is told to join and sees the show") {
    Room room;
    room.show(small_evening(3));
    Ear ear;
    room.greet(ear);
    CHECK(ear.all<phone::Welcome>().size() == 1);
    CHECK(ear.all<phone::Nobody>().size() == 1);
    CHECK(ear.all<phone::Show>().size() == 1);
    CHECK(ear.all<phone::You>().empty());
}

TEST_CASE("who has joined is told so by the next state, and greeted at every hello") {
    Room room;
    auto state = small_evening(3);
    room.show(state);
    Ear ear;
    room.greet(ear);
    sit(state, PersonId{2}, seat);
    room.later(100);
    room.show(state);
    REQUIRE(ear.all<phone::You>().size() == 1);
    CHECK(ear.all<phone::You>()[0].name == "Gast 2");
    CHECK(room.arrived().empty());
    Ear again;
    room.greet(again);
    CHECK(again.all<phone::You>().size() == 1);
    const auto arrivals = room.arrived();
    REQUIRE(arrivals.size() == 1);
    CHECK(std::get<SeatGreeted>(arrivals[0]).seat == seat);
}

TEST_CASE("a wish goes to the engine with the hash of the token, and its receipt comes back") {
    Room room;
    room.show(small_evening(1));
    Ear ear;
    Ear stranger;
    room.greet(ear);
    room.greet(stranger, std::string(32, 'f'));
    room.hear(ear, leave(5));
    const auto arrivals = room.arrived();
    REQUIRE(arrivals.size() == 1);
    const auto& envelope = std::get<Envelope>(arrivals[0]);
    CHECK(envelope.from == Origin{Source::seat, seat, {}});
    CHECK(envelope.arrived == room.now);
    room.hall.receipts(
        {{envelope.from, envelope.id, {}}, {envelope.from, CommandId{{6}}, Refusal::hall_full}}, {},
        room.now);
    REQUIRE(ear.all<phone::Done>().size() == 1);
    CHECK(ear.all<phone::Done>()[0].id == CommandId{{5}});
    CHECK(ear.all<phone::Refused>()[0].why == "hall_full");
    CHECK(stranger.all<phone::Done>().empty());
}

TEST_CASE("without a token nothing can be wished") {
    Room room;
    room.show(small_evening(1));
    Ear ear;
    room.greet(ear, std::nullopt);
    room.hear(ear, leave(1));
    CHECK(ear.all<phone::Refused>().at(0).why == "no_seat");
    CHECK(room.arrived().empty());
}

TEST_CASE("a seat's allowance is one, however many connections it opens") {
    Room room;
    room.show(small_evening(1));
    Ear one;
    Ear two;
    room.greet(one);
    room.greet(two);
    for (std::uint8_t n = 0; n < 12; ++n) {
        room.hear(one, leave(n));
        room.hear(two, leave(static_cast<std::uint8_t>(100 + n)));
    }
    CHECK(room.arrived().size() == 20);
    CHECK(one.all<phone::Refused>().size() + two.all<phone::Refused>().size() == 4);
    CHECK(two.all<phone::Refused>().at(0).why == "too_fast");
}

TEST_CASE("a flood ends the connection") {
    Room room;
    room.show(small_evening(1));
    Ear ear;
    room.greet(ear);
    for (int i = 0; i < 100; ++i) room.hear(ear, text_of(Request{phone::Ping{i}}));
    CHECK(ear.ended == HangUp::politely);
    CHECK(ear.all<phone::Pong>().size() < 61);
}

TEST_CASE("garbage ends the connection, a bad wish is refused") {
    Room room;
    room.show(small_evening(1));
    Ear ear;
    room.greet(ear);
    room.hear(ear, R"({"do":"leave","id":"00000000000000000000000000000009","x":1})");
    CHECK(ear.all<phone::Refused>().at(0).why == "malformed");
    CHECK(!ear.ended);
    room.hear(ear, "{");
    CHECK(ear.ended == HangUp::politely);
    Ear silent;
    room.enter(silent);
    room.hear(silent, leave(1));
    CHECK(silent.ended == HangUp::politely);
}

TEST_CASE("whoever does not say hello in five seconds has to go") {
    Room room;
    room.show(small_evening(1));
    Ear ear;
    room.enter(ear);
    room.later(5000);
    CHECK(!ear.ended);
    room.later(1000);
    CHECK(ear.ended == HangUp::politely);
}

TEST_CASE("a phone that does not read is dropped after five seconds") {
    Room room;
    room.show(small_evening(1));
    Ear ear;
    room.enter(ear);
    ear.deaf = true;
    room.hear(ear, text_of(Request{phone::Hello{"b1", token, {}}}));
    room.later(5000);
    CHECK(!ear.ended);
    room.later(1000);
    CHECK(ear.ended == HangUp::hard);
}

TEST_CASE("the public view is one text, shared by all and the same for all") {
    Room room;
    auto state = small_evening(3);
    sit(state, PersonId{1}, seat);
    room.show(state);
    Ear one;
    Ear two;
    room.greet(one);
    room.greet(two, std::string(32, 'e'));
    enter(state, goals);
    room.later(100);
    room.show(state);
    REQUIRE(one.all<phone::Show>().size() == 2);
    CHECK(one.told.back() == two.told.back());
}

TEST_CASE("at most ten pictures a second, and the last one wins") {
    Room room;
    auto state = small_evening(3);
    room.show(state);
    Ear ear;
    room.greet(ear);
    room.later(100);
    for (int segment = message; segment <= closing; ++segment) {
        if (segment == poll) continue;
        enter(state, static_cast<At>(segment));
        room.show(state);
    }
    room.later(100);
    const auto shows = ear.all<phone::Show>();
    CHECK(shows.size() == 3);
    CHECK(std::holds_alternative<phone::Closing>(shows.back().face));
}

TEST_CASE("people who join are told once in a while, not each") {
    Room room;
    auto state = small_evening(3);
    room.show(state);
    Ear ear;
    room.greet(ear);
    for (int i = 0; i < 9; ++i) {
        add(state, "Neu " + std::to_string(i), Role::junior, "");
        room.show(state);
        room.later(100);
    }
    CHECK(ear.all<phone::Show>().size() == 1);
    room.later(200);
    const auto shows = ear.all<phone::Show>();
    REQUIRE(shows.size() == 2);
    CHECK(shows.back().here.present == 12);
}

TEST_CASE("twenty names may be tried, reloading the page gives no more") {
    Room room;
    auto state = small_evening(3);
    room.show(state);
    Ear ear;
    room.greet(ear);
    const auto ask = text_of(Request{phone::LookUp{make_name("Gast 1")}});
    for (int i = 0; i < 19; ++i) room.hear(ear, ask);
    CHECK(ear.all<phone::Found>().back().tries_left);
    CHECK(ear.all<phone::Found>().back().listed);
    room.hear(ear, ask);
    CHECK(ear.all<phone::Found>().back().listed);
    CHECK(!ear.all<phone::Found>().back().tries_left);
    room.hall.left(ear, room.now);
    room.later(20'000);
    Ear again;
    room.greet(again);
    room.hear(again, ask);
    CHECK(!again.all<phone::Found>().back().listed);
}

TEST_CASE("another phone took the seat, or the facilitator removed its person: both are told") {
    Room room;
    auto state = small_evening(2);
    sit(state, PersonId{1}, seat);
    room.show(state);
    Ear ear;
    room.greet(ear);
    room.later(100);
    state.people.persons.edit(PersonId{1}, [](people::Person& person) { person.removed = true; });
    room.show(state);
    CHECK(ear.all<phone::You>().back().removed);
    state.people.seats.edit([](auto& seats) { seats.clear(); });
    room.later(100);
    room.show(state);
    CHECK(ear.all<phone::Nobody>().size() == 1);
}

TEST_CASE("sealed answers go to the seat that gave them and to nobody else") {
    Room room;
    auto state = small_evening(2);
    const auto asked = open_poll(state, Secrecy::anonymous);
    enter(state, poll);
    const auto other_token = std::string(32, '7');
    sit(state, PersonId{1}, seat);
    sit(state, PersonId{2}, *seat_of(other_token));
    room.show(state);
    Ear own;
    Ear other;
    Ear stranger;
    room.greet(own);
    room.greet(other, other_token);
    room.greet(stranger, std::string(32, '8'));
    room.hall.receipts({}, {{seat, {{asked, Choice{1}}}}}, room.now);
    room.later(2000);
    CHECK(own.all<phone::You>().back().answers.size() == 1);
    CHECK(other.all<phone::You>().back().answers.empty());
    for (const auto* ear : {&other, &stranger})
        for (const auto& text : ear->told) CHECK(text->find("\"option\"") == std::string::npos);
}

TEST_CASE("a remote needs the console's secret; with it, it speaks as the remote") {
    Room room;
    room.show(small_evening(1));
    Ear thief;
    room.enter(thief);
    room.hear(thief, text_of(Request{phone::Hello{"b1", {}, "guess"}}));
    CHECK(thief.all<phone::Nobody>().size() == 1);
    const auto next = text_of(RemoteCommand{run::Pause{}}, CommandId{{1}});
    room.hear(thief, next);
    CHECK(room.arrived().empty());
    Ear remote;
    room.enter(remote);
    room.hear(remote, text_of(Request{phone::Hello{"b1", {}, "open sesame"}}));
    room.hear(remote, next);
    const auto arrivals = room.arrived();
    REQUIRE(arrivals.size() == 1);
    CHECK(std::get<Envelope>(arrivals[0]).from == Origin{Source::remote, {}, {}});
    room.hall.receipts({{{Source::remote, {}, {}}, CommandId{{1}}, {}}}, {}, room.now);
    CHECK(remote.all<phone::Done>().size() == 1);
    CHECK(remote.all<phone::Show>().empty());
}

TEST_CASE("a remote that asks without end is told to slow down, and its connection ends at last") {
    Room room;
    room.show(small_evening(1));
    Ear remote;
    room.enter(remote);
    room.hear(remote, text_of(Request{phone::Hello{"b1", {}, "open sesame"}}));
    const auto question = [](std::uint8_t n) {
        return text_of(RemoteCommand{ask::InsertQuestion{.text = clean("Weiter?")}}, CommandId{{n}});
    };
    for (std::uint8_t n = 0; n < 21; ++n) room.hear(remote, question(n));
    CHECK(room.arrived().size() == 20);
    const auto refused = remote.all<phone::Refused>();
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].why == "too_fast");
    room.later(200);
    room.hear(remote, question(21));
    CHECK(room.arrived().size() == 1);
    for (std::uint8_t n = 0; n < 70; ++n) room.hear(remote, question(n));
    CHECK(remote.ended.has_value());
}

TEST_CASE("what people wrote comes with its result, page by page, and goes as soon as it is hidden") {
    Room room;
    auto state = small_evening(2);
    const auto asked = open_poll(state, Secrecy::no_name);
    enter(state, poll);
    const auto go = [&](ask::Stage stage, int more = 0) {
        state.ask.asks.edit(asked, [&](ask::Ask& ask) {
            ask.question.kind = OpenText{};
            ask.question.moderation = Moderation::off;
            Written many;
            for (int i = 1; i <= 8; ++i) many.texts.push_back(clean("Text " + std::to_string(i)));
            ask.answers[PersonId{1}] = many;
            ask.stage = stage;
            ask.more = more;
            ask.result = ask::counted(state, ask);
        });
        room.later(100);
        room.show(state);
        return std::get<phone::Poll>(room.hall.pictures().show().face);
    };
    room.show(state);
    CHECK(go(ask::Stage::closed).result.empty());
    const auto first = go(ask::Stage::revealed);
    const auto text = room.hall.pictures().content(first.result);
    REQUIRE(text);
    CHECK(text->find("Text 7") != std::string::npos);
    CHECK(text->find("Text 8") == std::string::npos);
    const auto second = go(ask::Stage::revealed, 1);
    CHECK(second.result != first.result);
    CHECK(second.page == 2);
    CHECK(room.hall.pictures().content(second.result)->find("Text 8") != std::string::npos);
    CHECK(go(ask::Stage::closed).result.empty());
}

TEST_CASE("an old page is told to reload, and still served") {
    Room room;
    room.show(small_evening(1));
    Ear ear;
    room.enter(ear);
    room.hear(ear, text_of(Request{phone::Hello{"b0", token, {}}}));
    CHECK(ear.all<phone::Reload>().at(0).v == "b1");
    CHECK(ear.all<phone::Show>().size() == 1);
}

TEST_CASE("the console learns which phones are connected, two tabs being one phone") {
    Room room;
    auto state = small_evening(1);
    sit(state, PersonId{1}, seat);
    room.show(state);
    Ear one;
    Ear two;
    room.greet(one);
    room.greet(two);
    room.later(300);
    REQUIRE(room.devices.get());
    CHECK(room.devices.get()->sockets == 2);
    CHECK(room.devices.get()->phones.at(PersonId{1}).connected);
    room.hall.left(one, room.now);
    room.later(300);
    CHECK(room.devices.get()->phones.at(PersonId{1}).connected);
    room.hall.left(two, room.now);
    room.later(300);
    CHECK(!room.devices.get()->phones.at(PersonId{1}).connected);
    CHECK(room.hall.health() == R"({"ok":true,"people":1,"phones":0,"seq":0})");
}

TEST_CASE("with two thousand phones every view stays small") {
    Room room;
    auto state = small_evening(2000);
    for (std::uint32_t i = 1; i <= 2000; ++i) {
        CommandId bits{{static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8)}};
        SeatHash hash{bits.bytes};
        sit(state, PersonId{i}, hash);
    }
    enter(state, rounds);
    seat_all(state, 1, pairing::Phase::talk);
    room.show(state);
    const phone::YouViews views{state};
    for (std::uint32_t i = 1; i <= 2000; ++i)
        CHECK(text_of(phone::ServerMessage{views(PersonId{i}, {})}).size() <= limits::view_bytes_max);
    Ear ear;
    room.greet(ear);
    CHECK(ear.told.back()->size() <= limits::view_bytes_max);
}
