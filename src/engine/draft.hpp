#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "core/due.hpp"
#include "core/sealed/decide.hpp"
#include "engine/receipts.hpp"
#include "engine/remembered.hpp"
#include "engine/show_clock.hpp"

namespace auftakt {

// What the engine does by itself and was refused, by the state it was refused in: tried again when that has
// changed, so that a wake-up never spins.
struct Stuck {
    std::optional<std::uint64_t> due;
    std::optional<std::uint64_t> autopilot;
};

// Everything a batch starts from, and afterwards what it became.
struct Progress {
    Model model;
    ShowClock clock;
    ShowTime now;  // the latest moment of a decision: none is earlier
    Stuck stuck;
};

// An envelope and how it ended. `fresh`: decided in this batch, so only true once the batch is stored.
struct Answered {
    Origin from;
    CommandId id;
    Ending ending;
    bool fresh = true;
};

// One batch, tried on a copy: nothing in it is true, answered or seen before it is stored.
class Draft {
public:
    Draft(Progress from, const Remembered& remembered, const std::function<Chance()>& chance, bool autopilot)
        : progress_{std::move(from)}, remembered_{&remembered}, chance_{&chance}, autopilot_{autopilot} {}

    // The show stops where the disk last knew it.
    void pause_after_gap(ShowTime at, BootTime boot);
    // What fell due before the envelope, then the envelope itself; the same millisecond is the envelope's.
    void take(const Envelope& envelope, BootTime now);
    // What is due up to and with that time.
    void run_due(BootTime until);

    const Progress& progress() const { return progress_; }
    Progress& progress() { return progress_; }
    const std::vector<Record>& records() const { return records_; }
    const std::vector<Answered>& answered() const { return answered_; }
    const std::set<PersonId>& own_changed() const { return own_changed_; }

private:
    void run_due(ShowTime until, BootTime boot);
    Ending decide_and_apply(const Origin& from, std::optional<WishKey> key, const Command& command,
                            ShowTime at, BootTime boot);
    void note_own(const Outcome& outcome);
    void follow_pause(BootTime boot);
    std::optional<Ending> known(const WishKey& key) const;

    Progress progress_;
    const Remembered* remembered_;
    const std::function<Chance()>* chance_;
    bool autopilot_;
    std::vector<Record> records_;
    std::vector<Answered> answered_;
    std::map<WishKey, Ending> decided_;
    std::set<PersonId> own_changed_;
};

WishKey key_of(const Origin& from, const CommandId& id);

}  // namespace auftakt
