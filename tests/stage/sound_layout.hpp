#pragma once

#include "stage/canvas.hpp"
#include "stage/layout_record.hpp"

namespace auftakt::stage {

// Checks that no text leaves its box or the safe area, touches another or is smaller than a caption.
void check_sound(const LayoutRecord& record, const Canvas& canvas);

}  // namespace auftakt::stage
