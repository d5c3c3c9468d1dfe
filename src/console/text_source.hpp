#pragma once

#include <imgui.h>

#include <string_view>

namespace auftakt::console {

// A line of text as a picture, in pixels. Its baseline lies `ascent` below its top.
struct TextPicture {
    ImTextureID texture = nullptr;
    float width = 0;
    float height = 0;
    float ascent = 0;
};

// Draws what the console's own fonts cannot: every other script, and emoji. The application gives the same
// one as to the stage. The texture is valid until the frame is drawn.
class TextSource {
public:
    virtual ~TextSource() = default;
    // One line, `em` pixels large, cut with an ellipsis at `width_max` pixels.
    virtual TextPicture line(std::string_view text, float em, bool heavy, ImU32 colour, float width_max) = 0;
};

}  // namespace auftakt::console
