#pragma once

#include <string>
#include <vector>

#include "stage/canvas.hpp"

namespace auftakt::stage {

// What was drawn where, in units, so that a test can ask whether a picture is sound without looking at it.
struct LayoutEntry {
    enum class Kind { text, card, code };
    Kind kind = Kind::text;
    std::string text;
    Box box;    // text: what is inked
    Box limit;  // where it should have stayed
    float size = 0;
    bool cut = false;     // ends in an ellipsis
    bool visible = true;  // false: faded to nothing, or under a cover
};
using LayoutRecord = std::vector<LayoutEntry>;

}  // namespace auftakt::stage
