#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "core/people.hpp"

namespace auftakt {

// A topic two people could go on with. The id stands for its text (FNV-1a, 32 bit; Fowler, Noll, Vo), so that
// an answer stays short and outlives a change of the list.
struct TalkTopic {
    std::uint32_t id = 0;
    std::string text;
    bool operator==(const TalkTopic&) const = default;
};

BOOST_DESCRIBE_STRUCT(TalkTopic, (), (id, text))

std::uint32_t topic_id(const std::string& text);

inline constexpr std::size_t talk_topics_max = 6;

// What one offers and the other wants, then shared interests, then what they offer; the same for both, each
// once, at most talk_topics_max.
std::vector<TalkTopic> talk_topics(const people::State& people, PersonId one, PersonId other);

}  // namespace auftakt
