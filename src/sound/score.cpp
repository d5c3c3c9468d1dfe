#include "sound/score.hpp"

#include <utility>

#include "base/check.hpp"

namespace auftakt::sound {

namespace {

using enum Voice;
using namespace pitch;

Score gong_at(double peak) {
    return {.strikes = {{gong, d3, 0.0, 4.0}, {gong, d4, 0.0, 3.2, 0.8}}, .seconds = 4.0, .peak = peak};
}

Score logo() { return {.strikes = {{marimba, a3, 0.0, 0.35, 0.8}, {bell, d4, 0.3, 2.4}}, .seconds = 2.8}; }

// The logo at half its pace. G4 hangs over the bell as a question, and F#4 answers it.
Score slowed_logo() {
    return {.strikes = {{marimba, a3, 0.0, 0.7, 0.8},
                        {bell, d4, 0.6, 3.3},
                        {bell, g4, 0.6, 2.0, 0.5},
                        {bell, a4, 0.6, 3.0, 0.4},
                        {bell, d3, 1.7, 2.3, 0.5},
                        {bell, f_sharp_4, 1.7, 2.2, 0.6}},
            .seconds = 4.0};
}

Score chord() {
    return {.strikes = {{bell, d4, 0.0, 2.4},
                        {bell, f_sharp_4, 0.05, 2.3, 0.8},
                        {bell, a4, 0.1, 2.2, 0.8},
                        {bell, d3, 0.1, 2.3, 0.5}},
            .seconds = 2.5};
}

}  // namespace

Score score_of(Cue cue) {
    switch (cue) {
        case Cue::doors_open:
            return {.strikes = {{marimba, a3, 0.0, 0.6, 0.9}, {marimba, d4, 0.28, 0.6}}, .seconds = 0.9};
        case Cue::arrival: return {.strikes = {{tap, a4, 0.0, 0.1}}, .seconds = 0.12, .peak = -24.0};
        case Cue::poll_opened:
            return {.strikes = {{marimba, d4, 0.0, 0.25, 0.9}, {marimba, a4, 0.14, 0.25}}, .seconds = 0.4};
        case Cue::poll_closed:
            return {.strikes = {{marimba, a4, 0.0, 0.25, 0.9}, {marimba, d4, 0.14, 0.25}}, .seconds = 0.4};
        case Cue::find_tables:
            return {
                .strikes = {{marimba, d4, 0.0, 0.4}, {marimba, f_sharp_4, 0.4, 0.4}, {marimba, a4, 0.8, 0.4}},
                .seconds = 1.2};
        case Cue::round_begins: return logo();
        case Cue::sixty_seconds: return {.strikes = {{tap, a3, 0.0, 0.2}}, .seconds = 0.25, .peak = -18.0};
        case Cue::thirty_seconds:
            return {.strikes = {{bell, a4, 0.0, 0.9}, {bell, a4, 0.6, 0.9}}, .seconds = 1.5};
        case Cue::round_ends: return gong_at(-9.0);
        case Cue::overrun: return gong_at(-15.0);
        case Cue::pair_revealed:
            return {.strikes = {{bell, a4, 0.0, 0.9, 0.7}, {bell, d4, 0.1, 1.05}}, .seconds = 1.2};
        case Cue::last_pair_revealed: return chord();
        case Cue::message: return {.strikes = {{bell, a4, 0.0, 0.45}}, .seconds = 0.5};
        case Cue::closing: return slowed_logo();
        case Cue::trouble:
            return {.strikes = {{click, d6, 0.0, 0.03}, {click, d6, 0.12, 0.03}}, .seconds = 0.2};
        case Cue::half_time:
            return {.strikes = {{tap, d4, 0.0, 0.2}, {tap, a4, 0.25, 0.2}}, .seconds = 0.5, .peak = -15.0};
    }
    AUFTAKT_CHECK(false);
    std::unreachable();
}

}  // namespace auftakt::sound
