#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/sealed/model.hpp"
#include "engine/engine.hpp"
#include "engine/fact_as.hpp"
#include "fakes.hpp"

namespace auftakt {

// A hall with a laptop, for tests: time passes when told, every wish is one step of the engine.
class Evening {
public:
    FakeClock clock;
    FakeDisk disk;
    EngineOptions options;
    std::unique_ptr<FakeReceipts> phones;
    std::unique_ptr<Inbox> inbox;
    std::unique_ptr<Latest<Snapshot>> snapshots;
    std::unique_ptr<Latest<Health>> health;
    std::unique_ptr<Engine> engine;

    Evening();
    Evening(const Evening&) = delete;
    Evening& operator=(const Evening&) = delete;

    // The process starts: at first, after a crash, after a reboot.
    void start();
    void crash() { engine.reset(); }
    // Time with the engine awake, in pieces shorter than a heartbeat.
    void pass(std::chrono::milliseconds time);

    std::optional<Refusal> tell(const Command& command);  // the facilitator; one step
    std::optional<Refusal> say(int phone, const Command& command);
    void push(const Origin& from, CommandId id, const Command& command);
    CommandId next_id();
    const Public& now() const { return *snapshots->get()->state; }
    ShowTime show_time() const { return snapshots->get()->clock.now(clock.tick.boot); }

    // A show of a lobby, one anonymous question of two options, a pairing of two rounds, a closing.
    void load_show();
    void join(int phone, const std::string& name);
    void open_question();  // doors open, the question is on

private:
    std::uint64_t ids_ = 0;
};

// Four people have joined, the anonymous question is open.
struct VotingEvening : Evening {
    VotingEvening() {
        load_show();
        for (int phone = 1; phone <= 4; ++phone) join(phone, "Person " + std::to_string(phone));
        open_question();
    }
};

// What the next key would do now.
Command next(const Evening& evening);
// To the open question, from a phone.
Command answer(int option, std::uint64_t n);

template <class T>
int count_of(const FakeDisk& disk) {
    int count = 0;
    for (const auto& fact : disk.facts()) count += fact_as<T>(fact) != nullptr ? 1 : 0;
    return count;
}

SeatHash seat_of_phone(int phone);
Origin from_phone(int phone);
Origin from_console();
Show small_show();

}  // namespace auftakt
