#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "stage/painter.hpp"
#include "stage/picture.hpp"

namespace auftakt::stage {

// Draws the stage into one texture; its window, the console's preview and the shots all show that texture.
// It has its own ImGui context and brings back the one that was current. All calls need the same OpenGL 3.3
// context current, which may belong to a window's share group or to none (HeadlessGl). The texture has GL's
// row order: its first row is the bottom of the picture.
class StageRenderer {
public:
    StageRenderer();
    ~StageRenderer();
    StageRenderer(const StageRenderer&) = delete;
    StageRenderer& operator=(const StageRenderer&) = delete;

    using Draw = std::function<void(Painter&)>;
    // Same palette, same drawing, same size: same pixels.
    void draw(int width, int height, const Palette& colours, const Draw& draw,
              LayoutRecord* record = nullptr);

    // The bytes of pictures that scenes name, PNG or JPEG; what cannot be decoded is left out, and scenes do
    // without.
    void keep(const std::map<std::string, std::string>& pictures);

    unsigned texture() const;  // 0 before the first draw
    int width() const;
    int height() const;
    Picture read_back() const;  // after the first draw
    TextCache& texts();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace auftakt::stage
