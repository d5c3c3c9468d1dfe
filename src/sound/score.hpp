#pragma once

#include <boost/mp11/list.hpp>
#include <cstddef>
#include <vector>

#include "core/cue.hpp"

namespace auftakt::sound {

constexpr std::size_t cue_count = boost::mp11::mp_size<boost::describe::describe_enumerators<Cue>>::value;

// What is struck. Wood and bell are the family; the gong is a bell that swells; the tap is a wood block, the
// click a dry one.
enum class Voice { marimba, bell, gong, tap, click };

// Equal temperament at A4 = 440 Hz, in hertz.
namespace pitch {
constexpr double d3 = 146.832;
constexpr double a3 = 220.0;
constexpr double d4 = 293.665;
constexpr double f_sharp_4 = 369.994;
constexpr double g4 = 391.995;
constexpr double a4 = 440.0;
constexpr double d6 = 1174.659;
}  // namespace pitch

// One touch of the mallet. Times in seconds from the start of the cue; `ring` is the time in which the sound
// falls by 60 dB; loudness is relative to the other strikes of the same cue.
struct Strike {
    Voice voice;
    double hertz;
    double at;
    double ring;
    double loudness = 1.0;
};

// A cue as a musician would write it down. The peak is what the finished cue reaches, in dBFS.
struct Score {
    std::vector<Strike> strikes;
    double seconds;
    double peak = -9.0;
};

Score score_of(Cue cue);

}  // namespace auftakt::sound
