#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/text.hpp"

// What people answer, and what a closed question says about it. The sealed boxes are elsewhere: these are
// only types.
namespace auftakt {

struct Choice {
    int option = 0;  // from 0
    bool operator==(const Choice&) const = default;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (option))

struct Choices {
    std::vector<int> options;  // ascending
    bool operator==(const Choices&) const = default;
};
BOOST_DESCRIBE_STRUCT(Choices, (), (options))

struct Steps {               // of a scale
    std::vector<int> steps;  // one per item, from 1; 0: left out, or "cannot say"
    bool operator==(const Steps&) const = default;
};
BOOST_DESCRIBE_STRUCT(Steps, (), (steps))

struct Ranked {
    std::vector<int> options;  // all, the first is the best
    bool operator==(const Ranked&) const = default;
};
BOOST_DESCRIBE_STRUCT(Ranked, (), (options))

struct Spent {
    std::vector<int> points;  // one per option
    bool operator==(const Spent&) const = default;
};
BOOST_DESCRIBE_STRUCT(Spent, (), (points))

struct Written {  // the words of a cloud, or one text
    std::vector<CleanText> texts;
    bool operator==(const Written&) const = default;
};
BOOST_DESCRIBE_STRUCT(Written, (), (texts))

struct Guessed {
    std::int64_t value = 0;
    bool operator==(const Guessed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Guessed, (), (value))

struct QuizAnswer {
    int option = 0;
    bool with_name = false;  // may be named among the five best
    bool operator==(const QuizAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(QuizAnswer, (), (option, with_name))

struct Spot {  // in a field of 21 × 21 cells, from the bottom left
    int across = 0;
    int up = 0;
    bool operator==(const Spot&) const = default;
};
BOOST_DESCRIBE_STRUCT(Spot, (), (across, up))

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

using Answer = std::variant<Choice, Choices, Steps, Ranked, Spent, Written, Guessed, QuizAnswer, Spot,
                            TalkRatings, Wishes>;

// A person's own answer, on its way back to the phone that gave it and to no other.
struct OwnAnswer {
    AskId ask;
    Answer answer;
    bool operator==(const OwnAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(OwnAnswer, (), (ask, answer))

// choice, quiz, pulse: one count per option. Scale: per item its steps. Ranking: per option how often it
// stands at each place. Points: their sum per option. Matrix: one count per cell, row by row from the bottom.
// Guess and texts: how often each of `values` or `texts`, which are ascending.
struct Histogram {
    std::vector<int> counts;
    std::vector<std::int64_t> values;
    std::vector<std::string> texts;  // approved ones only
    bool operator==(const Histogram&) const = default;
};
BOOST_DESCRIBE_STRUCT(Histogram, (), (counts, values, texts))

struct Result {
    int n = 0;                         // people who answered
    std::optional<Histogram> whole;    // missing: fewer than five answered an anonymous question
    std::optional<Histogram> juniors;  // only with a split by role, and five in every group
    std::optional<Histogram> seniors;
    bool operator==(const Result&) const = default;
};
BOOST_DESCRIBE_STRUCT(Result, (), (n, whole, juniors, seniors))

}  // namespace auftakt
