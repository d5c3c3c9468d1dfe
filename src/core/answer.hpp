#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "base/ids.hpp"

// What people answer, and what a closed question says about it. The sealed boxes are elsewhere: these are
// only types.
namespace auftakt {

struct Choice {
    int option = 0;  // from 0
    bool operator==(const Choice&) const = default;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (option))

// Of one partner of one talk. topics: ids of topics to go on with, see core/talk_topics.hpp.
struct TalkRating {
    PersonId partner;
    std::optional<int> rating;  // 1–5; missing: skipped
    std::vector<std::uint32_t> topics;
    bool veto = false;  // rather not as a tandem
    bool operator==(const TalkRating&) const = default;
};
BOOST_DESCRIBE_STRUCT(TalkRating, (), (partner, rating, topics, veto))

struct TalkRatings {  // a trio has two partners
    std::vector<TalkRating> partners;
    bool operator==(const TalkRatings&) const = default;
};
BOOST_DESCRIBE_STRUCT(TalkRatings, (), (partners))

struct Wishes {
    std::vector<PersonId> ranked;  // the dearest first, at most three
    bool open_to_all = false;
    bool operator==(const Wishes&) const = default;
};
BOOST_DESCRIBE_STRUCT(Wishes, (), (ranked, open_to_all))

using Answer = std::variant<Choice, TalkRatings, Wishes>;

// A person's own answer, on its way back to the phone that gave it and to no other.
struct OwnAnswer {
    AskId ask;
    Answer answer;
    bool operator==(const OwnAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(OwnAnswer, (), (ask, answer))

struct Histogram {
    std::vector<int> counts;  // one per option
    bool operator==(const Histogram&) const = default;
};
BOOST_DESCRIBE_STRUCT(Histogram, (), (counts))

struct Result {
    int n = 0;
    std::optional<Histogram> whole;    // missing: fewer than five answered an anonymous question
    std::optional<Histogram> juniors;  // only with a split by role, and five in every group
    std::optional<Histogram> seniors;
    bool operator==(const Result&) const = default;
};
BOOST_DESCRIBE_STRUCT(Result, (), (n, whole, juniors, seniors))

}  // namespace auftakt
