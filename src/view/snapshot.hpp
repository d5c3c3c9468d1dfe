#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/public.hpp"

namespace auftakt {

// Show time as a line: at boot time `at` it was `show`, and it runs `rate` times as fast (0: paused).
struct ClockReading {
    BootTime at;
    ShowTime show;
    double rate = 0;
    bool operator==(const ClockReading&) const = default;

    ShowTime now(BootTime boot) const {
        return {show.ms + static_cast<std::int64_t>(static_cast<double>(boot.ms - at.ms) * rate)};
    }
};

// What the engine shows the others: public state only, whole, after a commit.
struct Snapshot {
    std::shared_ptr<const Public> state;
    ClockReading clock;
    UtcMs utc;                // wall time at clock.at; scaled like show time in a rehearsal at speed
    std::uint64_t start = 0;  // which start of the process: with `number` the revision
    std::uint64_t number = 0;
};

// What net knows of the phones; never a fact.
struct Devices {
    struct Phone {
        bool connected = false;
        BootTime since;  // connected or lost since then
    };
    std::map<PersonId, Phone> phones;
    int sockets = 0;
    int remotes = 0;
    int round_trip_ms = 0;  // median of the last pings; 0: not measured yet
    bool operator==(const Devices&) const = default;
};
inline bool operator==(const Devices::Phone& a, const Devices::Phone& b) {
    return a.connected == b.connected && a.since == b.since;
}

enum class Disk { good, full, failed };

// How the machine is: for the console and the preflight.
struct Health {
    Disk disk = Disk::good;
    BootTime saved;                      // the last commit
    bool open_box = false;               // sealed answers that would not travel to another laptop
    bool answers_lost = false;           // found at start
    std::vector<std::string> addresses;  // "10.0.0.2:8080", the route's first
    bool listening = false;
    std::string sound_notice;  // i18n key; empty: sound works
    std::string stage_size;    // "1920×1080"; empty: no window
    std::int64_t free_bytes = 0;
    int battery_percent = -1;  // −1: no battery
    bool mains = true;
    bool operator==(const Health&) const = default;
};

}  // namespace auftakt
