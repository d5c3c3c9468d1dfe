#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <thread>

#include "core/command.hpp"
#include "engine/clock.hpp"
#include "engine/inbox.hpp"
#include "engine/jobs.hpp"
#include "engine/latest.hpp"
#include "engine/matcher.hpp"
#include "engine/plan_job.hpp"
#include "engine/receipts.hpp"
#include "view/snapshot.hpp"

namespace auftakt {

class Journal;
class Keys;

// 128 bits from the system's random device.
Chance random_chance();

struct EngineOptions {
    double rate = 1;         // show seconds in a real second
    bool autopilot = false;  // takes every next step at its planned time, and goes on after a gap
    Planner planner;         // plans rounds, on the job thread
    Matcher matcher;         // finds tandems, there as well
    std::function<Chance()> chance = random_chance;
    std::function<void(bool)> show_ended;  // on the engine's thread: the show is over, or another has begun
};

// All of them outlive the engine.
struct EngineParts {
    Journal& journal;
    Keys& keys;
    Clock& clock;
    Inbox& inbox;
    Receipts& receipts;
    Latest<Snapshot>& snapshots;
    Latest<Health>& health;  // the engine fills disk, saved, open_box and answers_lost only
};

// The only writer: decides what has arrived, stores it, then lets it be seen and answers it.
class Engine {
public:
    Engine(EngineParts parts, EngineOptions options);
    ~Engine();  // stops
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    // Recovers what is stored and makes the first snapshot. Throws std::runtime_error in words when the
    // programme cannot be read, or takes no changes although it must.
    void open();
    // Runs its own thread from here on. Opens first when that has not been done.
    void start();
    // Answers what has arrived, stores where the clock stands, ends the thread and closes the inbox.
    void stop();

    // One batch of what has arrived, without waiting: what the thread does again and again. For tests.
    void step();

    // Any thread. Remakes the tables for organisers soon.
    void refresh_results();
    // Any thread: exports, backups.
    Jobs& jobs();

private:
    class Loop;
    std::unique_ptr<Loop> loop_;
    std::thread thread_;
};

}  // namespace auftakt
