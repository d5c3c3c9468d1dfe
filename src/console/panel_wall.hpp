#pragma once

#include "console/panels.hpp"

// The two sides of the wall tab, and what keys do there as buttons do.
namespace auftakt::console {

// What waits, and typing for somebody; moderation and the key that hides everything stand below.
void draw_wall_left(Ui& ui, Box box, const Scene& scene, Inputs& inputs, const Submit& submit);
// What the stage shows, the spotlight, suggestions.
void draw_wall_right(Ui& ui, Box box, const WallScene& scene, const Picture& live, Inputs& inputs,
                     const Submit& submit);

// Sends the note that was typed for somebody, if it may be sent.
void send_typed_note(const WallScene& scene, Inputs& inputs, const Submit& submit);
// Makes a cluster of the chosen notes, or renames theirs.
void send_cluster(const WallScene& scene, Inputs& inputs, bool rename, const Submit& submit);
void move_to_cluster(const WallScene& scene, std::size_t cluster, Inputs& inputs, const Submit& submit);

}  // namespace auftakt::console
