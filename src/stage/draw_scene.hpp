#pragma once

#include "stage/change.hpp"
#include "stage/painter.hpp"
#include "view/stage_scene.hpp"

namespace auftakt::stage {

// The colours of a scene at one moment: its theme, or the reverse in the last 30 seconds of a countdown for
// everybody (400 ms of cross-fade), or black.
Palette scene_palette(const Scene& scene, ShowTime now);

// The whole picture. Pure: same scene, same moment, same canvas, same picture.
void draw_scene(Painter& painter, const Scene& scene, ShowTime now);

// In two parts, for cross-fades: what a segment shows, on its way by `change`, and what stands round
// it.
void draw_body(Painter& painter, const Scene& scene, ShowTime now, const Change& change = {});
void draw_surroundings(Painter& painter, const Scene& scene, ShowTime now);

}  // namespace auftakt::stage
