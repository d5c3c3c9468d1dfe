#include "sound/voice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>
#include <vector>

#include "base/check.hpp"

namespace auftakt::sound {

namespace {

// Frequency against the note, loudness against the loudest, ring against the strike's.
struct Partial {
    double ratio;
    double loudness;
    double ring;
};

// A marimba bar is cut so that its second mode lies two octaves up, its third three octaves and a third.
constexpr std::array marimba_partials{Partial{1.0, 1.0, 1.0}, Partial{3.98, 0.20, 0.35},
                                      Partial{9.9, 0.04, 0.12}};

// Harmonic where a cast bell would have a minor third, so that it stays in D major; the hum an octave below
// warms it, and the near twin of the note makes it breathe.
constexpr std::array bell_partials{
    Partial{0.5, 0.18, 1.0}, Partial{1.0, 1.0, 1.0},    Partial{1.003, 0.20, 0.9}, Partial{2.0, 0.34, 0.62},
    Partial{3.0, 0.14, 0.4}, Partial{4.01, 0.07, 0.26}, Partial{5.43, 0.03, 0.14}};

// Talk fills 200 to 800 Hz; the upper partials carry the gong past it.
constexpr std::array gong_partials{Partial{1.0, 1.0, 1.0},    Partial{1.006, 0.25, 0.95},
                                   Partial{2.0, 0.55, 0.85},  Partial{3.0, 0.40, 0.75},
                                   Partial{4.0, 0.34, 0.62},  Partial{5.01, 0.22, 0.5},
                                   Partial{6.02, 0.17, 0.42}, Partial{8.05, 0.08, 0.3}};

constexpr std::array tap_partials{Partial{1.0, 1.0, 1.0}, Partial{2.71, 0.30, 0.5},
                                  Partial{5.15, 0.08, 0.25}};

constexpr std::array click_partials{Partial{1.0, 1.0, 1.0}, Partial{1.59, 0.5, 0.7}, Partial{2.71, 0.2, 0.5}};

std::span<const Partial> partials_of(Voice voice) {
    switch (voice) {
        case Voice::marimba: return marimba_partials;
        case Voice::bell: return bell_partials;
        case Voice::gong: return gong_partials;
        case Voice::tap: return tap_partials;
        case Voice::click: return click_partials;
    }
    AUFTAKT_CHECK(false);
    std::unreachable();
}

// Partials that start together pile up into one spike; spread phases put the same peak into more sound.
constexpr double golden_angle = std::numbers::pi * (3.0 - 2.2360679774997896964);

double attack_seconds(Voice voice) { return voice == Voice::gong ? 0.030 : 0.005; }

std::size_t samples_in(double seconds) {
    return static_cast<std::size_t>(std::lround(seconds * sample_rate));
}

// A dying sine as the impulse response of two poles: y[n] = 2 r cos(w) y[n-1] - r^2 y[n-2].
// Two products a sample instead of a sine and a power, and equal to them within 1e-9 over seconds.
void add_partial(std::span<double> into, double hertz, double loudness, double ring, double phase) {
    const double angle = 2.0 * std::numbers::pi * hertz / sample_rate;
    const double decay = std::pow(10.0, -3.0 / (ring * sample_rate));
    const double near = 2.0 * decay * std::cos(angle);
    const double far = decay * decay;
    // One and a half rings is -90 dB, below what 16 bits hold at these levels.
    const std::size_t end = std::min(into.size(), samples_in(1.5 * ring));
    double last = loudness * std::sin(phase);
    double before = loudness * std::sin(phase - angle) / decay;
    for (std::size_t i = 0; i < end; ++i) {
        into[i] += last;
        const double next = near * last - far * before;
        before = last;
        last = next;
    }
}

void swell(std::span<double> sound, double seconds) {
    const std::size_t length = std::min(sound.size(), samples_in(seconds));
    for (std::size_t i = 0; i < length; ++i)
        sound[i] *=
            0.5 - 0.5 * std::cos(std::numbers::pi * static_cast<double>(i) / static_cast<double>(length));
}

}  // namespace

void add_strike(std::span<double> cue, const Strike& strike) {
    const std::size_t start = std::min(cue.size(), samples_in(strike.at));
    std::vector<double> sound(cue.size() - start);
    double phase = 0.0;
    for (const Partial& partial : partials_of(strike.voice)) {
        add_partial(sound, strike.hertz * partial.ratio, strike.loudness * partial.loudness,
                    strike.ring * partial.ring, phase);
        phase += golden_angle;
    }
    swell(sound, attack_seconds(strike.voice));
    for (std::size_t i = 0; i < sound.size(); ++i) cue[start + i] += sound[i];
}

}  // namespace auftakt::sound
