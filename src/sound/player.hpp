#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "core/cue.hpp"
#include "sound/score.hpp"

namespace auftakt::sound {

// Lets the hall hear the cues. Main thread only, one player at a time. Without a working loudspeaker it is
// silent and says so; it never throws and never holds up the evening. Volumes are slider positions from 0 to
// 1, held there if beyond; loudness is their square, so that half way sounds like half. At most two cues
// sound at once: a third lets the oldest fade, so the mix never clips.
class Player {
public:
    explicit Player(double volume);
    ~Player();
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    bool silent() const;
    // For the console: the key of the text to show, empty while there is sound.
    std::string_view notice() const { return silent() ? "sound.silent" : ""; }
    // For the log: what the sound system answered. English, empty while there is sound.
    const std::string& trouble() const;
    // The loudspeaker's name as the system knows it; empty when unknown or silent.
    const std::string& output() const;

    // Nothing if the cue is muted. Arrivals are heard at most every two seconds, the rest of them not at all.
    void play(Cue cue);
    // The play button beside a cue in the settings: heard even if it is muted.
    void audition(Cue cue);
    // Before the doors open: the gong of the round's end, which has to be heard over talk.
    void check_volume() { audition(Cue::round_ends); }

    void set_volume(double volume);
    void set_volume(Cue cue, double volume);

    // At first arrivals are muted, because few halls want them, and trouble, because the hall must not hear
    // it: the console may let it be heard when the sound goes to the facilitator alone.
    void set_muted(Cue cue, bool muted);
    bool muted(Cue cue) const;

private:
    struct Device;
    std::unique_ptr<Device> device_;
    std::array<bool, cue_count> muted_{};
    std::array<double, cue_count> volumes_;
};

}  // namespace auftakt::sound
