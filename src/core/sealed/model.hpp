#pragma once

#include <map>
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
    bool operator==(const Sealed&) const = default;
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
struct EmptyBox {
    BoxId box;
};
using SealedWrite = std::variant<OpenBox, PutAnswer, EmptyBox>;

}  // namespace auftakt
