#include "sound/synth.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace auftakt::sound {

namespace {

constexpr std::size_t fade_length = sample_rate / 200;

// Every strike swells by itself, so that only the end of the cue is left to be faded.
void fade_out(std::span<double> cue) {
    const std::size_t length = std::min(cue.size(), fade_length);
    for (std::size_t i = 0; i < length; ++i) {
        const double left = static_cast<double>(i) / static_cast<double>(length);
        cue[cue.size() - 1 - i] *= 0.5 - 0.5 * std::cos(std::numbers::pi * left);
    }
}

double loudest(std::span<const double> cue) {
    double most = 0.0;
    for (double sample : cue) most = std::max(most, std::abs(sample));
    return most;
}

}  // namespace

Samples render(const Score& score) {
    std::vector<double> cue(static_cast<std::size_t>(std::lround(score.seconds * sample_rate)));
    for (const Strike& strike : score.strikes) add_strike(cue, strike);
    fade_out(cue);
    const double most = loudest(cue);
    const double gain = most > 0.0 ? std::pow(10.0, score.peak / 20.0) / most : 0.0;
    Samples samples(cue.size());
    std::ranges::transform(cue, samples.begin(), [gain](double s) { return static_cast<float>(s * gain); });
    return samples;
}

Samples render(Cue cue) { return render(score_of(cue)); }

std::vector<std::int16_t> to_pcm16(std::span<const float> samples) {
    std::vector<std::int16_t> pcm(samples.size());
    std::ranges::transform(samples, pcm.begin(), [](float sample) {
        return static_cast<std::int16_t>(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767.0F));
    });
    return pcm;
}

}  // namespace auftakt::sound
