#include "evening.hpp"

#include <algorithm>

#include "core/next_step.hpp"

namespace auftakt {

using namespace std::chrono_literals;

Command answer(int option, std::uint64_t n) {
    return ask::Command{ask::GiveAnswer{AskId{1}, Choice{option}, n}};
}

Command next(const Evening& evening) { return run::Command{run::TakeStep{next_step(evening.now())}}; }

SeatHash seat_of_phone(int phone) {
    SeatHash seat;
    seat.bytes[0] = static_cast<std::uint8_t>(phone);
    seat.bytes[15] = 1;
    return seat;
}

Origin from_phone(int phone) { return {Source::seat, seat_of_phone(phone), {}}; }
Origin from_console() { return {Source::console, {}, {}}; }

Show small_show() {
    const auto words = [](const char* text) { return LocalText{text, {}, {}}; };
    Show show;
    show.title = words("Auftakt");
    const SingleChoice kind{{words("ja"), words("nein")}};
    show.segments = {
        {words("Foyer"), {}, 60s, {}, LobbySpec{}},
        {words("Frage"), {}, 100s, {}, PollSpec{{words("Sind Sie bereit?"), kind}, false, {}, {}}},
        {words("Runden"), {}, 300s, {}, PairingSpec{PairingMode::reverse, 2, 30s, 60s, 20s, 0, {}}},
        {words("Ende"), {}, 60s, {}, ClosingSpec{}},
    };
    return show;
}

Evening::Evening() {
    options.chance = [n = std::uint64_t{0}]() mutable { return Chance{++n, n * 77}; };
    start();
}

void Evening::start() {
    engine.reset();
    phones = std::make_unique<FakeReceipts>();
    inbox = std::make_unique<Inbox>();
    snapshots = std::make_unique<Latest<Snapshot>>();
    health = std::make_unique<Latest<Health>>();
    engine = std::make_unique<Engine>(EngineParts{disk, disk, clock, *inbox, *phones, *snapshots, *health},
                                      options);
    engine->open();
}

void Evening::pass(std::chrono::milliseconds time) {
    while (time > 0ms) {
        const auto part = std::min<std::chrono::milliseconds>(time, 4s);
        clock.pass(part);
        engine->step();
        time -= part;
    }
}

CommandId Evening::next_id() {
    CommandId id;
    ++ids_;
    for (std::size_t i = 0; i < 8; ++i) id.bytes[i] = static_cast<std::uint8_t>(ids_ >> (8 * i));
    return id;
}

void Evening::push(const Origin& from, CommandId id, const Command& command) {
    if (!inbox->push(Envelope{from, id, clock.tick.boot, command})) throw std::runtime_error("inbox full");
}

std::optional<Refusal> Evening::tell(const Command& command) {
    clock.pass(20ms);  // a picture at most every 17 ms
    push(from_console(), next_id(), command);
    engine->step();
    return phones->receipts.back().refused;
}

std::optional<Refusal> Evening::say(int phone, const Command& command) {
    clock.pass(20ms);
    push(from_phone(phone), next_id(), command);
    engine->step();
    return phones->receipts.back().refused;
}

void Evening::load_show() {
    tell(programme::Command{programme::FoundProgramme{programme::Kind::real, "Europe/Berlin"}});
    tell(programme::Command{programme::LoadShow{small_show(), "digest", false}});
}

void Evening::join(int phone, const std::string& name) {
    const auto role = phone % 2 == 1 ? Role::junior : Role::senior;
    say(phone, people::Command{people::Join{make_name(name), {}, role, false}});
}

void Evening::open_question() {
    tell(run::Command{run::TakeStep{next_step(now())}});
    tell(run::Command{run::TakeStep{next_step(now())}});
}

}  // namespace auftakt
