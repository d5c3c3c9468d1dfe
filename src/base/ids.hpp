#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>

namespace auftakt {

// A number that names one thing of one kind. Ids are given in order from 1 and never reused; 0 names nothing.
template <class Tag>
struct Id {
    std::uint32_t value = 0;
    constexpr auto operator<=>(const Id&) const = default;
    explicit constexpr operator bool() const { return value != 0; }
};

using PersonId = Id<struct PersonTag>;
using AskId = Id<struct AskTag>;
using NoteId = Id<struct NoteTag>;
using QuestionId = Id<struct QuestionTag>;  // asked by the hall; what the show asks has an AskId
using StepId = Id<struct StepTag>;

// 128 random bits as they travel: command ids, hashes of seat tokens, box ids.
template <class Tag>
struct Bits128 {
    std::array<std::uint8_t, 16> bytes{};
    constexpr auto operator<=>(const Bits128&) const = default;
};

using CommandId = Bits128<struct CommandTag>;
using SeatHash = Bits128<struct SeatTag>;  // of the token, which only the phone knows
using BoxId = Bits128<struct BoxTag>;

}  // namespace auftakt

template <class Tag>
struct std::hash<auftakt::Id<Tag>> {
    std::size_t operator()(auftakt::Id<Tag> id) const { return std::hash<std::uint32_t>{}(id.value); }
};
