#pragma once

#include <span>
#include <string>
#include <vector>

// Ears for the tests. Samples run from -1 to 1 at 48 kHz; times are in seconds, levels in dBFS.
namespace auftakt::sound::test {

std::span<const float> part(std::span<const float> samples, double from, double until);

double peak(std::span<const float> samples);
double rms(std::span<const float> samples);
double decibels(double amplitude);

// Amplitude of one frequency: Goertzel's algorithm behind a Hann window.
double amplitude_at(std::span<const float> samples, double hertz);

// The `count` loudest notes of the chromatic scale from D3 to C#5, low to high, as "D4 A4".
std::string loudest_notes(std::span<const float> samples, std::size_t count);

// When something is struck: the energy of 20 ms is more than twice that of the 20 ms before.
std::vector<double> onsets(std::span<const float> samples);

// Share of the energy above a frequency, by a Butterworth high-pass of 4th order.
double share_above(std::span<const float> samples, double hertz);

}  // namespace auftakt::sound::test
