#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/public.hpp"

namespace auftakt {

// The wall of a segment as everybody may look at it: who sees what, and when, is decided here once.
struct WallLook {
    int segment = 0;
    WallSpec spec;
    wall::Board board;
    bool open = false;
    bool covered = false;  // collected, and not revealed yet: nobody sees the notes of others
    bool figures = false;  // votes are told
    Moderation moderation = Moderation::before;

    int columns() const;                 // at least one
    int clusters() const;                // columns and what the facilitator has added
    LocalText title(int cluster) const;  // empty for a free wall's own
    bool shows_notes() const { return !covered && !board.hidden; }
};

// Missing where no wall is on.
std::optional<WallLook> wall_on(const Public& state);
std::optional<WallLook> look_at_wall(const Public& state, int segment);

}  // namespace auftakt
