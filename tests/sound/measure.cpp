#include "measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numbers>
#include <string_view>

namespace auftakt::sound::test {

namespace {

constexpr double rate = 48'000.0;
constexpr double d3 = 146.832;
constexpr std::array<std::string_view, 24> scale{"D3",  "D#3", "E3",  "F3",  "F#3", "G3",  "G#3", "A3",
                                                 "A#3", "B3",  "C4",  "C#4", "D4",  "D#4", "E4",  "F4",
                                                 "F#4", "G4",  "G#4", "A4",  "A#4", "B4",  "C5",  "C#5"};

double energy(std::span<const float> samples) {
    double sum = 0.0;
    for (double sample : samples) sum += sample * sample;
    return sum;
}

// Second-order section after the audio EQ cookbook's high-pass.
std::vector<float> high_passed(std::span<const float> samples, double hertz, double q) {
    const double angle = 2.0 * std::numbers::pi * hertz / rate;
    const double alpha = std::sin(angle) / (2.0 * q);
    const double gain = (1.0 + std::cos(angle)) / 2.0 / (1.0 + alpha);
    const double near = -2.0 * std::cos(angle) / (1.0 + alpha);
    const double far = (1.0 - alpha) / (1.0 + alpha);
    double in1 = 0, in2 = 0, out1 = 0, out2 = 0;
    std::vector<float> result;
    result.reserve(samples.size());
    for (double in : samples) {
        const double out = gain * (in - 2.0 * in1 + in2) - near * out1 - far * out2;
        in2 = in1, in1 = in, out2 = out1, out1 = out;
        result.push_back(static_cast<float>(out));
    }
    return result;
}

}  // namespace

std::span<const float> part(std::span<const float> samples, double from, double until) {
    const auto first = std::min(samples.size(), static_cast<std::size_t>(std::lround(from * rate)));
    const auto last = std::min(samples.size(), static_cast<std::size_t>(std::lround(until * rate)));
    return samples.subspan(first, last - first);
}

double peak(std::span<const float> samples) {
    double most = 0.0;
    for (double sample : samples) most = std::max(most, std::abs(sample));
    return most;
}

double rms(std::span<const float> samples) {
    return samples.empty() ? 0.0 : std::sqrt(energy(samples) / static_cast<double>(samples.size()));
}

double decibels(double amplitude) { return 20.0 * std::log10(std::max(amplitude, 1e-9)); }

double amplitude_at(std::span<const float> samples, double hertz) {
    const double turn = 2.0 * std::numbers::pi / static_cast<double>(samples.size());
    const double coefficient = 2.0 * std::cos(2.0 * std::numbers::pi * hertz / rate);
    double last = 0.0, before = 0.0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double window = 0.5 - 0.5 * std::cos(turn * static_cast<double>(i));
        const double next = samples[i] * window + coefficient * last - before;
        before = last;
        last = next;
    }
    const double power = last * last + before * before - coefficient * last * before;
    return 4.0 * std::sqrt(std::max(power, 0.0)) / static_cast<double>(samples.size());
}

std::string loudest_notes(std::span<const float> samples, std::size_t count) {
    std::array<double, scale.size()> loudness{};
    for (std::size_t i = 0; i < scale.size(); ++i)
        loudness[i] = amplitude_at(samples, d3 * std::exp2(static_cast<double>(i) / 12.0));
    auto ranked = loudness;
    std::ranges::sort(ranked, std::greater{});
    std::string notes;
    for (std::size_t i = 0; i < scale.size(); ++i)
        if (loudness[i] >= ranked[count - 1]) notes += (notes.empty() ? "" : " ") + std::string{scale[i]};
    return notes;
}

std::vector<double> onsets(std::span<const float> samples) {
    constexpr double step = 0.02;
    std::vector<double> found;
    double before = 0.0;
    bool rising = false;
    for (double at = 0.0; at * rate < static_cast<double>(samples.size()); at += step) {
        const double now = rms(part(samples, at, at + step));
        const bool rises = now * now > 2.0 * before * before && now > 1e-3;
        if (rises && !rising) found.push_back(at);
        rising = rises;
        before = now;
    }
    return found;
}

double share_above(std::span<const float> samples, double hertz) {
    return energy(high_passed(high_passed(samples, hertz, 0.5412), hertz, 1.3066)) / energy(samples);
}

}  // namespace auftakt::sound::test
