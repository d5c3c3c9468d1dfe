#pragma once

#include <map>
#include <set>
#include <variant>
#include <vector>

#include "core/answer.hpp"
#include "core/public.hpp"

// The private half of the model. Only core, engine (with its jobs) and storage may include this folder.
namespace auftakt {

// The newest answer wins: first the seat's generation, then the phone's own counter.
struct Counter {
    std::uint32_t generation = 0;
    std::uint64_t n = 0;
    auto operator<=>(const Counter&) const = default;
};

struct SealedAnswer {
    Counter counter;
    Answer answer;
    bool operator==(const SealedAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Counter, (), (generation, n))
BOOST_DESCRIBE_STRUCT(SealedAnswer, (), (counter, answer))

using Box = std::map<PersonId, SealedAnswer>;

struct Sealed {
    Shared<std::map<BoxId, Shared<Box>>> boxes;
    Shared<std::map<BoxId, Result>> released;  // of questions that are announced as live
    // Who has answered or changed since the last release. Forgotten at a restart, so no part of what a replay
    // must give.
    Shared<std::map<BoxId, std::set<PersonId>>> moved;
    bool operator==(const Sealed& other) const { return boxes == other.boxes && released == other.released; }
};

struct Model {
    Public open;    // what may be seen
    Sealed sealed;  // what may not
    bool operator==(const Model&) const = default;
};

struct OpenBox {
    BoxId box;
};
struct PutAnswer {
    BoxId box;
    PersonId person;
    SealedAnswer answer;
};
// What the hall may see of a live question until the next release; goes when its box is emptied.
struct ReleaseTally {
    BoxId box;
    Result tally;
};
struct EmptyBox {
    BoxId box;
};
using SealedWrite = std::variant<OpenBox, PutAnswer, ReleaseTally, EmptyBox>;

}  // namespace auftakt
