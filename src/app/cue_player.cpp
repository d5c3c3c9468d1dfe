#include "app/cue_player.hpp"

#include "base/log.hpp"

namespace auftakt {

constexpr std::int64_t fresh_ms = 2000;

CuePlayer::CuePlayer(const KioskConfig& kiosk)
    : player_{kiosk.sound.value ? kiosk.volume.value / 100.0 : 0.0} {
    player_.set_muted(Cue::arrival, !kiosk.arrival_sound.value);
    if (player_.silent()) log_warning("there is no sound: " + player_.trouble());
}

void CuePlayer::ring(const run::State& run, ShowTime now, double speed) {
    if (first_) seen_ = run.cues_rung;
    first_ = false;
    for (const auto& cue : run.cues) {
        if (cue.number <= seen_) continue;
        seen_ = cue.number;
        if (static_cast<double>((now - cue.at).count()) <= fresh_ms * speed) player_.play(cue.cue);
    }
}

}  // namespace auftakt
