#pragma once

#include <span>

#include "sound/score.hpp"

namespace auftakt::sound {

constexpr int sample_rate = 48'000;

// Adds one strike to a cue that is `cue.size()` samples long; what would ring longer is left out.
// Modal synthesis: a struck body is a sum of sines, each dying away at its own pace, the high ones first.
void add_strike(std::span<double> cue, const Strike& strike);

}  // namespace auftakt::sound
