#pragma once

#include "console/console.hpp"
#include "stage/picture.hpp"
#include "stage/stage_renderer.hpp"

namespace auftakt {

// A picture of the console, drawn without a window. A GL context is current.
stage::Picture console_shot(const console::Scene& scene, ShowTime now, const console::Previews& previews,
                            console::Look look, int width, int height);

}  // namespace auftakt
