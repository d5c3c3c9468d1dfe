#pragma once

#include <string>

#include "console/canvas.hpp"
#include "stage/texture.hpp"

namespace auftakt {

// A QR code as a picture for the console, made anew only when its text changes.
class QrTexture {
public:
    // An empty text: no picture.
    console::Picture of(const std::string& text);

private:
    std::string text_;
    stage::Texture texture_;
};

}  // namespace auftakt
