#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/console_receipts.hpp"
#include "app/places.hpp"
#include "core/pairing_rules.hpp"
#include "core/people.hpp"
#include "core/programme.hpp"
#include "engine/engine.hpp"
#include "net/server.hpp"
#include "organiser/kiosk_config.hpp"
#include "organiser/picture_file.hpp"
#include "storage/programme_file.hpp"
#include "view/console_view.hpp"

namespace auftakt {

// Everything that is decided before a programme runs.
struct HostSettings {
    Places places;
    std::filesystem::path programme;
    programme::Kind kind = programme::Kind::real;  // of a new file
    std::optional<Show> show;                      // for a new programme, or with anew
    PictureFiles pictures;                         // that this show names
    std::string digest;
    bool anew = false;
    std::vector<people::ImportedPerson> people;
    std::vector<pairing::Exclusion> exclusions;  // by the ids of these people and of those who are there
    std::string bind;
    std::uint16_t port = 8080;
    double speed = 1;
    bool autopilot = false;
    std::string zone;  // IANA; of a new programme
    std::map<Language, WordList> words;
    std::vector<std::string> held_words;  // see core/held_words.hpp
    KioskConfig kiosk;
};

// A running programme without windows: file, engine, server. Made, started and stopped on the main thread.
class Host {
public:
    // Opens the file, brings in show and people. Throws std::runtime_error in words.
    explicit Host(HostSettings settings);
    ~Host();

    // Phones can join when this returns.
    void start();
    // Within two seconds: connections end, what is accepted is on disk.
    void stop();

    // A wish of the facilitator at this laptop. Any thread. False: the inbox is full.
    bool submit(Command command);

    // Writes every table for organisers, as a job: the stage goes on meanwhile. How it goes is in exports().
    // One at a time. Any thread.
    void export_results();
    void dismiss_export() { exports_.put({}); }
    Latest<ExportState>& exports() { return exports_; }

    Latest<Snapshot>& snapshots() { return snapshots_; }
    Latest<Devices>& devices() { return devices_; }
    Latest<Health>& health() { return health_; }
    ConsoleReceipts& receipts() { return receipts_; }
    Jobs& jobs() { return engine_->jobs(); }
    std::atomic<bool>& show_ended() { return show_ended_; }

    // All that shows of this programme name. Reads the file.
    PictureFiles pictures() { return file_.pictures(); }
    const WordList& words(Language language) const { return settings_.words.at(language); }
    const HostSettings& settings() const { return settings_; }
    bool listening() const { return listening_; }

    // "10.0.0.2:8080": where phones are told to go. The chosen address while the machine has it, else the
    // route's.
    std::string join_address() const;
    std::vector<std::string> addresses() const;
    // Looks at the machine's addresses again; the server and the code on stage follow. About once a second.
    void watch_addresses();
    std::string remote_url() const;

private:
    void decide_now(Command command);
    void bring_in();

    HostSettings settings_;
    storage::ProgrammeFile file_;
    SystemClock clock_;
    Inbox inbox_;
    Latest<Snapshot> snapshots_;
    Latest<Devices> devices_;
    Latest<Health> health_;
    Latest<ExportState> exports_;
    ConsoleReceipts receipts_;
    std::atomic<bool> show_ended_ = false;
    std::string remote_token_;
    std::vector<std::string> addresses_;
    std::unique_ptr<net::Server> server_;
    std::unique_ptr<Engine> engine_;
    bool listening_ = false;
};

}  // namespace auftakt
