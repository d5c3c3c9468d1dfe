#pragma once

#include "core/run.hpp"
#include "organiser/kiosk_config.hpp"
#include "sound/player.hpp"

namespace auftakt {

// Plays the cues that the show rings, each once: unseen ones, and only fresh ones. None replays after a
// restart.
class CuePlayer {
public:
    explicit CuePlayer(const KioskConfig& kiosk);

    void ring(const run::State& run, ShowTime now, double speed);
    void check_volume() { player_.check_volume(); }
    std::string notice() const { return std::string{player_.notice()}; }

private:
    sound::Player player_;
    bool first_ = true;
    std::uint64_t seen_ = 0;
};

}  // namespace auftakt
