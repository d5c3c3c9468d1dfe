#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sound/score.hpp"
#include "sound/voice.hpp"

namespace auftakt::sound {

// One channel at `sample_rate`, -1 to 1. Both loudspeakers get the same: half the hall sits near only one of
// them.
using Samples = std::vector<float>;

// The finished cue: as long as its score says, loudest sample at the score's peak, 5 ms fades at both ends.
// Pure: the same cue gives the same samples, bit for bit, on the same machine.
Samples render(const Score& score);
Samples render(Cue cue);

// For a 16-bit device. Values beyond full scale are held there.
std::vector<std::int16_t> to_pcm16(std::span<const float> samples);

}  // namespace auftakt::sound
