#pragma once

#include <algorithm>

// Easing curves of the design, t from 0 to 1. Time is given by the caller, so speed never depends on the
// frame rate.
namespace auftakt::stage {

constexpr float ease_in(float t) { return t * t * t; }
constexpr float ease_out(float t) { return 1 - (1 - t) * (1 - t) * (1 - t); }
constexpr float ease_in_out(float t) { return t < 0.5F ? 4 * t * t * t : 1 - ease_in(2 - 2 * t) / 2; }
// Overshoots by a little and comes back (Penner's back curve, strength 1.2).
constexpr float back_out(float t) {
    constexpr float strength = 1.2F;
    const float u = t - 1;
    return 1 + (strength + 1) * u * u * u + strength * u * u;
}
// How far something is that began `since` ms ago and takes `length` ms.
constexpr float progress(double since, double length) {
    return static_cast<float>(std::clamp(since / length, 0.0, 1.0));
}

}  // namespace auftakt::stage
