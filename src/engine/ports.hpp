#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/command.hpp"
#include "core/fact.hpp"
#include "core/sealed/model.hpp"

// What the engine needs from the disk. Only engine and storage include this header: it knows sealed answers.
namespace auftakt {

// A wish as it is recognised when it comes again.
struct WishKey {
    SeatHash seat;  // zeros: console or a remote without a seat
    CommandId id;
    auto operator<=>(const WishKey&) const = default;
};

// One accepted wish with what it led to.
struct Record {
    Source source = Source::console;
    std::optional<WishKey> key;  // missing: the engine's own, or a sealed answer, which no id may betray
    ShowTime at;
    UtcMs utc;
    std::vector<Fact> facts;
    std::vector<SealedWrite> sealed;
};

// Where the show clock stood and by which clock of the machine: what a restart goes on from.
struct Pulse {
    std::string boot_id;
    BootTime boot;
    std::chrono::milliseconds asleep{0};
    ShowTime show;
    UtcMs utc;
    bool operator==(const Pulse&) const = default;
};

struct Batch {
    std::vector<Record> records;
    Pulse pulse;
};

// full: nothing of the batch is stored, later ones may be. failed: nobody knows; nothing more is taken until
// reopen() has succeeded.
enum class Stored { ok, full, failed };

// Where facts, sealed answers and the pulse are kept. Used by one thread at a time; the reading calls throw
// std::runtime_error in words when what is there cannot be read.
class Journal {
public:
    virtual ~Journal() = default;

    // All or nothing, and on disk when it says ok. A box that is emptied is also wiped from side files soon
    // after.
    virtual Stored commit(const Batch& batch) = 0;
    virtual Stored beat(const Pulse& pulse) = 0;

    virtual void replay(const std::function<void(const Fact&)>& visit) = 0;
    virtual std::vector<WishKey> accepted() = 0;
    virtual std::optional<Pulse> last_pulse() = 0;
    // The answers in a box whose key is there; a row that cannot be read is left out.
    virtual Box load_box(BoxId box, const std::vector<PersonId>& people) = 0;
    // What was released of a live question; missing: nothing yet.
    virtual std::optional<Result> load_tally(BoxId box) = 0;

    // The tables for organisers, made anew from what everybody may see. Takes no part in recovery.
    virtual Stored write_results(const Public& state) = 0;

    // Starts anew after a failure and checks the file. False: not yet. May take long.
    virtual bool reopen() = 0;
};

// The keys of sealed boxes: on this laptop, outside the programme file. Same threads as the journal.
class Keys {
public:
    virtual ~Keys() = default;

    // A new key, on disk before it returns; throws std::runtime_error when that cannot be.
    virtual void prepare(BoxId box) = 0;
    // After this nobody can read the box. A missing key is no error.
    virtual void destroy(BoxId box) = 0;
    virtual std::set<BoxId> held() = 0;
};

}  // namespace auftakt
