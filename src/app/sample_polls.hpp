#pragma once

#include <functional>

#include "app/cast.hpp"
#include "core/answer.hpp"
#include "core/show.hpp"

namespace auftakt {

// What a picture of a result asks, and what the `person`-th of its people answers, from 0.
struct SamplePoll {
    PollSpec spec;
    std::function<Answer(int person, int run)> answer;
    int runs = 1;       // how often it is asked
    bool more = false;  // shown to its end: the truth, the first five
};

// Scenes with a picture of their own: several options, a scale with what came before …
enum class SampleResult {
    bars,
    dots,
    donut,
    strips,
    columns,
    ranks,
    waffle,
    field,
    cloud,
    quotes,
    guesses,
    quiz,
    halves
};

// `long_texts`: as long as any may be.
SamplePoll sample_poll(SampleResult result, const Cast& cast, bool long_texts);

}  // namespace auftakt
