#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "core/ask.hpp"
#include "core/commitments.hpp"
#include "core/mixer.hpp"
#include "core/pairing.hpp"
#include "core/people.hpp"
#include "core/programme.hpp"
#include "core/questions.hpp"
#include "core/run.hpp"
#include "core/screen.hpp"
#include "core/tandem.hpp"
#include "core/wall.hpp"

namespace auftakt {

// A wish. Each feature owns its commands; the type's name is its tag on the wire and in tests.
using Command = std::variant<programme::Command, people::Command, run::Command, ask::Command, wall::Command,
                             pairing::Command, tandem::Command, commitments::Command, screen::Command,
                             mixer::Command, questions::Command>;

enum class Source { seat, console, remote, clock, job };

// Who wishes it. A seat is a phone; the facilitator speaks through console or remote, and may act for a
// person.
struct Origin {
    Source source = Source::console;
    std::optional<SeatHash> seat;
    std::optional<PersonId> person;
    bool operator==(const Origin&) const = default;
};

// Random bits for one decision; what they decide stands in the fact.
struct Chance {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
};

// The only way time and chance reach the core.
struct Moment {
    ShowTime now;
    UtcMs utc;
    Chance chance;
};

struct Envelope {
    Origin from;
    CommandId id;
    BootTime arrived;
    Command command;
};

}  // namespace auftakt
